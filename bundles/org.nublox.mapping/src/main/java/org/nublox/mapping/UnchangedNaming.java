/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import org.osgi.service.component.annotations.Component;

/** Names of the database are those of the model, letter by letter. */
@Component(service = NamingStrategy.class)
public final class UnchangedNaming implements NamingStrategy {

  @Override
  public String id() {
    return "unchanged";
  }

  @Override
  public String table(String elementName) {
    return elementName;
  }

  @Override
  public String column(String featureName) {
    return featureName;
  }
}
