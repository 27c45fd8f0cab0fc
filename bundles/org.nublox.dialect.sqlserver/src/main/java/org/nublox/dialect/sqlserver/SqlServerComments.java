/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.AnyView;
import org.nublox.schema.Column;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;

/**
 * Comments are extended properties called {@code MS_Description}, which Microsoft's tools show.
 * Source: Transact-SQL reference, "sp_addextendedproperty".
 */
class SqlServerComments extends CommentWriter {

  /** A value has 7,500 bytes. */
  private static final int MOST_CHARACTERS = 3750;

  SqlServerComments(Draft draft) {
    super(draft);
  }

  @Override
  protected void table(Table table) {
    property("TABLE", table.name(), "", table.comment(), table.name(), table.origin());
  }

  @Override
  protected void column(Table table, Column column) {
    property(
        "TABLE",
        table.name(),
        column.name(),
        column.comment(),
        table.name() + "." + column.name(),
        column.origin());
  }

  @Override
  protected void view(AnyView view) {
    String kind = view instanceof MaterializedView ? "TABLE" : "VIEW";
    property(kind, view.name(), "", view.comment(), view.name(), view.origin());
  }

  @Override
  protected void sequence(Sequence sequence) {
    property(
        "SEQUENCE", sequence.name(), "", sequence.comment(), sequence.name(), sequence.origin());
  }

  /** Writes a comment as a property. */
  void property(
      String kind, String name, String column, String comment, String element, String origin) {
    String text = comment;
    if (comment.length() > MOST_CHARACTERS) {
      draft.warn(
          Codes.COMMENT,
          element,
          origin,
          "A comment here has at most " + MOST_CHARACTERS + " characters.",
          "It is cut; the whole is in the model.");
      text = cut(comment);
    }
    // a call takes variables and constants only
    draft.add(
        Statement.compound(
            Statement.Kind.COMMENT,
            element,
            origin,
            "declare @schema sysname = schema_name();\n"
                + "exec sys.sp_addextendedproperty @name = N'MS_Description', @value = "
                + draft.text(text, element, origin)
                + ", "
                + levels(kind, name, column)
                + ";"));
  }

  /** The arguments that say what the comment is about. */
  final String levels(String kind, String name, String column) {
    String levels =
        "@level0type = N'SCHEMA', @level0name = @schema, @level1type = N'"
            + kind
            + "', @level1name = "
            + stored(name);
    return column.isEmpty()
        ? levels
        : levels + ", @level2type = N'COLUMN', @level2name = " + stored(column);
  }

  /** The text with no more characters than a property can have. */
  static String cut(String comment) {
    if (comment.length() <= MOST_CHARACTERS) {
      return comment;
    }
    int end = Character.isHighSurrogate(comment.charAt(MOST_CHARACTERS - 1)) ? 1 : 0;
    return comment.substring(0, MOST_CHARACTERS - end);
  }

  /** A name as the catalog has it, as a literal. */
  final String stored(String name) {
    return draft.text(draft.dialect().identifiers().stored(name), name, "");
  }
}
