/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.Optional;

/**
 * A table that a procedure fills anew: what stands for a materialized view where the engine has
 * none. The procedure holds the view's query, so that it can be read back.
 *
 * @param begin the body up to the statements that fill the table
 * @param end the body after them
 */
public record RefreshedTable(String begin, String end) {

  /** The name of the procedure that fills a table. */
  public static String procedure(String table) {
    return "refresh_" + table;
  }

  /** The body of the procedure. */
  public String body(String quotedTable, String query) {
    return opening(quotedTable) + query + closing();
  }

  /** The query in the body of a procedure; empty when the procedure does other things. */
  public Optional<String> query(String quotedTable, String body) {
    String opening = opening(quotedTable);
    return body.startsWith(opening) && body.endsWith(closing())
        ? Optional.of(body.substring(opening.length(), body.length() - closing().length()))
        : Optional.empty();
  }

  private String opening(String quotedTable) {
    return begin + "  delete from " + quotedTable + ";\n  insert into " + quotedTable + "\n";
  }

  private String closing() {
    return ";\n" + end;
  }
}
