/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.Properties;
import org.eclipse.core.runtime.Platform;

/** Databases of H2, looked into by its driver, which is a bundle of the workbench. */
final class H2 {

  private H2() {}

  /** The address of a database in a file. */
  static String url(Path file) {
    return "jdbc:h2:" + file;
  }

  /**
   * Connects to a database.
   *
   * @param login user and password; empty where there are none
   */
  static Connection connect(Path file, Properties login)
      throws SQLException, ReflectiveOperationException {
    Driver driver =
        (Driver)
            Platform.getBundle("com.h2database")
                .loadClass("org.h2.Driver")
                .getDeclaredConstructor()
                .newInstance();
    return driver.connect(url(file), login);
  }
}
