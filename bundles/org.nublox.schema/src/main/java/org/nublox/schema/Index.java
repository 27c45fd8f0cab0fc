/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.List;
import java.util.Optional;
import org.nublox.expression.Expr;

/**
 * An index.
 *
 * @param where condition of a partial index: only rows for which it is true are indexed (and must
 *     be unique)
 * @param included columns that are carried along without being part of the key
 * @param method access method by its name at the engines, e.g. {@code hash} or {@code gin}; {@code
 *     ""} for the usual ordered index
 */
public record Index(
    String name,
    List<IndexPart> parts,
    boolean unique,
    Optional<Expr> where,
    List<String> included,
    String method,
    String origin) {

  public Index {
    Require.text(name, "name of an index");
    parts = List.copyOf(parts);
    included = List.copyOf(included);
    Require.notEmpty(parts, "parts", "index '" + name + "'");
    Require.distinct(included, "included column", "index '" + name + "'");
    Require.distinct(columnsOf(parts), "column", "index '" + name + "'");
  }

  /** A plain index over columns. */
  public static Index of(String name, String... columns) {
    return new Index(
        name,
        List.of(columns).stream().map(IndexPart::column).toList(),
        false,
        Optional.empty(),
        List.of(),
        "",
        "");
  }

  public Index asUnique() {
    return new Index(name, parts, true, where, included, method, origin);
  }

  public Index withParts(List<IndexPart> newParts) {
    return new Index(name, newParts, unique, where, included, method, origin);
  }

  public Index withWhere(Expr condition) {
    return new Index(name, parts, unique, Optional.of(condition), included, method, origin);
  }

  public Index withoutWhere() {
    return new Index(name, parts, unique, Optional.empty(), included, method, origin);
  }

  public Index withIncluded(String... columns) {
    return new Index(name, parts, unique, where, List.of(columns), method, origin);
  }

  public Index withMethod(String newMethod) {
    return new Index(name, parts, unique, where, included, newMethod, origin);
  }

  public Index withOrigin(String newOrigin) {
    return new Index(name, parts, unique, where, included, method, newOrigin);
  }

  /** The columns among the parts, in order; expressions are left out. */
  public List<String> columns() {
    return columnsOf(parts);
  }

  private static List<String> columnsOf(List<IndexPart> parts) {
    return parts.stream()
        .map(IndexPart::key)
        .filter(IndexPart.OfColumn.class::isInstance)
        .map(key -> ((IndexPart.OfColumn) key).column())
        .toList();
  }
}
