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
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.Diagnostic.Severity;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;
import org.nublox.dialect.Statement;
import org.nublox.dialect.Types.Lack;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.sql.SqlPrinter;
import org.nublox.expression.sql.SqlText;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;

/**
 * A script while it is being written: the statements so far, what was reported, and the ways to put
 * names and expressions into SQL. One draft is one call of {@link Dialect#create}, used by one
 * thread.
 */
public final class Draft {

  private final Dialect dialect;
  private final SqlPrinter printer;
  private final boolean stored;
  private Schema schema;
  private final List<Statement> statements = new ArrayList<>();
  private final List<Diagnostic> diagnostics = new ArrayList<>();
  private final Map<Lack, Often> lacks = new LinkedHashMap<>();
  private final Map<String, List<ForeignKey>> references = new HashMap<>();
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> written = new HashSet<>();

  Draft(Dialect dialect, Schema schema) {
    this(dialect, schema, false);
  }

  /**
   * @param stored whether the schema is in stored form
   */
  Draft(Dialect dialect, Schema schema, boolean stored) {
    this.dialect = dialect;
    this.stored = stored;
    this.printer = new SqlPrinter(dialect.flavour());
    this.schema = schema;
    for (Table table : schema.tables()) {
      for (ForeignKey key : table.foreignKeys()) {
        references.computeIfAbsent(key.referencedTable(), any -> new ArrayList<>()).add(key);
      }
    }
  }

  /** Something that is reported once, with the number of elements it is about. */
  private static final class Often {
    private final String element;
    private final String origin;
    private int count;

    Often(String element, String origin) {
      this.element = element;
      this.origin = origin;
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  /** The schema: as given while it is being adapted, as adapted while it is being written. */
  public Schema schema() {
    return schema;
  }

  /**
   * Whether the schema is in stored form, in which what keeps a column to its type is a check of
   * its own.
   */
  boolean isStored() {
    return stored;
  }

  void becomes(Schema adapted) {
    schema = adapted;
  }

  /** A name as it stands in a statement. */
  public String name(String name) {
    return dialect.identifiers().quote(name);
  }

  public void add(Statement statement) {
    statements.add(statement);
  }

  /** Whether a foreign key refers to the columns, in whatever order. */
  public boolean isReferenced(Table table, List<String> columns) {
    Set<String> wanted = Set.copyOf(columns);
    return references.getOrDefault(table.name(), List.of()).stream()
        .anyMatch(key -> Set.copyOf(key.referencedColumns()).equals(wanted));
  }

  /** Marks a column that only an index needs, and that {@code select *} should not show. */
  public void hide(String table, String column) {
    hidden.add(table + "\0" + column);
  }

  /** Whether a column is there only for an index. */
  public boolean isHidden(String table, String column) {
    return hidden.contains(table + "\0" + column);
  }

  /** Marks a check that the table got. */
  void written(String table, String check) {
    written.add(table + "\0" + check);
  }

  /**
   * Whether the table got the check, which is not so when its condition has no form at the engine.
   */
  public boolean wasWritten(String table, String check) {
    return written.contains(table + "\0" + check);
  }

  /**
   * Whether what keeps a column to its type is among the checks of the table already, as it is in
   * the stored form of a table.
   */
  public boolean hasGuard(Table table, Column column) {
    if (table.checks().isEmpty()) {
      return false;
    }
    String guard = dialect.identifiers().clashKey(guardName(table, column));
    return table.checks().stream()
        .anyMatch(check -> dialect.identifiers().clashKey(check.name()).equals(guard));
  }

  /**
   * The name of the check that keeps a column to its type: made of the names that the engine holds,
   * so that it is the same for the stored form of the table.
   */
  public String guardName(Table table, Column column) {
    return "ck_"
        + dialect.identifiers().fit(table.name())
        + "_"
        + dialect.identifiers().fit(column.name())
        + "_type";
  }

  /** An expression as a value that nothing beside it can tear apart, as after {@code default}. */
  public Optional<String> atom(Expr expression, String code, String element, String origin) {
    return printed(printer.atom(expression), code, element, origin);
  }

  /** An expression as a value; empty, and reported, when the engine has no form of it. */
  public Optional<String> value(Expr expression, String code, String element, String origin) {
    return printed(printer.value(expression), code, element, origin);
  }

  /** An expression as a condition; empty, and reported, when the engine has no form of it. */
  public Optional<String> condition(Expr expression, String code, String element, String origin) {
    return printed(printer.condition(expression), code, element, origin);
  }

  /** A query; empty, and reported, when the engine has no form of it. */
  public Optional<String> query(Query query, String code, String element, String origin) {
    return printed(printer.query(query), code, element, origin);
  }

  /** A text as a literal; what no literal can hold is replaced by a space, and reported. */
  public String text(String text, String element, String origin) {
    String clean = storable(text);
    if (!clean.equals(text)) {
      warn(
          Codes.COMMENT,
          element,
          origin,
          "The text has characters that no database keeps (U+0000 or half of one).",
          "A space stands for each.");
    }
    return dialect.flavour().literal(Literals.text(clean)).sql();
  }

  /** The text with a space for each character that no database keeps. */
  public static String storable(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> point == 0 || isSurrogate(point) ? ' ' : point)
        .forEach(clean::appendCodePoint);
    return clean.toString();
  }

  private static boolean isSurrogate(int point) {
    return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
  }

  private Optional<String> printed(SqlText text, String code, String element, String origin) {
    return switch (text) {
      case SqlText.Printed printed -> Optional.of(printed.sql());
      case SqlText.Unsupported refused -> {
        report(
            code,
            // what a check demands, the service of the application demands as well
            code.equals(Codes.CHECK) ? Severity.WARNING : Severity.ERROR,
            element,
            origin,
            sentence(refused.what()) + " (" + refused.code() + ").",
            "It is left out; instead: " + refused.substitute() + ".");
        yield Optional.empty();
      }
    };
  }

  private static String sentence(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  public void info(String code, String element, String origin, String what, String substitute) {
    report(code, Severity.INFO, element, origin, what, substitute);
  }

  public void warn(String code, String element, String origin, String what, String substitute) {
    report(code, Severity.WARNING, element, origin, what, substitute);
  }

  public void report(
      String code,
      Severity severity,
      String element,
      String origin,
      String what,
      String substitute) {
    diagnostics.add(new Diagnostic(code, severity, element, origin, what, substitute));
  }

  /**
   * Reports something once that may be true of very many elements and changes nothing for people.
   */
  public void often(Lack lack, String element, String origin) {
    lacks.computeIfAbsent(lack, any -> new Often(element, origin)).count++;
  }

  /** The statements since the last time, which are no longer part of the script. */
  List<Statement> drain() {
    List<Statement> drained = List.copyOf(statements);
    statements.clear();
    return drained;
  }

  /** What was written and reported. */
  Script script() {
    List<Diagnostic> all = new ArrayList<>(diagnostics);
    lacks.forEach(
        (lack, often) ->
            all.add(
                new Diagnostic(
                    lack.code(),
                    lack.severity(),
                    often.count == 1
                        ? often.element
                        : often.element + " and " + (often.count - 1) + " more",
                    often.origin,
                    lack.what(),
                    lack.substitute())));
    return new Script(statements, all);
  }
}
