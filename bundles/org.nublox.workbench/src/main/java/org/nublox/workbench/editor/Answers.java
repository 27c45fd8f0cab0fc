/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.ui.PlatformUI;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.nublox.workbench.language.OpenDocument;

/** Answers of the language that change the text they were asked about. */
final class Answers {

  private Answers() {}

  /**
   * Asks something and does something with the answer, in the thread of the windows; nothing when
   * somebody typed meanwhile, which would be overwritten.
   */
  static <T> void whileUnchanged(
      OpenDocument open,
      Function<LanguageServerImpl, CompletableFuture<T>> question,
      Consumer<? super T> use) {
    long stamp = Windows.stamp(open.document());
    open.ask(
        question,
        answer ->
            PlatformUI.getWorkbench()
                .getDisplay()
                .asyncExec(
                    () -> {
                      if (stamp == Windows.stamp(open.document())) {
                        use.accept(answer);
                      }
                    }));
  }
}
