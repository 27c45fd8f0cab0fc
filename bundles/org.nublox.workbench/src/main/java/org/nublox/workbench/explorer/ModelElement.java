/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.lsp4j.SymbolInformation;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.ui.views.properties.IPropertySource;
import org.nublox.workbench.language.NamedPart;
import org.nublox.workbench.live.ProjectPart;

/**
 * An element of a model file, equal to the one of the same names at another time, so that it stays
 * open and selected. It is no resource: deleting it does not delete its file.
 */
public final class ModelElement extends PlatformObject implements ProjectPart, NamedPart {

  private final IFile file;
  private final ModelElement parent;
  private final DocumentSymbol symbol;
  private final int number;
  private final List<ModelElement> children = new ArrayList<>();

  ModelElement(IFile file, ModelElement parent, DocumentSymbol symbol, int number) {
    this.file = file;
    this.parent = parent;
    this.symbol = symbol;
    this.number = number;
    List<DocumentSymbol> below = symbol.getChildren();
    for (int i = 0; below != null && i < below.size(); i++) {
      children.add(new ModelElement(file, this, below.get(i), i));
    }
  }

  /** The file it stands in. */
  public IFile file() {
    return file;
  }

  @Override
  public IProject project() {
    return file.getProject();
  }

  /** What the language says of it. */
  public DocumentSymbol symbol() {
    return symbol;
  }

  @Override
  public String qualifiedName() {
    return parent == null ? symbol.getName() : parent.qualifiedName() + "." + symbol.getName();
  }

  /** The elements of a file, as the language tells them. */
  public static List<ModelElement> of(
      IFile file, List<Either<SymbolInformation, DocumentSymbol>> symbols) {
    List<ModelElement> elements = new ArrayList<>();
    for (int i = 0; i < symbols.size(); i++) {
      if (symbols.get(i).isRight()) {
        elements.add(new ModelElement(file, null, symbols.get(i).getRight(), i));
      }
    }
    return elements;
  }

  /** What it is in: another element, or the file. */
  Object parent() {
    return parent == null ? file : parent;
  }

  /** The element it is in; null when that is the file. */
  public ModelElement container() {
    return parent;
  }

  /** Where it stands among those it is with, from 0. */
  int number() {
    return number;
  }

  /** What is in it. */
  public List<ModelElement> children() {
    return children;
  }

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    return adapter == IPropertySource.class
        ? adapter.cast(new ElementProperties(this))
        : super.getAdapter(adapter);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ModelElement element
        && element.file.equals(file)
        && element.number == number
        && element.symbol.getKind() == symbol.getKind()
        && element.symbol.getName().equals(symbol.getName())
        && element.parent().equals(parent());
  }

  @Override
  public int hashCode() {
    return symbol.getName().hashCode() * 31 + parent().hashCode();
  }
}
