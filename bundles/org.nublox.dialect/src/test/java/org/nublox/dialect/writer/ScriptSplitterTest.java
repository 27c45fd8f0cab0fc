/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScriptSplitterTest {

  @Test
  void semicolonsInTextsNamesAndRemarksEndNothing() {
    assertEquals(
        List.of(
            "select ';' as \"a;b\" -- c;\n, /* d; */ 'it''s;'", "select e'it\\'s;'", "select 2"),
        ScriptStyle.SEMICOLON.split(
            "-- first;\nselect ';' as \"a;b\" -- c;\n, /* d; */ 'it''s;';\n"
                + "select e'it\\'s;';;\nselect 2\n-- last\n;\n-- end"));
  }

  @Test
  void bodiesStayWhole() {
    String function =
        "create function f() returns int as $x$ begin; $$;$$ end; $x$ language plpgsql";
    String trigger =
        "create trigger t after insert on a begin\n  update b set c = case when 1 then 2 end;\n"
            + "  delete from d;\nend";
    assertEquals(
        List.of(function, trigger, "begin", "select 1", "select $1"),
        ScriptStyle.SEMICOLON.split(
            function + ";\n" + trigger + ";\nbegin;\nselect 1;\nselect $1;\n"));
  }

  @Test
  void delimitersOfMysql() {
    String trigger = "create trigger t before insert on a for each row begin set @a = 1; end";
    assertEquals(
        List.of("select 'it\\'s;'", trigger, "select `a;`"),
        ScriptStyle.DELIMITER.split(
            "# remark;\nselect 'it\\'s;';\ndelimiter $$\n"
                + trigger
                + "$$\ndelimiter ;\nselect `a;`;\n"));
  }

  @Test
  void batchesOfSqlServer() {
    String trigger = "create or alter trigger t on a after insert as begin select 1; end";
    assertEquals(
        List.of("set quoted_identifier on", "select [a;]]b]", trigger, "select 2"),
        ScriptStyle.GO.split(
            "set quoted_identifier on;\nGO\n\nselect [a;]]b];\ngo\n"
                + trigger
                + "\ngo\nselect 2;\n"));
  }

  @Test
  void slashesOfOracle() {
    String trigger =
        "create or replace trigger t before insert on a begin\n  :new.b := q'[it's;]';\nend;";
    assertEquals(
        List.of("select 1 / 2 from dual", trigger, "select 2 from dual"),
        ScriptStyle.SLASH.split(
            "select 1 / 2 from dual;\n" + trigger + "\n/\nselect 2 from dual;\n"));
  }
}
