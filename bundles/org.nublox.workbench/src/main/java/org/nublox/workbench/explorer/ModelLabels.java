/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.IMemento;
import org.eclipse.ui.navigator.ICommonContentExtensionSite;
import org.eclipse.ui.navigator.ICommonLabelProvider;
import org.nublox.workbench.editor.Icons;

/** Names and types, with the pictures of the outline. */
public final class ModelLabels extends LabelProvider
    implements ICommonLabelProvider, IStyledLabelProvider {

  @Override
  public StyledString getStyledText(Object element) {
    if (!(element instanceof ModelElement model)) {
      return null;
    }
    DocumentSymbol symbol = model.symbol();
    StyledString text = new StyledString(symbol.getName());
    if (symbol.getDetail() != null && !symbol.getDetail().isBlank()) {
      text.append("  " + symbol.getDetail(), StyledString.DECORATIONS_STYLER);
    }
    return text;
  }

  @Override
  public String getText(Object element) {
    return element instanceof ModelElement model ? model.symbol().getName() : null;
  }

  @Override
  public Image getImage(Object element) {
    return element instanceof ModelElement model
        ? Icons.of(model.symbol().getKind()).image()
        : null;
  }

  @Override
  public String getDescription(Object element) {
    return element instanceof ModelElement model
        ? model.symbol().getName() + " in " + model.file().getFullPath()
        : null;
  }

  @Override
  public void init(ICommonContentExtensionSite site) {}

  @Override
  public void restoreState(IMemento memento) {}

  @Override
  public void saveState(IMemento memento) {}
}
