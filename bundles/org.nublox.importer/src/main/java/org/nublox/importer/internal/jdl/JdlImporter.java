/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

import org.nublox.importer.ImportException;
import org.nublox.importer.Imported;
import org.nublox.importer.Importer;
import org.osgi.service.component.annotations.Component;

/** Makes models out of the domain language of JHipster. */
@Component(service = Importer.class)
public final class JdlImporter implements Importer {

  @Override
  public String id() {
    return "jdl";
  }

  @Override
  public String displayName() {
    return "JHipster JDL";
  }

  @Override
  public Imported read(String text, String name) throws ImportException {
    return new JdlModel(JdlParser.parse(text), name).imported();
  }
}
