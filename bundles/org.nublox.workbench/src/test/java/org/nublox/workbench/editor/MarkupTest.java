/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MarkupTest {

  @Test
  void aSignatureIsBoldAndItsModuleInItalics() {
    assertEquals(
        "<b>entity Customer</b><br/><i>module shop</i><br/><br/>Who orders.",
        Markup.html("```nbx\nentity Customer\n```\n*module shop*\n\nWho orders."));
  }

  @Test
  void whatLooksLikeHtmlIsShownAsItIsWritten() {
    assertEquals("a &lt;b&gt; &amp; c", Markup.html("a <b> & c"));
  }
}
