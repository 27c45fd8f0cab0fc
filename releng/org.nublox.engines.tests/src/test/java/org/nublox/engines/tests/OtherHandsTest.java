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
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.IndexPart;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;
import org.nublox.schema.ViewDefinition;
import org.nublox.schema.change.Diff;

/**
 * Databases that somebody else made, with everything that an engine can have: each thing is read,
 * or it is named as unread.
 */
class OtherHandsTest {

  @Test
  void ofMariadbIsReadOrReported() throws Exception {
    Catalog catalog = read("mariadb");
    assertEquals(
        Set.of(
            "check option low_items",
            "collation item",
            "foreign key item.fk_elsewhere",
            "fulltext index item.ft_note",
            "function twice",
            "index item.ix_prefix",
            "on update item.changed",
            "partitions log",
            "procedure clean",
            "storage engine memo",
            "system versioned audited"),
        withoutDatabase(catalog));
    Table item = table(catalog, "item");
    assertEquals(new ColumnValue.Identity(1, 1), column(item, "id").value());
    assertEquals(new ColumnType.Native("mariadb", "enum('a','b')"), column(item, "kind").type());
    assertEquals(
        new ColumnType.Native("mariadb", "bigint(20) unsigned"), column(item, "big").type());
    assertEquals(new ColumnType.Json(), column(item, "extra").type());
    assertEquals(new ColumnType.Bool(), column(item, "flag").type());
    assertEquals(new ColumnValue.NextOf("numbers"), column(item, "number").value());
    assertEquals("'😀 it\\'s'", defaultOf(item, "smile").replace("concat(", "").replace(")", ""));
    assertEquals(List.of("ck_kind"), item.checks().stream().map(check -> check.name()).toList());
    assertEquals(ReferentialAction.CASCADE, item.foreignKeys().getFirst().onDelete());
    assertEquals(2, item.uniqueKeys().size());
    assertEquals("ix_order", item.indexes().get(1).name());
    assertTrue(item.indexes().get(1).parts().get(1).descending());
    assertEquals(1, item.triggers().size());
    assertEquals("A thing; ü", item.comment());
    assertEquals(2, catalog.schema().sequences().getFirst().increment());
    assertEquals(
        List.of("item"),
        ((ViewDefinition.Verbatim) catalog.schema().views().getFirst().definition()).reads());
  }

  @Test
  void ofSqliteIsReadOrReported() throws Exception {
    Catalog catalog = read("sqlite");
    assertEquals(
        Set.of(
            "collation item.name",
            "collation item.ix_nocase",
            "foreign key item.fk_item_gone",
            "on conflict item.code",
            "row number as key parent.id",
            "shadow table docs_config",
            "shadow table docs_content",
            "shadow table docs_data",
            "shadow table docs_docsize",
            "shadow table docs_idx",
            "strict table exact",
            "table without rowid pair",
            "trigger only_column",
            "trigger on_view",
            "virtual table docs"),
        withoutDatabase(catalog));
    Table item = table(catalog, "item");
    assertEquals(new ColumnValue.Identity(1, 1), column(item, "id").value());
    assertEquals("pk_item", item.primaryKey().orElseThrow().name());
    assertEquals(new ColumnType.Varchar(160), column(item, "name").type());
    assertEquals("the code", column(item, "code").comment());
    assertEquals("a thing", item.comment());
    assertEquals("length(name) > 0", ((Expr.Verbatim) item.checks().getFirst().condition()).sql());
    assertEquals(List.of("ck_item", "ck_both"), names(item));
    assertEquals("parent", item.foreignKeys().getFirst().referencedTable());
    assertEquals(List.of("id"), item.foreignKeys().getFirst().referencedColumns());
    assertEquals(ReferentialAction.SET_DEFAULT, item.foreignKeys().getFirst().onUpdate());
    assertTrue(item.foreignKeys().getFirst().deferrable());
    assertEquals("lower('A')", defaultOf(item, "code"));
    assertTrue(
        item.indexes().stream()
            .anyMatch(index -> index.name().equals("ix_some") && index.where().isPresent()));
    assertEquals(1, item.triggers().size());
  }

  @Test
  void ofMysqlIsReadOrReported() throws Exception {
    Catalog catalog = read("mysql");
    assertEquals(
        Set.of(
            "collation item",
            "event nightly",
            "function twice",
            "fulltext index item.ft_note",
            "on update item.changed",
            "procedure clean",
            "spatial index item.sp_place"),
        withoutDatabase(catalog));
    Table item = table(catalog, "item");
    assertEquals("lower(`note`)", defaultText(item.indexes().getFirst().parts().getFirst().key()));
    assertEquals("(1 + 2)", defaultOf(item, "three"));
    assertEquals("'it''s \\\\ ü'", defaultOf(item, "note"));
    assertTrue(column(item, "twice").value() instanceof ColumnValue.Computed);
    assertEquals(new ColumnType.Json(), column(item, "extra").type());
  }

  /** What was read is the same when it is read again, and its view is kept as one. */
  @Test
  void readTwiceHasNoDifferences() throws Exception {
    for (String id : List.of("mariadb", "sqlite", "mysql")) {
      Dialect dialect = Dialects.of(id);
      try (Deployment deployment = Deployment.empty(dialect)) {
        run(deployment, id);
        Catalog first = dialect.catalog().read(deployment.connection(), "");
        Catalog second = dialect.catalog().read(deployment.connection(), "");
        assertEquals(
            List.of(),
            Diff.of(
                first.schema(),
                second.schema(),
                dialect.catalog().equivalence(deployment.connection())));
        assertTrue(first.schema().views().stream().noneMatch(MaterializedView.class::isInstance));
      }
    }
  }

  private static Catalog read(String id) throws Exception {
    Dialect dialect = Dialects.of(id);
    try (Deployment deployment = Deployment.empty(dialect)) {
      run(deployment, id);
      return dialect.catalog().read(deployment.connection(), "");
    }
  }

  private static void run(Deployment deployment, String id) throws IOException, SQLException {
    try (InputStream file = OtherHandsTest.class.getResourceAsStream("/foreign/" + id + ".sql");
        Statement statement = deployment.connection().createStatement()) {
      statement.setEscapeProcessing(false);
      String script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      for (String sql : script.split("(?m)^go$", -1)) {
        if (!sql.isBlank()) {
          statement.execute(sql.strip());
        }
      }
    }
  }

  private static Set<String> withoutDatabase(Catalog catalog) {
    Set<String> unread = new TreeSet<>();
    catalog.unread().forEach(each -> unread.add(each.kind() + " " + each.element()));
    return unread;
  }

  private static Table table(Catalog catalog, String name) {
    return catalog.schema().table(name).orElseThrow();
  }

  private static Column column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  private static List<String> names(Table table) {
    return table.checks().stream().map(check -> check.name()).toList();
  }

  private static String defaultOf(Table table, String column) {
    ColumnValue.Default value = (ColumnValue.Default) column(table, column).value();
    return ((Expr.Verbatim) value.expression()).sql();
  }

  private static String defaultText(IndexPart.Key key) {
    Expr expression = ((IndexPart.OfExpression) key).expression();
    return ((Expr.Verbatim) expression).sql();
  }
}
