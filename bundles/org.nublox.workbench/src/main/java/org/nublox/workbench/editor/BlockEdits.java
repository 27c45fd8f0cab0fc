/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentCommand;
import org.eclipse.jface.text.IAutoEditStrategy;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.TextUtilities;
import org.nublox.workbench.preferences.EditorPreferences;

/**
 * What is written along with a key: the indentation of a new line, the end of a new block or
 * documentation comment, the other one of a pair of brackets or quotes.
 */
public final class BlockEdits implements IAutoEditStrategy {

  private static final String INDENTATION = "  ";

  @Override
  public void customizeDocumentCommand(IDocument document, DocumentCommand command) {
    if (!command.doit || command.length > 0 || command.text == null) {
      return;
    }
    try {
      if (TextUtilities.equals(document.getLegalLineDelimiters(), command.text) >= 0) {
        newLine(document, command);
      } else if (command.text.length() == 1) {
        if (command.text.equals("}")) {
          outdent(document, command);
        }
        if (EditorPreferences.closesBrackets()) {
          pair(document, command);
        }
      }
    } catch (BadLocationException e) {
      // the key writes what it says
    }
  }

  private static void newLine(IDocument document, DocumentCommand command)
      throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(command.offset);
    String before = document.get(line.getOffset(), command.offset - line.getOffset());
    String after =
        document.get(command.offset, line.getOffset() + line.getLength() - command.offset).strip();
    String indentation = before.substring(0, before.length() - before.stripLeading().length());
    String delimiter = command.text;
    if (comment(command, before, after, indentation)) {
      return;
    }
    if (!before.stripTrailing().endsWith("{")) {
      command.text = delimiter + indentation;
      return;
    }
    command.text = delimiter + indentation + INDENTATION;
    if (after.isEmpty() && blockIsOpen(document, command.offset, indentation)) {
      command.shiftsCaret = false;
      command.caretOffset = command.offset + command.text.length();
      command.text += delimiter + indentation + "}";
    } else if (after.startsWith("}")) {
      command.shiftsCaret = false;
      command.caretOffset = command.offset + command.text.length();
      command.text += delimiter + indentation;
    }
  }

  /** Whether the next line that is indented no further does not close the block. */
  private static boolean blockIsOpen(IDocument document, int offset, String indentation)
      throws BadLocationException {
    for (int line = document.getLineOfOffset(offset) + 1;
        line < document.getNumberOfLines();
        line++) {
      IRegion region = document.getLineInformation(line);
      String text = document.get(region.getOffset(), region.getLength());
      if (!text.isBlank() && !text.startsWith(indentation + " ")) {
        return !text.startsWith(indentation + "}");
      }
    }
    return true;
  }

  private static void outdent(IDocument document, DocumentCommand command)
      throws BadLocationException {
    IRegion line = document.getLineInformationOfOffset(command.offset);
    String before = document.get(line.getOffset(), command.offset - line.getOffset());
    if (before.isBlank() && before.endsWith(INDENTATION)) {
      command.offset -= INDENTATION.length();
      command.length += INDENTATION.length();
    }
  }

  /** A documentation comment goes on with a star, and is ended when it was just begun. */
  private static boolean comment(
      DocumentCommand command, String before, String after, String indentation) {
    String line = before.strip();
    if (line.equals("/**") || line.equals("/*")) {
      String delimiter = command.text;
      command.text = delimiter + indentation + " * ";
      if (after.isEmpty()) {
        command.shiftsCaret = false;
        command.caretOffset = command.offset + command.text.length();
        command.text += delimiter + indentation + " */";
      }
      return true;
    }
    if ((line.startsWith("* ") || line.equals("*")) && !line.endsWith("*/")) {
      command.text += indentation + "* ";
      return true;
    }
    return false;
  }

  /** Writes the closing one, too, or goes over it when it is there. */
  private static void pair(IDocument document, DocumentCommand command)
      throws BadLocationException {
    char typed = command.text.charAt(0);
    char next = command.offset < document.getLength() ? document.getChar(command.offset) : '\n';
    if (isInTextOrComment(document, command.offset) && !(typed == '"' && next == '"')) {
      return;
    }
    if ((typed == ')' || typed == ']' || typed == '"') && next == typed) {
      command.text = "";
      command.caretOffset = command.offset + 1;
      command.shiftsCaret = false;
      return;
    }
    String closing =
        switch (typed) {
          case '(' -> ")";
          case '[' -> "]";
          case '"' -> "\"";
          default -> "";
        };
    if (!closing.isEmpty() && (Character.isWhitespace(next) || ")]},".indexOf(next) >= 0)) {
      command.text += closing;
      command.caretOffset = command.offset + 1;
      command.shiftsCaret = false;
    }
  }

  /** As far as the line can tell. */
  private static boolean isInTextOrComment(IDocument document, int offset)
      throws BadLocationException {
    int start = document.getLineInformationOfOffset(offset).getOffset();
    String before = document.get(start, offset - start);
    boolean text = false;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (text && c == '\\') {
        i++;
      } else if (c == '"') {
        text = !text;
      } else if (!text && (before.startsWith("//", i) || before.startsWith("/*", i))) {
        return true;
      }
    }
    return text || before.strip().startsWith("*");
  }
}
