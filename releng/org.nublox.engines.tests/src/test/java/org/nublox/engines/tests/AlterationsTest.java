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
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.AlterationScript;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.Dialect;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;

/**
 * Every kind of change made on real engines with rows in the tables: the catalog then tells the
 * same as that of a database that was made in the second version, and the rows are there.
 */
class AlterationsTest {

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql"})
  void changesLeadToWhatAFreshSchemaIs(String id) throws SQLException {
    Dialect dialect = Dialects.of(id);
    Versions versions = new Versions(dialect);
    try (Deployment deployment = Deployment.empty(dialect)) {
      Connection connection = deployment.connection();
      deployment.run(dialect.create(versions.first()));
      insert(dialect, connection);
      alter(deployment, dialect, versions.from(), versions.to(), known(id, versions.changes()));
      rowsAreThere(dialect, connection);
      assertSame(id, fresh(dialect, versions.second()), Shape.of(id, connection));
    }
  }

  private static void alter(
      Deployment deployment, Dialect dialect, Schema from, Schema to, List<Change> changes)
      throws SQLException {
    AlterationScript script = dialect.alter(from, to, changes);
    assertFalse(
        script.diagnostics().stream()
            .anyMatch(diagnostic -> diagnostic.severity() == Diagnostic.Severity.ERROR),
        () -> script.diagnostics().toString());
    deployment.alter(script.statements());
  }

  /** MySQL 8.0.15 takes checks, does not keep them, and does not know how to drop them. */
  private static List<Change> known(String id, List<Change> changes) {
    return changes.stream()
        .filter(
            change ->
                !id.equals("mysql")
                    || !(change instanceof Change.DropCheck
                        || change instanceof Change.AddCheck
                        || change instanceof Change.RenameConstraint rename
                            && rename.kind() == Change.Constraint.CHECK))
        .toList();
  }

  private static SortedSet<String> fresh(Dialect dialect, Schema schema) throws SQLException {
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(dialect.create(schema));
      return Shape.of(dialect.id(), deployment.connection());
    }
  }

  private static void assertSame(String id, SortedSet<String> wanted, SortedSet<String> found) {
    SortedSet<String> missing = new TreeSet<>(wanted);
    missing.removeAll(found);
    SortedSet<String> extra = new TreeSet<>(found);
    extra.removeAll(wanted);
    assertEquals(String.join("\n", missing), String.join("\n", extra), id);
  }

  private static void insert(Dialect dialect, Connection connection) throws SQLException {
    String group = dialect.identifiers().quote("group");
    List<String> statements = new ArrayList<>();
    statements.add("insert into " + group + " (id, label) values (1, 'one')");
    statements.add("insert into " + group + " (id) values (2)");
    for (int i = 1; i <= 3; i++) {
      statements.add(
          "insert into person (fullname, tenant, group_id, boss_id, age, note, level) values ('n"
              + i
              + "', 't', "
              + (i == 3 ? 2 : 1)
              + ", "
              + (i == 1 ? "null" : "1")
              + ", 4"
              + i
              + ", 'note"
              + i
              + "', '1"
              + i
              + "')");
    }
    statements.add("insert into item (code, price, amount) values ('a', 2.25, 4)");
    statements.add("insert into counted (number, plain) values (41, 1)");
    statements.add("insert into uncounted (code) values ('x')");
    statements.add("insert into uncounted (code) values ('y')");
    for (String sql : statements) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static void rowsAreThere(Dialect dialect, Connection connection) throws SQLException {
    String group = dialect.identifiers().quote("group");
    assertEquals("1 one, 2 none", rows(connection, "select id, label from " + group));
    assertEquals(
        "1 n1 1 null 41 5 note1 11 null n'ew 2000, 2 n2 1 1 42 5 note2 12 null n'ew 2000,"
            + " 3 n3 2 1 43 5 note3 13 null n'ew 2000",
        rows(
            connection,
            "select id, name, group_id, boss_id, age, score, note, level, nick, state, born"
                + " from people"));
    assertEquals(
        "a 2.25 4 16",
        rows(connection, "select code, price, amount, round(total) from item")
            .replace("16.00", "16")
            .replace("16.0", "16"));
    assertEquals("1 x, 2 y", rows(connection, "select number, code from uncounted"));
    assertEquals("1 row 1", rows(connection, "select id, text from fresh"));
    assertEquals("a 4", rows(connection, "select code, amount from items"));
    // counters go on behind the numbers that are there
    execute(connection, "insert into counted (plain) values (2)");
    assertEquals("41 1, 42 2", rows(connection, "select number, plain from counted"));
    execute(connection, "insert into people (name, born) values ('n4', 1)");
    assertEquals("4", rows(connection, "select id from people where name = 'n4'"));
  }

  private static String rows(Connection connection, String query) throws SQLException {
    List<String> found = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(query + " order by 1")) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        List<String> values = new ArrayList<>();
        for (int i = 1; i <= columns; i++) {
          values.add(String.valueOf(rows.getString(i)));
        }
        found.add(String.join(" ", values));
      }
    }
    return String.join(", ", found);
  }
}
