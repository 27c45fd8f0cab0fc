/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.SQLSyntaxErrorException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OneStatementTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a = ';'",
        "a = '; drop table x; --'",
        "a = 'it''s; here'",
        "\"; drop table x; --\" is null",
        "\"a\"\"b;\\\" = '/* ; */ $$ `'",
        "a$b = ';' and c$$d - e / f * 2 > 0",
        "a -- a comment and no semicolon",
        "U&\"a\\0301;\" = U&'\\0301;'",
        "e'no semicolon\\''"
      })
  void oneStatementIsSent(String sql) throws SQLSyntaxErrorException {
    assertEquals(sql, OneStatement.of(sql));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a; drop table x",
        "a = ''; drop table x; --'",
        "a = 'open; drop table x",
        "a = e'\\'; drop table x; --'",
        "a = E'\\'; drop table x; --'",
        "a /* ' */; drop table x --'",
        "a -- '\n; drop table x --'",
        "a // '\n; drop table x --'",
        "$$'$$; drop table x --'",
        "$t$'$t$; drop table x --'",
        "a = `'`; drop table x --'"
      })
  void moreThanOneIsRefused(String sql) {
    assertThrows(SQLSyntaxErrorException.class, () -> OneStatement.of(sql));
  }
}
