/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.catalog.SqlTokens;
import org.nublox.dialect.catalog.SqlTokens.Kind;
import org.nublox.dialect.catalog.SqlTokens.Token;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;

/**
 * Reads the statements that made indexes and triggers. Source: SQLite documentation, "CREATE INDEX"
 * and "CREATE TRIGGER".
 */
final class SqliteStatements {

  private final Dialect dialect;
  private final SqliteCatalog catalog;

  SqliteStatements(Dialect dialect, SqliteCatalog catalog) {
    this.dialect = dialect;
    this.catalog = catalog;
  }

  void index(CatalogRow row, TableBuilder table) {
    if (table == null) {
      return;
    }
    String sql = row.text("sql");
    List<Token> tokens = code(sql);
    int open = indexOf(tokens, 0, "(");
    List<IndexPart> parts = new ArrayList<>();
    int depth = 0;
    int start = open + 1;
    int at = open;
    for (; at < tokens.size(); at++) {
      Token token = tokens.get(at);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 || (depth == 1 && token.is(","))) {
        parts.add(part(row, table, sql, tokens.subList(start, at)));
        start = at + 1;
      }
      if (depth == 0) {
        break;
      }
    }
    Optional<Expr> where =
        at + 2 < tokens.size() && tokens.get(at + 1).is("where")
            ? Optional.of(
                Expr.Verbatim.condition(
                    dialect.id(), sql.substring(tokens.get(at + 2).start()).strip()))
            : Optional.empty();
    table.index(
        new Index(row.text("name"), parts, tokens.get(1).is("unique"), where, List.of(), "", ""));
  }

  private IndexPart part(CatalogRow row, TableBuilder table, String sql, List<Token> tokens) {
    int end = tokens.size();
    boolean descending = tokens.get(end - 1).is("desc");
    if (descending || (end > 1 && tokens.get(end - 1).is("asc"))) {
      end--;
    }
    if (end > 2 && tokens.get(end - 2).is("collate")) {
      if (!tokens.get(end - 1).name().equalsIgnoreCase("binary")) {
        catalog.unread(
            "collation",
            row.text("tbl_name") + "." + row.text("name"),
            "The index is read as if it compared by code points.");
      }
      end -= 2;
    }
    String text = sql.substring(tokens.getFirst().start(), tokens.get(end - 1).end());
    Optional<String> column =
        end == 1 && tokens.getFirst().isName()
            ? column(table, tokens.getFirst().name())
            : Optional.empty();
    IndexPart part =
        column
            .map(IndexPart::column)
            .orElseGet(
                () ->
                    IndexPart.expression(
                        Expr.Verbatim.value(dialect.id(), SqlTokens.unwrapped(text, false))));
    return descending ? part.desc() : part;
  }

  private static Optional<String> column(TableBuilder table, String name) {
    return table.build().columns().stream()
        .map(Column::name)
        .filter(column -> column.equalsIgnoreCase(name))
        .findFirst();
  }

  void trigger(CatalogRow row, TableBuilder table) {
    String name = row.text("name");
    String sql = row.text("sql");
    List<Token> tokens = code(sql);
    int on = onTable(tokens);
    Token event = on >= 1 ? tokens.get(on - 1) : tokens.getFirst();
    boolean known = event.is("insert") || event.is("update") || event.is("delete");
    boolean before = on >= 2 && tokens.get(on - 2).is("before");
    boolean after = on >= 2 && tokens.get(on - 2).is("after");
    if (table == null || !known || !(before || after)) {
      catalog.unread(
          "trigger", name, "Only triggers before or after all changes of a table are read.");
      return;
    }
    int body = on + 2;
    if (tokens.get(body).is("for")) {
      body += 3;
    }
    table.trigger(
        new Trigger(
            name,
            before ? Trigger.Timing.BEFORE : Trigger.Timing.AFTER,
            Set.of(Trigger.Event.valueOf(event.text().toUpperCase(Locale.ROOT))),
            Map.of(dialect.id(), sql.substring(tokens.get(body).start()).strip()),
            "",
            ""));
  }

  /** Where the {@code on} in front of the table stands; the trigger itself may be called so. */
  private static int onTable(List<Token> tokens) {
    int named = indexOf(tokens, 0, "trigger") + 1;
    if (tokens.get(named).is("if")) {
      named += 3;
    }
    return indexOf(tokens, named + 1, "on");
  }

  private static int indexOf(List<Token> tokens, int from, String word) {
    for (int i = from; i < tokens.size(); i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return 0;
  }

  private static List<Token> code(String sql) {
    return SqlTokens.of(sql, false).stream().filter(token -> token.kind() != Kind.COMMENT).toList();
  }
}
