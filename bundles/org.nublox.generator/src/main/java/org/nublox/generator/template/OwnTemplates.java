/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import org.nublox.generator.Generator;

/** A generator that knows where its templates are. */
public interface OwnTemplates extends Generator {

  /** Where its own templates are; those of the user's project go before them. */
  TemplateRoot root();
}
