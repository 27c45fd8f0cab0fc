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

/** What is written along with a key: the indentation of a new line, and the end of a new block. */
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
      } else if (command.text.equals("}")) {
        outdent(document, command);
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
}
