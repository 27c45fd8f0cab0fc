/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nublox.generator.trace.TracedText;
import org.nublox.generator.trace.TracedText.Mark;
import org.nublox.generator.trace.TracedTextBuilder;

class UnusedImportsTest {

  private static String remove(String text) {
    return UnusedImports.remove(TracedText.of(text)).text();
  }

  @Test
  void keepsWhatIsNamedSortedAndOnce() {
    assertEquals(
        """
        package app;

        import b.Used;
        import c.Also;

        class A extends Used implements Also {}
        """,
        remove(
            """
            package app;

            import c.Also;
            import b.Used;
            import d.Never;
            import b.Used;

            class A extends Used implements Also {}
            """));
  }

  @Test
  void aPartOfAWordIsNoUse() {
    assertEquals(
        """
        package app;

        class A extends UsedToo implements NotUsed {}
        """,
        remove(
            """
            package app;

            import b.Used;

            class A extends UsedToo implements NotUsed {}
            """));
  }

  @Test
  void whatStandsInTheSamePackageNeedsNoImport() {
    assertEquals(
        """
        package app.invoice;

        import app.invoice.line.Line;

        class A extends Invoice implements Line {}
        """,
        remove(
            """
            package app.invoice;

            import app.invoice.Invoice;
            import app.invoice.line.Line;

            class A extends Invoice implements Line {}
            """));
  }

  @Test
  void staticImportsComeFirst() {
    assertEquals(
        """
        package app;

        import static b.B.of;

        import b.B;

        class A { B b = of(); }
        """,
        remove(
            """
            package app;

            import b.B;
            import static b.B.of;
            import static b.B.never;

            class A { B b = of(); }
            """));
  }

  @Test
  void importsOfTemplatesTooAndEndsWithALineEnd() {
    assertEquals(
        "@import b.Used\n@param Used it\n",
        remove("@import b.Never\n@import b.Used\n@param Used it"));
  }

  @Test
  void leavesATextWithoutImports() {
    TracedText text = TracedText.of("package app;\nclass A {}");
    assertSame(text, UnusedImports.remove(text));
  }

  @Test
  void marksMoveWithTheirLines() {
    TracedText text =
        new TracedTextBuilder()
            .append("package app;\n\nimport b.Never;\nimport b.Used;\n\nclass A {\n")
            .begin("app.A.used", "method", "")
            .append("  Used used;\n")
            .end()
            .append("}\n")
            .build();
    assertEquals(7, text.marks().getFirst().fromLine());
    TracedText removed = UnusedImports.remove(text);
    assertEquals(List.of(new Mark("app.A.used", "method", 6, 6, "")), removed.marks());
    assertEquals("  Used used;", removed.text().lines().toList().get(5));
  }
}
