/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.nublox.expression.Expr;
import org.nublox.expression.LikePattern;
import org.nublox.expression.Literals;
import org.nublox.expression.Regex;
import org.nublox.expression.Types;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Index;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.ViewDefinition;

class SnapshotTest {

  private static final Schema SCHEMA =
      Schema.builder("shop")
          .comment("a \"quoted\" text\nover two lines \\ \uD83D\uDE00 \u2028 and half \uD83D")
          .sequence(
              new Sequence("n", 5, -2, OptionalLong.empty(), OptionalLong.of(7), true, "c", "o"))
          .table(
              Table.builder("t")
                  .column(Column.of("a", new ColumnType.Decimal(12, 2)).notNull())
                  .column(
                      Column.of("e", new ColumnType.Enumeration("E", List.of("x", "y"), 3))
                          .withDefault(Expr.Verbatim.value("h2", "'x'")))
                  .column(Column.of("i", new ColumnType.BigInt()).withIdentity())
                  .primaryKey("pk_t", "a")
                  .check(
                      new Check(
                          "ck",
                          new Expr.Matches(
                              new Expr.Column(Optional.empty(), "e", Types.TEXT, true),
                              Regex.parse("a+[b-d]"),
                              false),
                          "message",
                          "o"))
                  .index(
                      Index.of("ix", "a")
                          .asUnique()
                          .withWhere(
                              new Expr.Like(
                                  new Expr.Column(Optional.of("t"), "e", Types.TEXT, true),
                                  LikePattern.parse("a%\\_"),
                                  true)))
                  .trigger(
                      new Trigger(
                          "tr",
                          Trigger.Timing.BEFORE,
                          Set.of(Trigger.Event.INSERT, Trigger.Event.DELETE),
                          Map.of("h2", "body", "a", "b"),
                          "",
                          ""))
                  .rowPolicy(
                      new RowPolicy(
                          "rp",
                          Set.of(RowPolicy.Command.SELECT),
                          List.of("r"),
                          Optional.of(Expr.Verbatim.condition("h2", "1 = 1")),
                          Optional.empty(),
                          "",
                          ""))
                  .build())
          .view(
              new MaterializedView(
                  "mv",
                  new ViewDefinition.Verbatim("h2", "select 1", List.of("t")),
                  new MaterializedView.Refresh.Every(java.time.Duration.ofMinutes(5)),
                  "",
                  ""))
          .seed(
              new Seed(
                  "t",
                  List.of("a", "e"),
                  List.of(
                      List.of(Literals.decimal(new BigDecimal("1.50")), Literals.text("")),
                      List.of(Literals.integer(0), Literals.NULL)),
                  ""))
          .build();

  @Test
  void whatIsWrittenIsReadAgain() {
    String text = new Snapshot("h2", SCHEMA).text();
    assertEquals(new Snapshot("h2", SCHEMA), Snapshot.parse("schema.json", text));
    assertEquals(text, Snapshot.parse("schema.json", text).text());
    assertEquals(
        text,
        new String(
            text.getBytes(java.nio.charset.StandardCharsets.UTF_8),
            java.nio.charset.StandardCharsets.UTF_8));
  }

  @Test
  void brokenFilesAreToldWithTheirPlace() {
    String text = new Snapshot("h2", SCHEMA).text();
    for (String broken :
        List.of(
            "",
            "[]",
            text.substring(0, text.length() / 2),
            text.replace("\"BigInt\"", "\"Bigger\""),
            text.replace("\"precision\": 12", "\"precision\": 1"),
            text.replace("\"format\": 1", "\"format\": 99"),
            "<<<<<<< ours\n" + text)) {
      MigrationException told =
          assertThrows(MigrationException.class, () -> Snapshot.parse("schema.json", broken));
      assertTrue(told.getMessage().startsWith("schema.json is not"), told.getMessage());
    }
    MigrationException type =
        assertThrows(
            MigrationException.class,
            () -> Snapshot.parse("x", text.replace("\"BigInt\"", "\"Bigger\"")));
    assertTrue(type.getMessage().contains("columns[2].type"), type.getMessage());
  }
}
