/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.views;

import java.util.List;
import java.util.stream.Stream;
import org.eclipse.jface.action.GroupMarker;
import org.eclipse.jface.action.MenuManager;
import org.eclipse.jface.util.LocalSelectionTransfer;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.swt.dnd.DND;
import org.eclipse.swt.dnd.DragSourceAdapter;
import org.eclipse.swt.dnd.DragSourceEvent;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.ui.IWorkbenchActionConstants;
import org.eclipse.ui.views.contentoutline.ContentOutlinePage;
import org.nublox.workbench.language.NamedPart;

/**
 * An outline of elements of models: they have a menu, and can be dragged out of it.
 *
 * @param <T> what stands for an element; equal to the one of the same names at another time
 */
public abstract class ElementOutline<T> extends ContentOutlinePage {

  /** What {@code plugin.xml} calls the menu. */
  private static final String MENU = "org.nublox.workbench.outline";

  /** The elements that are in no other. */
  protected abstract List<T> roots();

  /** Those in an element. */
  protected abstract List<T> children(T element);

  /** The one that an element is in; null for one of the roots. */
  protected abstract T parent(T element);

  /** Their texts and pictures. */
  protected abstract IStyledLabelProvider labels();

  @Override
  public void createControl(Composite parent) {
    super.createControl(parent);
    TreeViewer viewer = getTreeViewer();
    viewer.setUseHashlookup(true);
    viewer.setContentProvider(new Elements());
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(labels()));
    MenuManager menu = new MenuManager();
    menu.add(new GroupMarker(IWorkbenchActionConstants.MB_ADDITIONS));
    viewer.getTree().setMenu(menu.createContextMenu(viewer.getTree()));
    getSite().registerContextMenu(MENU, menu, viewer);
    viewer.addDragSupport(
        DND.DROP_COPY,
        Stream.concat(
                Stream.of(LocalSelectionTransfer.getTransfer()), Stream.of(DraggedNames.texts()))
            .toArray(Transfer[]::new),
        new Dragged(viewer));
  }

  private final class Elements implements ITreeContentProvider {

    @Override
    public Object[] getElements(Object input) {
      return roots().toArray();
    }

    @Override
    @SuppressWarnings("unchecked") // there is nothing else in the tree
    public Object[] getChildren(Object element) {
      return children((T) element).toArray();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Object getParent(Object element) {
      return parent((T) element);
    }

    @Override
    @SuppressWarnings("unchecked")
    public boolean hasChildren(Object element) {
      return !children((T) element).isEmpty();
    }
  }

  private static final class Dragged extends DragSourceAdapter {

    private final TreeViewer viewer;

    Dragged(TreeViewer viewer) {
      this.viewer = viewer;
    }

    @Override
    public void dragStart(DragSourceEvent event) {
      LocalSelectionTransfer.getTransfer().setSelection(viewer.getStructuredSelection());
    }

    @Override
    public void dragSetData(DragSourceEvent event) {
      if (!LocalSelectionTransfer.getTransfer().isSupportedType(event.dataType)) {
        event.data = String.join("\n", NamedPart.names(viewer.getStructuredSelection()));
      }
    }

    @Override
    public void dragFinished(DragSourceEvent event) {
      LocalSelectionTransfer.getTransfer().setSelection(null);
    }
  }
}
