/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.List;
import org.nublox.generator.spring.view.ApplicationView.Dependency;
import org.nublox.generator.spring.view.ApplicationView.DriverProfile;

/**
 * What each database needs beyond H2 and PostgreSQL, which every application carries. Versions are
 * those that Spring Boot manages, but where it manages none.
 */
final class Drivers {

  /** How many kinds of databases an application knows. */
  static final int VENDORS = 7;

  private static final String FLYWAY = "org.flywaydb";

  static final List<DriverProfile> PROFILES =
      List.of(
          new DriverProfile(
              "mysql",
              List.of(
                  new Dependency("com.mysql", "mysql-connector-j", null),
                  new Dependency(FLYWAY, "flyway-mysql", null))),
          new DriverProfile(
              "mariadb",
              List.of(
                  new Dependency("org.mariadb.jdbc", "mariadb-java-client", null),
                  new Dependency(FLYWAY, "flyway-mysql", null))),
          new DriverProfile(
              "sqlserver",
              List.of(
                  new Dependency("com.microsoft.sqlserver", "mssql-jdbc", null),
                  new Dependency(FLYWAY, "flyway-sqlserver", null))),
          new DriverProfile(
              "oracle",
              List.of(
                  new Dependency("com.oracle.database.jdbc", "ojdbc11", null),
                  new Dependency(FLYWAY, "flyway-database-oracle", null))),
          new DriverProfile("sqlite", List.of(new Dependency("org.xerial", "sqlite-jdbc", null))));

  private Drivers() {}
}
