/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.jface.text.DefaultInformationControl;
import org.eclipse.jface.text.IInformationControlCreator;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextHover;
import org.eclipse.jface.text.ITextHoverExtension;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.nublox.workbench.language.OpenDocument;

/**
 * What the element under the pointer is, and its documentation. The platform asks in a thread of
 * its own.
 */
@SuppressWarnings("deprecation") // the interface has its older method still
public final class ModelHover implements ITextHover, ITextHoverExtension {

  private static final long PATIENCE_MILLIS = 2_000;

  @Override
  public String getHoverInfo(ITextViewer viewer, IRegion region) {
    Optional<OpenDocument> document = OpenDocument.of(viewer.getDocument());
    if (document.isEmpty() || region.getLength() == 0) {
      return null;
    }
    OpenDocument open = document.get();
    HoverParams where = new HoverParams(open.identifier(), open.position(region.getOffset()));
    try {
      Hover hover = open.await(server -> server.hover(where), PATIENCE_MILLIS);
      if (hover == null || hover.getContents() == null || !hover.getContents().isRight()) {
        return null;
      }
      return Markup.html(hover.getContents().getRight().getValue());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    } catch (ExecutionException | TimeoutException | RuntimeException e) {
      // somebody types: there is nothing to show for the text that was
      return null;
    }
  }

  /** Without it, the tags would be shown as they are written. */
  @Override
  public IInformationControlCreator getHoverControlCreator() {
    return parent -> new DefaultInformationControl(parent, false);
  }

  @Override
  public IRegion getHoverRegion(ITextViewer viewer, int offset) {
    return Words.around(viewer.getDocument(), offset);
  }
}
