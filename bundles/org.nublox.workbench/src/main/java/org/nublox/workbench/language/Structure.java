/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.eclipse.core.resources.IProject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.DocumentSymbolParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.Range;

/**
 * The elements of an open file as a tree. It is asked for once after each check, for all who show
 * it: outline, folding, the path to the cursor.
 */
public final class Structure implements ProjectLanguage.CheckListener {

  private final OpenDocument document;
  private final List<Consumer<List<DocumentSymbol>>> readers = new CopyOnWriteArrayList<>();
  private final AtomicLong asked = new AtomicLong();
  private volatile List<DocumentSymbol> roots = List.of();

  Structure(OpenDocument document) {
    this.document = document;
  }

  void follow() {
    ProjectLanguage.addListener(this);
    ask();
  }

  void leave() {
    ProjectLanguage.removeListener(this);
  }

  /**
   * Adds somebody who shows the structure; is called, in a thread of the language's, with what is
   * known already and after each check.
   */
  public synchronized void addReader(Consumer<List<DocumentSymbol>> reader) {
    readers.add(reader);
    if (!roots.isEmpty()) {
      reader.accept(roots);
    }
  }

  /** Removes a reader. */
  public void removeReader(Consumer<List<DocumentSymbol>> reader) {
    readers.remove(reader);
  }

  /** The elements around a place, the outermost first. */
  public List<DocumentSymbol> around(Position place) {
    List<DocumentSymbol> path = new ArrayList<>();
    List<DocumentSymbol> candidates = roots;
    while (candidates != null) {
      DocumentSymbol next = null;
      for (DocumentSymbol candidate : candidates) {
        if (contains(candidate.getRange(), place)) {
          next = candidate;
          break;
        }
      }
      if (next == null) {
        break;
      }
      path.add(next);
      candidates = next.getChildren();
    }
    return path;
  }

  private static boolean contains(Range range, Position place) {
    return compare(range.getStart(), place) <= 0 && compare(place, range.getEnd()) <= 0;
  }

  private static int compare(Position a, Position b) {
    return a.getLine() == b.getLine()
        ? Integer.compare(a.getCharacter(), b.getCharacter())
        : Integer.compare(a.getLine(), b.getLine());
  }

  @Override
  public void checked(IProject project, PublishDiagnosticsParams found) {
    if (document.uri().equals(found.getUri())) {
      ask();
    }
  }

  private void ask() {
    long number = asked.incrementAndGet();
    DocumentSymbolParams parameters = new DocumentSymbolParams(document.identifier());
    document.ask(
        server ->
            number == asked.get()
                ? server.documentSymbol(parameters)
                : CompletableFuture.completedFuture(List.of()),
        symbols ->
            answer(
                number,
                symbols.stream()
                    .filter(symbol -> symbol.isRight())
                    .map(symbol -> symbol.getRight())
                    .toList()));
  }

  /** Answers come in several threads: that to the last question is the one that stays. */
  private synchronized void answer(long number, List<DocumentSymbol> found) {
    if (number == asked.get()) {
      roots = found;
      readers.forEach(reader -> reader.accept(found));
    }
  }
}
