/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.Locale;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.TextAttribute;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;

/** The styles of text; their colours are defined in {@code plugin.xml}, for each theme. */
enum Colours {
  KEYWORD(SWT.BOLD),
  COMMENT(SWT.NORMAL),
  DOCUMENTATION(SWT.NORMAL),
  STRING(SWT.NORMAL),
  NUMBER(SWT.NORMAL),
  ENTITY(SWT.BOLD),
  TYPE(SWT.NORMAL),
  FIELD(SWT.NORMAL),
  LITERAL(SWT.ITALIC),
  ROLE(SWT.ITALIC),
  FUNCTION(SWT.NORMAL);

  /** What the names of all these colours begin with in the registry. */
  static final String PREFIX = "org.nublox.workbench.";

  private final int style;

  Colours(int style) {
    this.style = style;
  }

  /** Colour and style; called in the thread of the windows. */
  TextAttribute attribute() {
    return new TextAttribute(colour(), null, style);
  }

  /** The style as it is whenever it is asked for, whichever theme there is then. */
  IToken token() {
    return new Token(null) {
      @Override
      public Object getData() {
        return attribute();
      }
    };
  }

  Color colour() {
    return JFaceResources.getColorRegistry().get(PREFIX + name().toLowerCase(Locale.ROOT));
  }
}
