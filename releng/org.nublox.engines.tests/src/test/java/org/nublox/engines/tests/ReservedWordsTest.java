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

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.WordList;

/** The lists of reserved words hold all that the engines themselves tell. */
class ReservedWordsTest {

  @Test
  void postgresqlTellsOfNoOtherWords() throws SQLException {
    assertAllQuoted(
        "postgresql", "select word from pg_get_keywords() where catcode in ('R', 'T', 'C')");
  }

  @Test
  void mysqlTellsOfNoOtherWords() throws SQLException {
    assertAllQuoted("mysql", "select word from information_schema.keywords where reserved = 1");
  }

  private static void assertAllQuoted(String id, String query) throws SQLException {
    Dialect dialect = Dialects.of(id);
    Set<String> missing = new TreeSet<>();
    try (Deployment deployment = Deployment.empty(dialect);
        Statement statement = deployment.connection().createStatement();
        ResultSet words = statement.executeQuery(query)) {
      while (words.next()) {
        if (!dialect.identifiers().isReserved(words.getString(1))) {
          missing.add(words.getString(1));
        }
      }
    }
    assertEquals(Set.of(), missing);
  }

  /** Every word that is reserved somewhere is a good name of a table and a column. */
  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql"})
  void everyReservedWordCanBeAName(String id) throws SQLException {
    Dialect dialect = Dialects.of(id);
    Set<String> words = new TreeSet<>();
    for (Dialect other : Dialects.all()) {
      words.addAll(WordList.read(other.getClass(), "reserved-words.txt"));
    }
    StringBuilder columns = new StringBuilder();
    StringBuilder values = new StringBuilder();
    for (String word : words) {
      String name = dialect.identifiers().quote(word);
      columns.append(columns.isEmpty() ? "" : ", ").append(name).append(" int");
      values.append(values.isEmpty() ? "" : ", ").append(name);
    }
    try (Deployment deployment = Deployment.empty(dialect);
        Statement statement = deployment.connection().createStatement()) {
      statement.execute("create table all_words (" + columns + ")");
      statement.executeQuery("select " + values + " from all_words").close();
    }
  }
}
