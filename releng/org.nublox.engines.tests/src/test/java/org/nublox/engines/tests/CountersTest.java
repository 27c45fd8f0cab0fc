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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.dialect.Dialect;
import org.nublox.expression.Literals;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;

/** Rows that give no number get the next one, on every engine, whatever counts there. */
class CountersTest {

  private static Schema schema() {
    Table ticket =
        Table.builder("ticket")
            .column(Column.of("id", new ColumnType.BigInt()).notNull().withIdentity())
            .column(
                Column.of("number", new ColumnType.BigInt())
                    .notNull()
                    .withValue(new ColumnValue.NextOf("ticket_number")))
            .column(Column.of("title", new ColumnType.Varchar(20)))
            .primaryKey("pk_ticket", "id")
            .build();
    Sequence number = Sequence.of("ticket_number");
    return Schema.builder("counters")
        .sequence(
            new Sequence(number.name(), 100, 10, number.minimum(), number.maximum(), false, "", ""))
        .table(ticket)
        .seed(
            new Seed(
                "ticket",
                List.of("id", "number", "title"),
                List.of(
                    List.of(Literals.integer(1), Literals.integer(1), Literals.text("first")),
                    List.of(Literals.integer(2), Literals.integer(2), Literals.text("second"))),
                ""))
        .build();
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "sqlite", "postgresql", "mariadb", "mysql"})
  void countingGoesOnBehindTheFirstRows(String id) throws SQLException {
    Dialect dialect = Dialects.of(id);
    try (Deployment deployment = Deployment.empty(dialect);
        Statement statement = deployment.connection().createStatement()) {
      deployment.run(dialect.create(schema()));
      statement.execute("insert into ticket (title) values ('third')");
      statement.execute("insert into ticket (title) values ('fourth')");
      String number = dialect.identifiers().quote("number");
      List<String> found = new ArrayList<>();
      try (ResultSet rows =
          statement.executeQuery(
              "select id, " + number + ", title from ticket where id > 2 order by id")) {
        while (rows.next()) {
          found.add(rows.getLong(1) + " " + rows.getLong(2) + " " + rows.getString(3));
        }
      }
      assertEquals(List.of("3 100 third", "4 110 fourth"), found);
    }
  }
}
