/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.deploy.Standing.State;
import org.nublox.evolution.migration.Migration;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** One history for Flyway itself and for deployments, whoever comes first. */
class FlywayTest {

  private static final String TEXT =
      "\n-- Grüße 😀\ncreate table person (id int not null primary key);\n\n\ninsert into person values (1);";

  @TempDir Path folder;

  static Stream<Engine> engines() {
    return Stream.of(Engines.h2(), Engines.postgresql());
  }

  private Flyway flyway(Target target) {
    return Flyway.configure()
        .dataSource(target.database().url(), target.database().user(), target.database().password())
        .locations("filesystem:" + folder)
        .outOfOrder(true)
        .load();
  }

  private Migration write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
    return Migration.of(name, text).orElseThrow();
  }

  @ParameterizedTest
  @MethodSource("engines")
  void flywayGoesOnAfterADeployment(Engine engine) throws Exception {
    Migration first = write("V0001__init.sql", TEXT);
    Migration second = write("V0002__add_email.sql", "alter table person add email varchar(9);\n");
    try (Target target = Target.on(engine)) {
      try (Deployment deployment = target.open()) {
        deployment.apply(List.of(first));
        write("V0000__accounts.sql", "create table app_user (id int);\n");
        assertEquals(2, flyway(target).migrate().migrationsExecuted);
        flyway(target).validate();
        Standing standing = deployment.standing(List.of(first, second));
        assertEquals(2, standing.in(State.APPLIED).size());
        assertEquals(1, standing.in(State.FOREIGN).size());
        assertEquals(
            List.of("person"),
            deployment.catalog().schema().tables().stream().map(table -> table.name()).toList());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aDeploymentGoesOnAfterFlyway(Engine engine) throws Exception {
    write("V0000__accounts.sql", "create table app_user (id int);\n");
    Migration first = write("V0001__init.sql", TEXT);
    try (Target target = Target.on(engine)) {
      assertEquals(2, flyway(target).migrate().migrationsExecuted);
      Migration second =
          write("V0002__add_email.sql", "alter table person add email varchar(9);\n");
      try (Deployment deployment = target.open()) {
        assertEquals(List.of(second), deployment.apply(List.of(first, second)));
      }
      assertEquals(0, flyway(target).migrate().migrationsExecuted);
      assertEquals("0002", flyway(target).info().current().getVersion().getVersion());
    }
  }
}
