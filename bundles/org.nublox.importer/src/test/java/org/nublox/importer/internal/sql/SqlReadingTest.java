/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqlReadingTest {

  private static final Map<String, SqlColumn> COLUMNS =
      Map.of(
          "name", column("name", SqlColumn.Kind.TEXT),
          "price", column("price", SqlColumn.Kind.NUMBER),
          "stock", column("stock", SqlColumn.Kind.NUMBER),
          "active", column("active", SqlColumn.Kind.BOOLEAN),
          "due_on", column("dueOn", SqlColumn.Kind.DATE),
          "boss_id", new SqlColumn("boss.id", "boss", SqlColumn.Kind.NUMBER, "", Map.of()),
          "status",
              new SqlColumn(
                  "status", "status", SqlColumn.Kind.ENUMERATION, "Status", Map.of("d", "draft")));

  private static SqlColumn column(String name, SqlColumn.Kind kind) {
    return new SqlColumn(name, name, kind, "", Map.of());
  }

  private static Optional<String> read(String sql, String dialect) {
    return SqlReading.condition(sql, dialect, name -> Optional.ofNullable(COLUMNS.get(name)))
        .map(Said::text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "price >= 0; price >= 0",
        "(price >= (0)::numeric); price >= 0",
        "(\"price\" >= CAST(0 AS NUMERIC(1))); price >= 0",
        "`price` >= 0 and `stock` < 10; price >= 0 and stock < 10",
        "((price > (0)::numeric) OR ((stock IS NULL) AND active)); price > 0 or stock == null and active",
        "not (price > 0 or active); not (price > 0 or active)",
        "char_length((name)::text) >= 2; length(name) >= 2",
        "stock between -5 and 10; stock between -5 and 10",
        "(stock % 2) = 0; stock % 2 == 0",
        "price * (stock + 1) <> 4; price * (stock + 1) != 4",
        "((name)::text ~~ 'X-%'::text); name like \"X-%\"",
        "(name)::text !~~ 'X'; not name like \"X\"",
        "name in ('a', 'b'); name in (\"a\", \"b\")",
        "((name)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])); name in (\"a\", \"b\")",
        "boss_id is null or boss_id <> stock; boss == null or boss.id != stock",
        "status <> 'd'; status != Status.draft",
        "active = 1; active == true",
        "due_on > '2020-01-01'::date; dueOn > \"2020-01-01\"",
        "name ~ '^(?:[A-Z]+)$'; name matches \"[A-Z]+\"",
        "upper(name) = name; upper(name) == name"
      })
  void saysWhatEnginesSay(String sql, String said) {
    assertEquals(Optional.of(said), read(sql, "postgresql"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "price / 2 > 1",
        "name > 5",
        "status = 'unknown'",
        "soundex(name) = 'x'",
        "name ~ 'part'",
        "price >",
        "(price > 0",
        "price > 0)",
        "elsewhere > 0",
        "name",
        "price > (select 1)",
        "",
        "'open"
      })
  void doesNotSayWhatItDoesNotUnderstand(String sql) {
    assertEquals(Optional.empty(), read(sql, "postgresql"));
  }

  @Test
  void findsListsOfTexts() {
    for (String sql :
        List.of(
            "state in ('a', 'b')",
            "(state in ('a', 'b'))",
            "`state` in ('a','b')",
            "\"state\" IN('a', 'b')",
            "((state)::text = ANY (ARRAY['a'::text, 'b'::text]))",
            "((state)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))")) {
      assertEquals(
          Optional.of(new Choice("state", List.of("a", "b"))),
          SqlReading.choice(sql, "postgresql"),
          sql);
    }
    assertEquals(Optional.empty(), SqlReading.choice("state in ('a') and x", "postgresql"));
    assertEquals(Optional.empty(), SqlReading.choice("state in ('a', '')", "postgresql"));
    assertEquals(Optional.empty(), SqlReading.choice("state in (1, 2)", "postgresql"));
  }

  @Test
  void endsWithEveryText() {
    String whole = "((name)::text = ANY (ARRAY['a'::text])) and case when x is null then 1 end";
    for (int end = 0; end <= whole.length(); end++) {
      read(whole.substring(0, end), "mariadb");
      SqlReading.choice(whole.substring(0, end), "postgresql");
    }
  }
}
