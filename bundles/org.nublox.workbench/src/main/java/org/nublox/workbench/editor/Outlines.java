/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import org.eclipse.core.runtime.IAdapterFactory;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.views.contentoutline.IContentOutlinePage;
import org.nublox.workbench.language.OpenDocument;

/** Gives the generic editor an outline when it edits a model file. */
public final class Outlines implements IAdapterFactory {

  @Override
  public <T> T getAdapter(Object adaptable, Class<T> type) {
    if (!(adaptable instanceof ITextEditor editor)
        || type != IContentOutlinePage.class
        || !editor.getEditorInput().getName().endsWith(".nbx")
        || editor.getDocumentProvider() == null) {
      return null;
    }
    return OpenDocument.of(editor.getDocumentProvider().getDocument(editor.getEditorInput()))
        .map(document -> type.cast(new ModelOutline(editor, document)))
        .orElse(null);
  }

  @Override
  public Class<?>[] getAdapterList() {
    return new Class<?>[] {IContentOutlinePage.class};
  }
}
