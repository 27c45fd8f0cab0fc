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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.evolution.migration.Migration;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** Two processes that deploy to one database at the same time. */
class TwoDeployersTest {

  private static final int PATIENCE_SECONDS = 60;

  @TempDir Path folder;

  static Stream<Engine> engines() {
    return Stream.of(Engines.postgresql(), Engines.mariadb(), Engines.h2(), Engines.sqlite());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void oneOfThemWaitsAndEachMigrationIsAppliedOnce(Engine engine) throws Exception {
    try (Target target = Target.inFile(engine, folder)) {
      Process first = target.start(Deployer.class);
      Process second = target.start(Deployer.class);
      List<String> told = Stream.concat(lines(first), lines(second)).sorted().toList();
      assertEquals(0, first.exitValue(), told::toString);
      assertEquals(0, second.exitValue(), told::toString);
      assertTrue(told.contains("waiting"), told::toString);
      assertEquals(
          List.of("applied V0001__long.sql", "applied V0002__more.sql"),
          told.stream().filter(line -> !line.equals("waiting")).toList());
      assertEquals(
          List.of("V0001__long.sql", "V0002__more.sql"),
          target.rows(
              "select %s from %s order by 1".formatted(target.quoted("script"), target.history())));
    }
  }

  private static Stream<String> lines(Process process) throws Exception {
    assertTrue(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS), "it does not end");
    try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
      return out.lines().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Deploys so slowly that another one has to wait. */
  static final class Deployer {

    private Deployer() {}

    public static void main(String[] arguments) throws Exception {
      Watcher watcher =
          new Watcher() {
            @Override
            public void waiting(Duration since) {
              System.out.println("waiting");
            }

            @Override
            public void statement(Migration migration, int number, int count, String sql) {
              try {
                Thread.sleep(10);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }

            @Override
            public void applied(Migration migration, Duration took) {
              System.out.println("applied " + migration.fileName());
            }
          };
      try (Deployment deployment =
          Deployment.open(Target.connector(arguments), Limits.DEFAULT, watcher)) {
        deployment.apply(
            List.of(
                LongMigration.of(),
                Target.migration("V0002__more.sql", "create table more (id int)")));
      }
    }
  }
}
