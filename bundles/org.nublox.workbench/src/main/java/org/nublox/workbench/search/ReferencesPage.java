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
import java.util.Comparator;
import org.eclipse.core.resources.IFile;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.IStructuredContentProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.PartInitException;
import org.nublox.workbench.editor.Icons;

/** References in the Search view: files, and below them the lines. */
public final class ReferencesPage extends AbstractTextSearchViewPage {

  public ReferencesPage() {
    setElementLimit(-1);
  }

  @Override
  protected void configureTreeViewer(TreeViewer viewer) {
    viewer.setContentProvider(new Lines());
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
    viewer.setAutoExpandLevel(2);
  }

  @Override
  protected void configureTableViewer(TableViewer viewer) {
    viewer.setContentProvider(
        (IStructuredContentProvider) input -> sorted(((FoundReferences) input).getElements()));
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
  }

  @Override
  protected void showMatch(Match match, int offset, int length, boolean activate)
      throws PartInitException {
    openAndSelect(
        getSite().getPage(), ((Line) match.getElement()).file(), offset, length, activate);
  }

  @Override
  protected void elementsChanged(Object[] elements) {
    getViewer().refresh();
    if (getViewer() instanceof TreeViewer tree) {
      tree.expandToLevel(2);
    }
  }

  @Override
  protected void clear() {
    getViewer().refresh();
  }

  private static Object[] sorted(Object[] lines) {
    return Arrays.stream(lines)
        .map(Line.class::cast)
        .sorted(
            Comparator.comparing((Line line) -> line.file().getFullPath().toString())
                .thenComparingInt(Line::number))
        .toArray();
  }

  private final class Lines implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
      return Arrays.stream(((FoundReferences) input).getElements())
          .map(element -> ((Line) element).file())
          .distinct()
          .sorted(Comparator.comparing(file -> file.getFullPath().toString()))
          .toArray();
    }

    @Override
    public Object[] getChildren(Object parent) {
      return parent instanceof IFile && getInput() != null
          ? Arrays.stream(sorted(getInput().getElements()))
              .filter(line -> ((Line) line).file().equals(parent))
              .toArray()
          : new Object[0];
    }

    @Override
    public Object getParent(Object element) {
      return element instanceof Line line ? line.file() : null;
    }

    @Override
    public boolean hasChildren(Object element) {
      return element instanceof IFile;
    }
  }

  private final class Labels extends LabelProvider implements IStyledLabelProvider {

    @Override
    public StyledString getStyledText(Object element) {
      if (!(element instanceof Line line)) {
        IFile file = (IFile) element;
        return new StyledString(file.getName())
            .append("  " + file.getParent().getFullPath(), StyledString.QUALIFIER_STYLER);
      }
      StyledString text = new StyledString(line.number() + ": ", StyledString.QUALIFIER_STYLER);
      int indentation = line.text().length() - line.text().stripLeading().length();
      int before = text.length() - indentation;
      text.append(line.text().strip());
      for (Match match : getInput() == null ? new Match[0] : getInput().getMatches(line)) {
        int start = before + match.getOffset() - line.offset();
        if (start >= 0 && start + match.getLength() <= text.length()) {
          text.setStyle(start, match.getLength(), StyledString.COUNTER_STYLER);
        }
      }
      return text;
    }

    @Override
    public Image getImage(Object element) {
      return (element instanceof IFile ? Icons.MODULE : Icons.RELATION).image();
    }
  }
}
