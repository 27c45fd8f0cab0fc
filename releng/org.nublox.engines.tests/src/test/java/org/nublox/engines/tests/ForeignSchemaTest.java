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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.change.Equivalence;
import org.nublox.schema.change.Equivalence.Kind;

/**
 * Schemas that we did not make: what a schema can say is read, the rest is named, nothing is lost.
 * The expected texts are written anew with {@code -Dnublox.golden.write=true}.
 */
class ForeignSchemaTest {

  @Test
  void everythingOfPostgresqlIsReadOrNamed() throws Exception {
    Dialect dialect = Dialects.of("postgresql");
    try (Deployment deployment = Deployment.empty(dialect)) {
      Connection connection = deployment.connection();
      execute(connection, "create schema if not exists \"FOREIGN\"");
      execute(connection, "create table if not exists \"FOREIGN\".target (id integer primary key)");
      run(connection, "postgresql");
      Catalog catalog = dialect.catalog().read(connection, "");
      assertText("postgresql-read.txt", Described.lines(catalog.schema()));
      TreeSet<String> unread = new TreeSet<>();
      catalog.unread().forEach(each -> unread.add(each.kind() + ": " + each.element()));
      assertText("postgresql-unread.txt", List.copyOf(unread));

      Table person = catalog.schema().table("person").orElseThrow();
      assertEquals(
          new ColumnValue.NextOf("person_id_seq"), person.column("id").orElseThrow().value());
      assertEquals(
          new ColumnType.Native("postgresql", "mood"), person.column("m").orElseThrow().type());
      execute(connection, "drop table elsewhere");
      execute(connection, "drop schema \"FOREIGN\" cascade");
    }
  }

  @Test
  void everythingOfH2IsReadOrNamed() throws Exception {
    Dialect dialect = Dialects.of("h2");
    try (Deployment deployment = Deployment.empty(dialect)) {
      Connection connection = deployment.connection();
      run(connection, "h2");
      Catalog catalog = dialect.catalog().read(connection, "");
      assertText("h2-read.txt", Described.lines(catalog.schema()));
      TreeSet<String> unread = new TreeSet<>();
      catalog.unread().forEach(each -> unread.add(each.kind() + ": " + each.element()));
      assertText("h2-unread.txt", List.copyOf(unread));
    }
  }

  @Test
  void differentTextsAreNotTheSame() throws Exception {
    for (String id : List.of("postgresql", "h2")) {
      Dialect dialect = Dialects.of(id);
      try (Deployment deployment = Deployment.empty(dialect)) {
        Connection connection = deployment.connection();
        execute(connection, "create table t (a integer, b varchar(9), \"Q q\" integer)");
        connection.setAutoCommit(false);
        execute(connection, "insert into t (a) values (1)");
        Equivalence asked = dialect.catalog().equivalence(connection);
        assertTrue(
            asked.sameExpression(
                Kind.CHECK, "t", "", "a > 0 and b <> 'x'", "((a>0) AND (b <> 'x'))"));
        assertTrue(asked.sameExpression(Kind.DEFAULT, "t", "b", "'a' || 'b'", "'ab'"));
        assertFalse(asked.sameExpression(Kind.CHECK, "t", "", "a > 0", "a >= 0"));
        assertFalse(asked.sameExpression(Kind.CHECK, "t", "", "a > 0", "\"Q q\" > 0"));
        assertFalse(asked.sameExpression(Kind.DEFAULT, "t", "b", "'a'", "'A'"));
        // what is refused is not the same, and harms nothing
        assertFalse(asked.sameExpression(Kind.CHECK, "t", "", "gone > 0", "a > 0"));
        assertFalse(asked.sameExpression(Kind.CHECK, "t", "", "a > ", "a > 0"));
        assertFalse(asked.sameExpression(Kind.CHECK, "missing", "", "a > 0", "a  >= 0"));
        try (Statement statement = connection.createStatement();
            var rows = statement.executeQuery("select count(*) from t")) {
          rows.next();
          assertEquals(1, rows.getInt(1), "the transaction goes on");
        }
        connection.rollback();
        connection.setAutoCommit(true);
      }
    }
  }

  @Test
  void aSchemaThatIsNotThereIsNamed() throws Exception {
    for (String id : List.of("postgresql", "h2")) {
      Dialect dialect = Dialects.of(id);
      try (Deployment deployment = Deployment.empty(dialect)) {
        SQLException refused =
            assertThrows(
                SQLException.class,
                () -> dialect.catalog().read(deployment.connection(), "not there"));
        assertTrue(refused.getMessage().contains("'not there'"), refused.getMessage());
        Schema empty = dialect.catalog().read(deployment.connection(), "").schema();
        assertEquals(List.of(), empty.tables());
      }
    }
  }

  private static void run(Connection connection, String id) throws Exception {
    for (String sql : resource("foreign/" + id + ".sql").split("\n;;\n", -1)) {
      execute(connection, sql);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.setEscapeProcessing(false);
      statement.execute(sql);
    } catch (SQLException e) {
      throw new SQLException(e.getMessage() + "\n" + sql, e);
    }
  }

  private static String resource(String name) throws Exception {
    try (InputStream in = ForeignSchemaTest.class.getClassLoader().getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void assertText(String name, List<String> lines) throws Exception {
    String text = String.join("\n", lines) + "\n";
    if (Boolean.getBoolean("nublox.golden.write")) {
      Files.writeString(Path.of("src/test/resources/foreign", name), text);
      return;
    }
    assertEquals(resource("foreign/" + name), text, name);
  }
}
