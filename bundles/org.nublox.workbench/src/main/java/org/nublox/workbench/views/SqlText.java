/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.eclipse.jface.resource.ColorRegistry;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.LineStyleEvent;
import org.eclipse.swt.custom.StyleRange;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;

/**
 * SQL to read and to copy. Only the lines that are seen are coloured, so its size costs nothing.
 */
public final class SqlText {

  /** A text with what is to be coloured in it; made in the background. */
  public record Content(String sql, List<SqlTokens.Token> tokens) {

    /** Nothing. */
    public static final Content NONE = new Content("", List.of());

    public Content {
      tokens = List.copyOf(tokens);
    }

    /** Finds the tokens of a text. */
    public static Content of(String sql) {
      return new Content(sql, SqlTokens.of(sql));
    }
  }

  private final StyledText text;
  private Content content = Content.NONE;

  /** Makes the widget. */
  public SqlText(Composite parent) {
    text = new StyledText(parent, SWT.MULTI | SWT.READ_ONLY | SWT.H_SCROLL | SWT.V_SCROLL);
    text.setFont(JFaceResources.getTextFont());
    text.setMargins(8, 6, 8, 6);
    text.setAlwaysShowScrollBars(false);
    text.setCaret(null);
    text.addLineStyleListener(this::colour);
  }

  /** The widget. */
  public StyledText control() {
    return text;
  }

  /** Shows another text; what was seen at the top stays there, as far as the text is the same. */
  public void show(Content shown) {
    if (shown.sql().equals(content.sql())) {
      return;
    }
    int top = text.getTopIndex();
    int caret = text.getCaretOffset();
    content = shown;
    text.setRedraw(false);
    try {
      text.setText(shown.sql());
      if (top == 0) {
        text.setTopPixel(0);
      } else {
        text.setCaretOffset(Math.min(caret, text.getCharCount()));
        text.setTopIndex(Math.min(top, Math.max(0, text.getLineCount() - 1)));
      }
    } finally {
      text.setRedraw(true);
    }
  }

  /** Brings a line into view and marks it. */
  public void reveal(String line) {
    int offset = content.sql().indexOf(line);
    if (offset >= 0) {
      text.setSelection(offset, offset + line.length());
      text.setTopIndex(Math.max(0, text.getLineAtOffset(offset) - 2));
    }
  }

  private void colour(LineStyleEvent event) {
    List<SqlTokens.Token> tokens = content.tokens();
    int end = event.lineOffset + event.lineText.length();
    int first =
        Collections.binarySearch(
            tokens,
            new SqlTokens.Token(SqlTokens.Kind.KEYWORD, event.lineOffset, 0),
            Comparator.comparingInt(SqlTokens.Token::offset));
    // the token before may reach into this line
    int i = Math.max(0, first < 0 ? -first - 2 : first);
    List<StyleRange> styles = new ArrayList<>();
    for (; i < tokens.size() && tokens.get(i).offset() < end; i++) {
      SqlTokens.Token token = tokens.get(i);
      if (token.offset() + token.length() > event.lineOffset) {
        int style = token.kind() == SqlTokens.Kind.KEYWORD ? SWT.BOLD : SWT.NORMAL;
        styles.add(
            new StyleRange(token.offset(), token.length(), colour(token.kind()), null, style));
      }
    }
    event.styles = styles.toArray(StyleRange[]::new);
  }

  private static Color colour(SqlTokens.Kind kind) {
    ColorRegistry colours = JFaceResources.getColorRegistry();
    return colours.get(
        switch (kind) {
          case KEYWORD -> "org.nublox.workbench.keyword";
          case STRING -> "org.nublox.workbench.string";
          case COMMENT -> "org.nublox.workbench.comment";
          case NUMBER -> "org.nublox.workbench.number";
        });
  }
}
