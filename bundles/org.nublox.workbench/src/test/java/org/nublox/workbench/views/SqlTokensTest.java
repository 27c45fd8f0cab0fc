/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.workbench.views.SqlTokens.Kind;
import org.nublox.workbench.views.SqlTokens.Token;

class SqlTokensTest {

  @Test
  void tellsWordsTextsNumbersAndCommentsApart() {
    String sql = "create \"table\" t1 -- is not\n (a varchar(12) default 'it''s' /* a\nb */);";
    assertEquals(
        List.of("create", "-- is not", "12", "default", "'it''s'", "/* a\nb */"), texts(sql));
    assertEquals(
        List.of(Kind.KEYWORD, Kind.COMMENT, Kind.NUMBER, Kind.KEYWORD, Kind.STRING, Kind.COMMENT),
        SqlTokens.of(sql).stream().map(Token::kind).toList());
  }

  @Test
  void endsWithTheText() {
    for (String open : List.of("'a", "\"a", "/* a", "-- a", "-", "/", "")) {
      for (Token token : SqlTokens.of("x " + open)) {
        assertEquals(2 + open.length(), token.offset() + token.length(), open);
      }
    }
  }

  private static List<String> texts(String sql) {
    return SqlTokens.of(sql).stream()
        .map(token -> sql.substring(token.offset(), token.offset() + token.length()))
        .toList();
  }
}
