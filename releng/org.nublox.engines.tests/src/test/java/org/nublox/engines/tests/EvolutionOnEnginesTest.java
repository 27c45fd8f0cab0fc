/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.engines.tests.SchemaPair.Outcome;
import org.nublox.evolution.Plan;
import org.nublox.evolution.PlanOptions;
import org.nublox.evolution.Precheck;
import org.nublox.evolution.Reverse;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;
import org.nublox.schema.change.Equivalence;

/**
 * On real engines, with rows in the tables: a plan leads to the schema of the other model, keeps
 * the rows, and its reverse leads back. The number of pairs for each engine is set by {@code
 * nublox.pairs}, the first by {@code nublox.first}.
 */
class EvolutionOnEnginesTest {

  private static final int PAIRS = Integer.getInteger("nublox.pairs", 40);
  private static final int FIRST = Integer.getInteger("nublox.first", 1);

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb"})
  void plansLeadToTheOtherSchemaAndBack(String id) {
    Dialect dialect = Dialects.of(id);
    SchemaPair.tryAll(dialect, "pairs", FIRST, PAIRS, (pair, seed) -> check(dialect, pair));
  }

  private static Outcome check(Dialect dialect, SchemaPair pair) throws Exception {
    Schema first = pair.first();
    Schema wanted = dialect.stored(pair.second()).schema();
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(dialect.create(first));
      Connection connection = deployment.connection();
      Equivalence equivalence = dialect.catalog().equivalence(connection);
      Schema before = dialect.catalog().read(connection, "").schema();
      Rows.letRefer(dialect, connection, before);
      List<Change> changes = Diff.of(before, wanted, equivalence);
      PlanOptions options = PlanOptions.DEFAULT.withNullsFilled();
      Plan plan = Plan.of(before, wanted, changes, dialect, options);
      if (!isAllowed(connection, plan)) {
        return Outcome.REFUSED;
      }
      Map<String, String> rows = Rows.kept(dialect, connection, before, before, wanted, changes);
      run(connection, plan);
      Schema after = dialect.catalog().read(connection, "").schema();
      assertNoDifference(after, wanted, dialect, connection, "forward");
      assertEquals(
          rows, Rows.kept(dialect, connection, after, before, wanted, changes), "rows are kept");

      Plan back = Plan.of(after, before, Reverse.of(changes), dialect, options);
      if (!isAllowed(connection, back)) {
        return Outcome.THERE;
      }
      run(connection, back);
      Schema restored = dialect.catalog().read(connection, "").schema();
      assertNoDifference(restored, before, dialect, connection, "back");
      return Outcome.THERE_AND_BACK;
    }
  }

  private static void assertNoDifference(
      Schema actual, Schema wanted, Dialect dialect, Connection connection, String what)
      throws SQLException {
    Equivalence equivalence = dialect.catalog().equivalence(connection);
    assertEquals(List.of(), Diff.of(actual, wanted, equivalence, false), what);
  }

  private static boolean isAllowed(Connection connection, Plan plan) throws SQLException {
    for (Precheck precheck : plan.prechecks()) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        try (ResultSet result = statement.executeQuery(precheck.sql())) {
          if (result.next() && result.getLong(1) > 0) {
            return false;
          }
        }
      } catch (SQLException e) {
        throw new SQLException("precheck " + precheck.sql() + ": " + e.getMessage(), e);
      }
    }
    return true;
  }

  private static void run(Connection connection, Plan plan) throws SQLException {
    for (org.nublox.dialect.Statement each : plan.statements()) {
      try (Statement statement = connection.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(each.sql());
      } catch (SQLException e) {
        throw new SQLException(
            e.getMessage()
                + "\nat "
                + each.sql()
                + "\nof\n"
                + String.join(
                    "\n",
                    plan.statements().stream().map(org.nublox.dialect.Statement::sql).toList()),
            e);
      }
    }
  }
}
