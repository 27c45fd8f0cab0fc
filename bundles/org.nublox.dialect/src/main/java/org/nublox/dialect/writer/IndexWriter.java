/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.Table;

/**
 * Writes {@code create index}. What the engine lacks was taken out of the index before by {@link
 * IndexFeatures}.
 */
public class IndexWriter {

  protected final Draft draft;

  public IndexWriter(Draft draft) {
    this.draft = draft;
  }

  /** Writes the index, unless one of its expressions has no form at the engine. */
  public void write(Table table, Index index) {
    String element = table.name() + "." + index.name();
    List<String> parts = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      Optional<String> key =
          switch (part.key()) {
            case IndexPart.OfColumn column -> Optional.of(columnKey(table, index, column.column()));
            case IndexPart.OfExpression expression ->
                draft
                    .value(expression.expression(), Codes.INDEX_EXPRESSION, element, index.origin())
                    .map(this::expressionKey);
          };
      if (key.isEmpty()) {
        return;
      }
      parts.add(key.get() + order(part));
    }
    Optional<String> where = Optional.empty();
    if (index.where().isPresent()) {
      where = draft.condition(index.where().get(), Codes.INDEX_PARTIAL, element, index.origin());
      if (where.isEmpty()) {
        return;
      }
    }
    draft.add(statement(index, sql(table, index, String.join(", ", parts), where)));
  }

  /** The statement, given its text. */
  protected Statement statement(Index index, String sql) {
    return Statement.of(Statement.Kind.INDEX, index.name(), index.origin(), sql);
  }

  /** The statement, given the parts and the condition in SQL. */
  protected String sql(Table table, Index index, String parts, Optional<String> where) {
    return "create "
        + (index.unique() ? "unique " : "")
        + "index "
        + draft.name(index.name())
        + " on "
        + draft.name(table.name())
        + method(index)
        + " ("
        + parts
        + ")"
        + included(index)
        + where.map(condition -> " where " + condition).orElse("");
  }

  /** A column as part of the key. */
  protected String columnKey(Table table, Index index, String column) {
    return draft.name(column);
  }

  /** An expression as part of the key. */
  protected String expressionKey(String expression) {
    return "(" + expression + ")";
  }

  /** The order of a part, with a space in front. */
  protected String order(IndexPart part) {
    return (part.descending() ? " desc" : "")
        + switch (part.nulls()) {
          case DEFAULT -> "";
          case FIRST -> " nulls first";
          case LAST -> " nulls last";
        };
  }

  /** The access method, with a space in front. */
  protected String method(Index index) {
    return index.method().isEmpty() ? "" : " using " + index.method();
  }

  private String included(Index index) {
    return index.included().isEmpty()
        ? ""
        : " include ("
            + index.included().stream().map(draft::name).collect(Collectors.joining(", "))
            + ")";
  }
}
