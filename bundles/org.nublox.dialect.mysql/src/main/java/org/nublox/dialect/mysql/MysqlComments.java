/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;

/**
 * The comments of tables and columns stand in {@code create table} already; those of views have no
 * place.
 */
public final class MysqlComments extends CommentWriter {

  private static final int REPLACEMENT = 0xFFFD;

  public MysqlComments(Draft draft) {
    super(draft);
  }

  /** The text with what the catalog can hold: it keeps texts in a character set of three bytes. */
  public static String storable(String text, String element, String origin, Draft draft) {
    if (text.codePoints().allMatch(Character::isBmpCodePoint)) {
      return text;
    }
    draft.info(
        Codes.COMMENT,
        element,
        origin,
        draft.dialect().displayName()
            + " keeps no emoji and other characters beyond U+FFFF in comments.",
        "The sign U+FFFD stands for each; the whole is in the model.");
    StringBuilder storable = new StringBuilder(text.length());
    text.codePoints()
        .map(point -> Character.isBmpCodePoint(point) ? point : REPLACEMENT)
        .forEach(storable::appendCodePoint);
    return storable.toString();
  }

  /** The text as the catalog tells it: with what it can hold, and cut where it is too long. */
  static String kept(String text, int most, String element, String origin, Draft draft) {
    String storable = storable(text, element, origin, draft);
    if (storable.length() <= most) {
      return storable;
    }
    draft.warn(
        Codes.COMMENT,
        element,
        origin,
        "A comment here has at most " + most + " characters.",
        "It is cut; the whole is in the model.");
    return storable.substring(0, most);
  }

  @Override
  public void write(Table table) {}

  @Override
  public void write(Sequence sequence) {}
}
