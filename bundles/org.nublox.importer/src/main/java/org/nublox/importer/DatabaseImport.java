/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer;

import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.importer.internal.database.DatabaseModel;

/** Makes a model out of what a database holds. */
public final class DatabaseImport {

  private DatabaseImport() {}

  /**
   * Makes a model.
   *
   * @param catalog the schema in stored form, as the dialect's reader tells it
   * @param name of the model; letters, digits and {@code _}
   */
  public static Imported of(Catalog catalog, Dialect dialect, String name) {
    return new DatabaseModel(catalog, dialect, name).imported();
  }
}
