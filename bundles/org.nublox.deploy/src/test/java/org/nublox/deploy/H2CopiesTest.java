/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.testing.engines.Engines;

/** H2 changes a table in steps; killed after any of them, it is brought to before or after all. */
class H2CopiesTest {

  private static final String CHANGE = "alter table if exists \"T\" add column c int";

  private static final List<String> BEFORE =
      List.of(
          "create table t (id int not null, a int, constraint t_pk primary key (id))",
          "create index t_ix on t (a)",
          "alter table t add constraint t_uq unique (id, a)",
          "create table u (t_id int)",
          "alter table u add constraint u_fk foreign key (t_id) references t",
          // its name begins as those of copies do, but it is none
          "create table t_copy_of_mine (id int)",
          "insert into t values (1, 2)",
          "insert into u values (1)");

  /** What H2 does by itself, one after the other. */
  private static final List<String> STEPS =
      List.of(
          "create table t_copy_3_1 (id int not null, a int, c int)",
          "insert into t_copy_3_1 select id, a, null from t",
          "alter table t_copy_3_1 add constraint t_copy_3_1_t_pk primary key (id)",
          "create index t_copy_3_1_t_ix on t_copy_3_1 (a)",
          "alter table t_copy_3_1 add constraint t_copy_3_1_t_uq unique (id, a)",
          "alter table u add constraint t_copy_3_1_u_fk foreign key (t_id) references t_copy_3_1",
          "drop table t cascade",
          "alter table t_copy_3_1 rename to t",
          "alter table t rename constraint t_copy_3_1_t_pk to t_pk",
          "alter index t_copy_3_1_t_ix rename to t_ix",
          "alter table t rename constraint t_copy_3_1_t_uq to t_uq",
          "alter table u rename constraint t_copy_3_1_u_fk to u_fk");

  private static final int DROPPED = 7;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
  void isBroughtToBeforeOrAfter(int steps) throws SQLException {
    String before = definitions(BEFORE, List.of());
    String after = definitions(BEFORE, List.of(CHANGE));
    assertNotEquals(before, after);
    assertEquals(
        steps < DROPPED ? before : after,
        definitions(BEFORE, STEPS.subList(0, steps)),
        "after " + steps + " steps");
  }

  /** The definitions and the number of rows, after what was broken off was cleaned up. */
  private static String definitions(List<String> statements, List<String> further)
      throws SQLException {
    try (Target target = Target.on(Engines.h2());
        Connection connection = target.database().connect()) {
      for (String sql : statements) {
        target.execute(sql);
      }
      for (String sql : further) {
        target.execute(sql);
      }
      target.dialect().sessions().clean(connection, CHANGE);
      return String.join("\n", target.rows("script nodata nopasswords nosettings"))
          .lines()
          .filter(line -> !line.startsWith("--"))
          .sorted()
          .toList()
          .toString();
    }
  }
}
