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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;
import org.nublox.dialect.Statement;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;

/**
 * There is neither a SQL Server nor a parser of its language to be had for tests. So its scripts
 * are held against rules of the Transact-SQL reference that can be checked by reading them:
 * brackets and quotes are closed, names are unique and short enough, statements that must be alone
 * are, nothing of other dialects is left.
 */
class SqlServerRulesTest {

  private static final Dialect DIALECT = Dialects.of("sqlserver");

  /** A token: a text, a name in brackets, a comment, a word or one sign. */
  private static final Pattern TOKEN =
      Pattern.compile(
          "N?'(?:[^']|'')*'|\\[(?:[^\\]]|\\]\\])*\\]|[\\p{L}_@#][\\p{L}\\p{N}_@#$]*|[0-9][0-9a-fA-Fx.]*|\\s+|[-+*/%=<>(),.;]");

  /** Words of other dialects that Transact-SQL does not have. */
  private static final Set<String> FOREIGN =
      Set.of(
          "limit",
          "boolean",
          "serial",
          "auto_increment",
          "restrict",
          "deferrable",
          "comment",
          "using",
          "stored",
          "virtual",
          "true",
          "false");

  @Test
  void everyScriptIsMadeOfWholeTokens() {
    for (Schema schema : schemas()) {
      for (Statement statement : DIALECT.create(schema).statements()) {
        List<String> words = words(statement.sql());
        long open = words.stream().filter("("::equals).count();
        long closed = words.stream().filter(")"::equals).count();
        assertEquals(open, closed, statement.sql());
        for (String word : words) {
          assertTrue(word.startsWith("[") || word.contains("'") || word.length() <= 128, word);
        }
      }
    }
  }

  @Test
  void nothingOfOtherDialectsIsLeft() {
    List<Statement> statements = new ArrayList<>(DIALECT.create(Samples.shop()).statements());
    statements.addAll(alterations());
    for (Statement statement : statements) {
      for (String word : words(statement.sql())) {
        assertFalse(
            FOREIGN.contains(word.toLowerCase(Locale.ROOT)), () -> word + " in " + statement.sql());
      }
    }
  }

  /** The statements for every kind of change. */
  private static List<Statement> alterations() {
    Versions versions = new Versions(DIALECT);
    return DIALECT.alter(versions.from(), versions.to(), versions.changes()).statements();
  }

  @Test
  void alterationsAreMadeOfWholeTokens() {
    for (Statement statement : alterations()) {
      List<String> words = words(statement.sql());
      long open = words.stream().filter("("::equals).count();
      assertEquals(open, words.stream().filter(")"::equals).count(), statement.sql());
    }
  }

  private static List<Schema> schemas() {
    List<Schema> schemas = new ArrayList<>(List.of(Samples.shop()));
    for (int seed = 1; seed <= 200; seed++) {
      schemas.add(RandomSchemasTest.schema(seed));
    }
    return schemas;
  }

  /**
   * The tokens without white space; fails where something is no token, such as a quote that is not
   * closed.
   */
  private static List<String> words(String sql) {
    List<String> words = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(sql);
    int end = 0;
    while (end < sql.length()) {
      assertTrue(
          matcher.find(end) && matcher.start() == end,
          "no token at " + sql.substring(end) + "\nof " + sql);
      end = matcher.end();
      if (!matcher.group().isBlank()) {
        words.add(matcher.group());
      }
    }
    return words;
  }

  @Test
  void objectsOfASchemaHaveNamesOfTheirOwn() {
    for (Schema schema : schemas()) {
      Script script = DIALECT.create(schema);
      assertFalse(script.hasErrors(), () -> script.diagnostics().toString());
      Set<String> names = new HashSet<>();
      for (Statement statement : script.statements()) {
        List<String> words = words(statement.sql());
        for (int i = 0; i < words.size(); i++) {
          if (words.get(i).equalsIgnoreCase("constraint")) {
            String name = words.get(i + 1);
            assertTrue(
                names.add(name.toLowerCase(Locale.ROOT)),
                () -> name + " twice in " + schema.name());
          }
        }
      }
    }
  }

  @Test
  void viewsRoutinesAndTriggersStandAloneInTheirBatch() {
    String script = DIALECT.print(DIALECT.create(Samples.shop()).statements());
    for (String batch : script.split("(?m)^go$", -1)) {
      List<String> words = words(batch);
      for (int i = 0; i + 1 < words.size(); i++) {
        boolean alone =
            Set.of("view", "procedure", "function", "trigger").contains(words.get(i + 1));
        if (words.get(i).equals("create") && alone) {
          assertEquals(0, i, batch);
        }
      }
    }
  }

  @Test
  void cascadesReachATableOnOneWayOnly() {
    Column id = Column.of("id", new ColumnType.Int()).notNull();
    Table a = Table.builder("a").column(id).primaryKey("pk_a", "id").build();
    Table b = child("b", "a");
    Table c = child("c", "a", "b", "c");
    Script script = DIALECT.create(Schema.builder("cascades").table(a).table(b).table(c).build());
    String sql = DIALECT.print(script.statements());
    assertEquals(2, sql.split("on delete cascade", -1).length - 1, sql);
    assertEquals(
        2,
        script.diagnostics().stream()
            .filter(diagnostic -> diagnostic.code().equals(Codes.FOREIGN_KEY_ACTION))
            .count());
  }

  private static Table child(String name, String... parents) {
    var table =
        Table.builder(name)
            .column(Column.of("id", new ColumnType.Int()).notNull())
            .primaryKey("pk_" + name, "id");
    for (String parent : parents) {
      table.column(Column.of(parent + "_id", new ColumnType.Int()));
      table.foreignKey(
          ForeignKey.of("fk_" + name + "_" + parent, List.of(parent + "_id"), parent, List.of("id"))
              .withOnDelete(ReferentialAction.CASCADE));
    }
    return table.build();
  }

  @Test
  void nullsDoNotClashInUniqueKeys() {
    Table table =
        Table.builder("t")
            .column(Column.of("id", new ColumnType.Int()).notNull())
            .column(Column.of("email", new ColumnType.Varchar(50)))
            .primaryKey("pk_t", "id")
            .unique("uq_t_email", "email")
            .index(Index.of("ix_t_email", "email"))
            .build();
    String sql =
        DIALECT.print(DIALECT.create(Schema.builder("s").table(table).build()).statements());
    assertTrue(
        sql.contains("create unique index uq_t_email on t (email) where email is not null"), sql);
  }
}
