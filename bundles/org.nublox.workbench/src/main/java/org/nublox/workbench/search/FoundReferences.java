/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.search;

import java.util.Arrays;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.search.ui.text.AbstractTextSearchResult;
import org.eclipse.search.ui.text.IEditorMatchAdapter;
import org.eclipse.search.ui.text.IFileMatchAdapter;
import org.eclipse.search.ui.text.Match;
import org.eclipse.ui.IEditorPart;

/** What a search has found: matches on {@link Line}s. They are marked in editors, too. */
final class FoundReferences extends AbstractTextSearchResult
    implements IEditorMatchAdapter, IFileMatchAdapter {

  private final References query;

  FoundReferences(References query) {
    this.query = query;
  }

  @Override
  public References getQuery() {
    return query;
  }

  @Override
  public String getLabel() {
    int count = getMatchCount();
    return "'"
        + query.name()
        + "': "
        + (count == 1 ? "1 reference" : count + " references")
        + ", with its declaration";
  }

  @Override
  public String getTooltip() {
    return getLabel();
  }

  @Override
  public ImageDescriptor getImageDescriptor() {
    return null;
  }

  @Override
  public IFileMatchAdapter getFileMatchAdapter() {
    return this;
  }

  @Override
  public IEditorMatchAdapter getEditorMatchAdapter() {
    return this;
  }

  @Override
  public boolean isShownInEditor(Match match, IEditorPart editor) {
    return getFile(match.getElement()).equals(editor.getEditorInput().getAdapter(IFile.class));
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IEditorPart editor) {
    IFile file = editor.getEditorInput().getAdapter(IFile.class);
    return file == null ? new Match[0] : computeContainedMatches(result, file);
  }

  @Override
  public Match[] computeContainedMatches(AbstractTextSearchResult result, IFile file) {
    return Arrays.stream(result.getElements())
        .filter(element -> getFile(element).equals(file))
        .flatMap(element -> Arrays.stream(result.getMatches(element)))
        .toArray(Match[]::new);
  }

  @Override
  public IFile getFile(Object element) {
    return ((Line) element).file();
  }
}
