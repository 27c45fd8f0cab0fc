/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.expression.Expr;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;

/** Tables. Source: Oracle Database SQL Language Reference, "CREATE TABLE". */
final class OracleTables extends TableWriter {

  OracleTables(Draft draft) {
    super(draft);
  }

  @Override
  protected String nextValue(String sequence) {
    return draft.name(sequence) + ".nextval";
  }

  @Override
  protected String defaultOf(
      Table table, Column column, ColumnValue.Default standard, String expression) {
    if (isEmptyText(standard.expression()) && !column.nullable()) {
      draft.report(
          Codes.DEFAULT,
          Diagnostic.Severity.ERROR,
          element(table, column),
          column.origin(),
          "The empty text is null at Oracle, so a required column cannot have it as default.",
          "Give another default, or let the field be empty.");
    }
    return super.defaultOf(table, column, standard, expression);
  }

  /** Whether the expression is the empty text, which is null here. */
  static boolean isEmptyText(Expr expression) {
    return expression instanceof Expr.Literal literal && "".equals(literal.value());
  }
}
