/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** From the little Markdown that the language answers with to the little HTML that hovers show. */
final class Markup {

  private static final Pattern CODE_BLOCK = Pattern.compile("(?s)```\\w*\\n(.*?)\\n?```\\n?");
  private static final Pattern EMPHASIS = Pattern.compile("(?m)^\\*([^*\\n]+)\\*$");
  private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

  private Markup() {}

  /** Blocks of code become bold lines; what else looks like HTML is shown as it is written. */
  static String html(String markdown) {
    String text = markdown.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").strip();
    text =
        CODE_BLOCK
            .matcher(text)
            .replaceAll(block -> quote("<b>" + lines(block.group(1)) + "</b>\n"));
    text = EMPHASIS.matcher(text).replaceAll("<i>$1</i>");
    text = CODE.matcher(text).replaceAll("<b>$1</b>");
    return text.replace("\n\n", "<br/><br/>").replace("\n", "<br/>");
  }

  private static String lines(String code) {
    return code.strip().replace("\n", "<br/>");
  }

  private static String quote(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }
}
