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
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.Region;

/** Names in texts. */
public final class Words {

  private Words() {}

  /** The word around an offset; of length 0 when there is none. */
  public static IRegion around(IDocument document, int offset) {
    int start = offset;
    int end = offset;
    try {
      while (start > 0 && Character.isJavaIdentifierPart(document.getChar(start - 1))) {
        start--;
      }
      while (end < document.getLength() && Character.isJavaIdentifierPart(document.getChar(end))) {
        end++;
      }
    } catch (BadLocationException e) {
      return new Region(offset, 0);
    }
    return new Region(start, end - start);
  }
}
