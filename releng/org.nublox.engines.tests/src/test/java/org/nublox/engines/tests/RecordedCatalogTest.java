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
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.dialect.catalog.CatalogQueries;
import org.nublox.dialect.catalog.CatalogRow;
import org.nublox.dialect.oracle.OracleCatalogReader;
import org.nublox.dialect.sqlserver.SqlServerCatalogReader;
import org.nublox.dialect.writer.ExpressionTypes;
import org.nublox.expression.Expr;
import org.nublox.expression.Typing;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.ViewDefinition;
import org.nublox.schema.change.Diff;
import org.nublox.schema.change.Equivalence;
import org.nublox.schema.change.Equivalence.Kind;

/**
 * Reading the catalogs of engines that cannot be had: answers are made by hand, by the references
 * of their catalog views.
 */
class RecordedCatalogTest {

  @Test
  void ofSqlServer() throws Exception {
    Catalog catalog =
        new SqlServerCatalogReader(Dialects.of("sqlserver")).read(answers("sqlserver"), "sales");
    assertEquals("16.0.1000.6", catalog.version());
    assertEquals(
        Set.of(
            "collation invoice.note",
            "nonclustered columnstore index invoice.cs_all",
            "foreign key invoice.fk_far",
            "procedure clean",
            "routine twice",
            "security policy policy_invoice",
            "synonym old_invoice",
            "system versioning customer"),
        unread(catalog));
    Table customer = catalog.schema().table("customer").orElseThrow();
    assertEquals(new ColumnType.Uuid(), column(customer, "id").type());
    assertEquals("newid()", text(column(customer, "id").value()));
    assertEquals(new ColumnType.Varchar(120), column(customer, "name").type());
    assertEquals("Who pays", customer.comment());
    assertEquals("As on the invoice", column(customer, "name").comment());
    Table invoice = catalog.schema().table("invoice").orElseThrow();
    assertEquals(new ColumnValue.Identity(100, 1), column(invoice, "id").value());
    assertEquals(new ColumnType.Decimal(12, 2), column(invoice, "total").type());
    assertEquals(new ColumnType.Text(), column(invoice, "note").type());
    assertEquals(new ColumnType.Timestamp(6), column(invoice, "at").type());
    assertEquals(new ColumnValue.NextOf("numbers"), column(invoice, "number").value());
    assertTrue(((ColumnValue.Computed) column(invoice, "gross").value()).stored());
    assertEquals(List.of("uq_invoice_number"), names(invoice.uniqueKeys(), key -> key.name()));
    ForeignKey key = invoice.foreignKeys().getFirst();
    assertEquals(ReferentialAction.CASCADE, key.onDelete());
    assertEquals("customer", key.referencedTable());
    Index index = invoice.indexes().getFirst();
    assertEquals(List.of("at"), index.columns());
    assertTrue(index.parts().getFirst().descending());
    assertEquals(List.of("total"), index.included());
    assertEquals("[at] IS NOT NULL", ((Expr.Verbatim) index.where().orElseThrow()).sql());
    assertEquals("[total]>=(0)", ((Expr.Verbatim) invoice.checks().getFirst().condition()).sql());
    assertEquals(
        Set.of(Trigger.Event.INSERT, Trigger.Event.UPDATE), invoice.triggers().getFirst().events());
    ViewDefinition.Verbatim view =
        (ViewDefinition.Verbatim) catalog.schema().views().getFirst().definition();
    assertEquals("select id, total from invoice", view.sql());
    assertEquals(List.of("invoice"), view.reads());
    assertTrue(catalog.schema().views().get(1) instanceof MaterializedView);
    assertEquals(OptionalLong.empty(), catalog.schema().sequences().getFirst().maximum());
  }

  @Test
  void ofOracle() throws Exception {
    Catalog catalog = new OracleCatalogReader(Dialects.of("oracle")).read(answers("oracle"), "");
    assertEquals(
        Set.of(
            "bitmap index invoice.ix_bits",
            "constraint invoice.ck_off",
            "foreign key invoice.fk_far",
            "function allow_select_invoice",
            "policy invoice.allow_select_invoice",
            "storage scratch",
            "trigger tr_statement"),
        unread(catalog));
    assertEquals("sales", catalog.schema().name());
    Table customer = catalog.schema().table("customer").orElseThrow();
    assertEquals(new ColumnType.Varchar(36), column(customer, "id").type());
    assertEquals("Who pays", customer.comment());
    assertEquals(
        new ColumnType.Native("oracle", "varchar2(20 byte)"), column(customer, "code").type());
    Table invoice = catalog.schema().table("invoice").orElseThrow();
    assertEquals(new ColumnValue.Identity(100, 1), column(invoice, "id").value());
    assertEquals(new ColumnType.Decimal(12, 2), column(invoice, "total").type());
    assertEquals(new ColumnType.Text(), column(invoice, "note").type());
    assertEquals(new ColumnType.TimestampTz(6), column(invoice, "at").type());
    assertEquals(new ColumnValue.NextOf("numbers"), column(invoice, "number_").value());
    assertEquals("0", text(column(invoice, "total").value()));
    assertTrue(column(invoice, "gross").value() instanceof ColumnValue.Computed);
    assertEquals(List.of("ck_total"), names(invoice.checks(), check -> check.name()));
    assertEquals(ReferentialAction.SET_NULL, invoice.foreignKeys().getFirst().onDelete());
    assertTrue(invoice.foreignKeys().getFirst().deferrable());
    assertEquals(List.of("Mixed Case"), invoice.uniqueKeys().getFirst().columns());
    assertEquals(2, invoice.indexes().size());
    Index index = invoice.indexes().getFirst();
    assertTrue(index.parts().getFirst().descending());
    assertEquals(List.of("at"), index.columns());
    assertEquals(List.of(), invoice.indexes().get(1).columns());
    assertEquals(1, invoice.triggers().size());
    assertEquals(2, catalog.schema().views().size());
    assertEquals(
        new MaterializedView.Refresh.OnCommit(),
        ((MaterializedView) catalog.schema().views().get(1)).refresh());
    assertEquals(5, catalog.schema().sequences().getFirst().increment());
  }

  /** In what other words an engine tells a text. */
  @Test
  void wordsAreComparedWithoutQuotesAndParentheses() throws Exception {
    var words = Dialects.of("sqlserver").catalog().equivalence(null);
    assertTrue(words.sameExpression(Kind.CHECK, "t", "", "([total]>=(0))", "total >= 0"));
    assertTrue(!words.sameExpression(Kind.CHECK, "t", "", "([total]>=(0))", "total > 0"));
    assertTrue(!words.sameExpression(Kind.CHECK, "t", "", "a = 'X'", "a = 'x'"));
  }

  /** What a model says of rows is there as functions, and is neither missed nor dropped. */
  @ParameterizedTest
  @ValueSource(strings = {"sqlserver", "oracle"})
  void rowPoliciesAreNoPhantomDifferences(String engine) {
    Dialect dialect = Dialects.of(engine);
    Column owner = Column.of("owner", new ColumnType.Varchar(20));
    Expr present = Typing.isNull(ExpressionTypes.column(owner), true).orElseThrow();
    RowPolicy policy =
        new RowPolicy(
            "own",
            Set.of(RowPolicy.Command.SELECT),
            List.of(),
            Optional.of(present),
            Optional.empty(),
            "",
            "");
    Table plain = Table.builder("t").column(owner).build();
    Schema wanted =
        dialect
            .stored(Schema.builder("s").table(plain.toBuilder().rowPolicy(policy).build()).build())
            .schema();
    Schema told = dialect.stored(Schema.builder("s").table(plain).build()).schema();
    var words = dialect.catalog().equivalence(null);
    assertEquals(List.of(), Diff.of(told, wanted, words, false));
    assertEquals(List.of(), Diff.of(wanted, told, words, false));
    // the migrations know them
    assertTrue(!Diff.of(told, wanted, Equivalence.OF_TEXT).isEmpty());
  }

  private static Column column(Table table, String name) {
    return table.column(name).orElseThrow();
  }

  private static String text(ColumnValue value) {
    return ((Expr.Verbatim) ((ColumnValue.Default) value).expression()).sql();
  }

  private static <T> List<String> names(List<T> all, Function<T, String> name) {
    return all.stream().map(name).toList();
  }

  private static Set<String> unread(Catalog catalog) {
    Set<String> unread = new TreeSet<>();
    catalog.unread().forEach(each -> unread.add(each.kind() + " " + each.element()));
    return unread;
  }

  /**
   * Answers out of a file: after a line {@code [query]} the names of the columns, then the rows,
   * separated by bars; {@code ~} stands for null.
   */
  private static CatalogQueries answers(String engine) throws IOException {
    Map<String, List<List<String>>> answers = new LinkedHashMap<>();
    try (InputStream file =
        RecordedCatalogTest.class.getResourceAsStream("/recorded/" + engine + ".txt")) {
      List<List<String>> rows = List.of();
      for (String line : new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
        if (line.startsWith("[") && line.endsWith("]") && !line.contains("|")) {
          rows = new ArrayList<>();
          answers.put(line.substring(1, line.length() - 1), rows);
        } else if (!line.isBlank()) {
          rows.add(cells(line));
        }
      }
    }
    return (name, sql, parameters, reader) -> {
      List<List<String>> rows = answers.get(name);
      assertTrue(rows != null, () -> "no answer is recorded for the query '" + name + "'");
      assertEquals(sql.chars().filter(c -> c == '?').count(), parameters.size(), sql);
      for (List<String> row : rows.subList(1, rows.size())) {
        reader.accept(CatalogRow.of(rows.getFirst(), row));
      }
    };
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split("\\|", -1)) {
      String text = cell.strip();
      cells.add(text.equals("~") ? null : text.replace("\\n", "\n"));
    }
    return cells;
  }
}
