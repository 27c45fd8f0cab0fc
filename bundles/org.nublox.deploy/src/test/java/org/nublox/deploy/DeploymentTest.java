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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.deploy.Standing.State;
import org.nublox.dialect.session.Trouble;
import org.nublox.evolution.migration.Migration;
import org.nublox.testing.engines.Engine;
import org.nublox.testing.engines.Engines;

/** What a deployment does, on real engines. */
class DeploymentTest {

  private static final Migration FIRST =
      Target.migration(
          "V0001__init.sql",
          "create table person (id int not null primary key, name varchar(20))",
          "insert into person values (1, 'Ada; -- not a remark')");
  private static final Migration SECOND =
      Target.migration(
          "V0002__add_email.sql",
          "alter table person add column email varchar(50)",
          "update person set email = 'ada@example.org'");
  private static final Migration UNDO =
      Target.migration("U0002__add_email.sql", "alter table person drop column email");

  static Stream<Engine> engines() {
    return Stream.of(Engines.h2(), Engines.sqlite(), Engines.postgresql(), Engines.mariadb());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void appliesWhatIsPendingAndTakesItBack(Engine engine) throws Exception {
    try (Target target = Target.on(engine);
        Deployment deployment = target.open()) {
      assertEquals(List.of(FIRST), deployment.apply(List.of(FIRST)));
      assertEquals(List.of(), deployment.apply(List.of(FIRST)));
      assertEquals(List.of(SECOND), deployment.apply(List.of(FIRST, SECOND)));
      assertEquals(
          List.of("1|Ada; -- not a remark|ada@example.org"),
          target.rows("select id, name, email from person"));
      assertEquals(2, deployment.standing(List.of(FIRST, SECOND)).in(State.APPLIED).size());
      assertEquals(
          List.of("person"),
          deployment.catalog().schema().tables().stream().map(table -> table.name()).toList());
      deployment.undo(List.of(FIRST, SECOND), UNDO);
      assertEquals(List.of(SECOND), deployment.standing(List.of(FIRST, SECOND)).toDo());
      assertEquals(List.of("1|Ada; -- not a remark"), target.rows("select * from person"));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void aFailedStatementIsToldAndTheNextDeploymentGoesOn(Engine engine) throws Exception {
    Migration broken =
        Target.migration(
            "V0002__more.sql",
            "create table a (id int)",
            "create table b (id int)",
            "create tabel c (id int)");
    Migration mended =
        Target.migration(
            "V0002__more.sql",
            "create table a (id int)",
            "create table b (id int)",
            "create table c (id int)");
    try (Target target = Target.on(engine);
        Deployment deployment = target.open()) {
      DeploymentException failure =
          assertThrows(DeploymentException.class, () -> deployment.apply(List.of(FIRST, broken)));
      assertTrue(failure.getMessage().contains("Statement 3 of 3 of V0002__more.sql"));
      assertTrue(failure.getMessage().contains("create tabel c"), failure.getMessage());
      assertEquals(Trouble.STATEMENT, failure.trouble().orElseThrow());
      assertEquals(List.of(mended), deployment.apply(List.of(FIRST, mended)));
      assertEquals(List.of("0"), target.rows("select count(*) from c"));
      assertEquals(2, deployment.standing(List.of(FIRST, mended)).in(State.APPLIED).size());
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void nothingIsLeftOfAMigrationWhoseFirstStatementFails(Engine engine) throws Exception {
    Migration broken = Target.migration("V0001__init.sql", "create tabel c (id int)");
    try (Target target = Target.on(engine);
        Deployment deployment = target.open()) {
      assertThrows(DeploymentException.class, () -> deployment.apply(List.of(broken)));
      assertEquals(List.of("0"), target.rows("select count(*) from " + target.history()));
      assertEquals(
          List.of("0"), target.rows("select count(*) from " + target.quoted("nublox_progress")));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void refusesChangedMissingAndOvertakenMigrations(Engine engine) throws Exception {
    try (Target target = Target.on(engine);
        Deployment deployment = target.open()) {
      Migration third = Target.migration("V0003__third.sql", "create table third (id int)");
      deployment.apply(List.of(FIRST, third));
      Migration changed = Target.migration("V0001__init.sql", "create table person (id int)");
      assertRefused(deployment, "V0001__init.sql", changed, third);
      assertRefused(deployment, "V0002__add_email.sql", FIRST, SECOND, third);
      assertRefused(deployment, "V0003__third.sql", FIRST);
    }
  }

  private static void assertRefused(Deployment deployment, String file, Migration... files) {
    DeploymentException refused =
        assertThrows(DeploymentException.class, () -> deployment.apply(List.of(files)));
    assertTrue(refused.getMessage().contains(file), refused.getMessage());
    assertFalse(refused.remedy().isEmpty());
  }

  @ParameterizedTest
  @MethodSource("engines")
  void rowsThatStandInTheWayAreCountedBefore(Engine engine) throws Exception {
    String line =
        new Precondition("person: names occur twice", "select count(*) from person where id = 1")
            .line();
    Migration strict =
        Migration.of("V0002__strict.sql", line + "create table strict_one (id int);\n")
            .orElseThrow();
    try (Target target = Target.on(engine);
        Deployment deployment = target.open()) {
      DeploymentException refused =
          assertThrows(DeploymentException.class, () -> deployment.apply(List.of(FIRST, strict)));
      assertTrue(refused.getMessage().contains("person: names occur twice (1)"));
      target.execute("delete from person");
      assertEquals(List.of(strict), deployment.apply(List.of(FIRST, strict)));
    }
  }

  @ParameterizedTest
  @MethodSource("engines")
  void oneOfTwoDeployersWaits(Engine engine) throws Exception {
    Set<String> inside = Set.of("h2", "sqlite");
    try (Target target = Target.on(engine)) {
      CountDownLatch begun = new CountDownLatch(1);
      CountDownLatch waited = new CountDownLatch(1);
      Watcher slow =
          new Watcher() {
            @Override
            public void statement(Migration migration, int number, int count, String sql) {
              begun.countDown();
              try {
                waited.await(20, TimeUnit.SECONDS);
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            }
          };
      Watcher patient =
          new Watcher() {
            @Override
            public void waiting(Duration since) {
              waited.countDown();
            }
          };
      CompletableFuture<Integer> first = CompletableFuture.supplyAsync(() -> applied(target, slow));
      assertTrue(begun.await(20, TimeUnit.SECONDS), inside::toString);
      assertEquals(0, applied(target, patient));
      assertEquals(2, first.get(30, TimeUnit.SECONDS));
      assertEquals(0, waited.getCount(), "the second one waited");
      assertEquals(List.of("2"), target.rows("select count(*) from " + target.history()));
    }
  }

  private static int applied(Target target, Watcher watcher) {
    try (Deployment deployment = target.open(Limits.DEFAULT, watcher)) {
      return deployment.apply(List.of(FIRST, SECOND)).size();
    } catch (DeploymentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }
}
