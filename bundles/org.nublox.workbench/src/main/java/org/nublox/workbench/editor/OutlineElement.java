/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolKind;
import org.nublox.workbench.language.NamedPart;

/**
 * An element in the outline. It is equal to the one of the same names in an earlier outline, so
 * that the tree keeps what is open and selected.
 */
final class OutlineElement implements NamedPart {

  private final OutlineElement parent;
  private final DocumentSymbol symbol;
  private final int number;
  private final int hash;
  private final List<OutlineElement> children;

  private OutlineElement(OutlineElement parent, DocumentSymbol symbol, int number) {
    this.parent = parent;
    this.symbol = symbol;
    this.number = number;
    this.hash = symbol.getName().hashCode() * 31 + (parent == null ? 0 : parent.hash) + number;
    this.children = symbol.getChildren() == null ? List.of() : of(this, symbol.getChildren());
  }

  /** The elements of a file. */
  static List<OutlineElement> of(List<DocumentSymbol> symbols) {
    return of(null, symbols);
  }

  private static List<OutlineElement> of(OutlineElement parent, List<DocumentSymbol> symbols) {
    List<OutlineElement> elements = new ArrayList<>(symbols.size());
    // of several with the same name the first stays the first wherever others are inserted
    Map<String, Integer> numbers = new HashMap<>();
    for (DocumentSymbol symbol : symbols) {
      int number = numbers.merge(symbol.getKind() + symbol.getName(), 1, Integer::sum);
      elements.add(new OutlineElement(parent, symbol, number));
    }
    return elements;
  }

  @Override
  public String qualifiedName() {
    return parent == null ? symbol.getName() : parent.qualifiedName() + "." + symbol.getName();
  }

  OutlineElement parent() {
    return parent;
  }

  DocumentSymbol symbol() {
    return symbol;
  }

  List<OutlineElement> children() {
    return children;
  }

  /** Whether it is a part of an entity, an enumeration or the like, and no field. */
  boolean isDetail() {
    SymbolKind kind = symbol.getKind();
    return parent != null
        && parent.parent != null
        && kind != SymbolKind.Field
        && kind != SymbolKind.Property;
  }

  boolean isField() {
    return symbol.getKind() == SymbolKind.Field || symbol.getKind() == SymbolKind.Property;
  }

  /** Whether it is shown the same; parts below it may differ. */
  boolean looksLike(OutlineElement other) {
    return equals(other)
        && String.valueOf(symbol.getDetail()).equals(String.valueOf(other.symbol.getDetail()));
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof OutlineElement element
            && element.hash == hash
            && element.number == number
            && element.symbol.getKind() == symbol.getKind()
            && element.symbol.getName().equals(symbol.getName())
            && (parent == null ? element.parent == null : parent.equals(element.parent)));
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
