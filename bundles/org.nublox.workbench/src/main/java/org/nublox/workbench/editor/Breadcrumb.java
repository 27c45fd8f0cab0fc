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
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.reconciler.IReconciler;
import org.eclipse.jface.text.reconciler.IReconcilingStrategy;
import org.eclipse.jface.text.source.SourceViewer;
import org.eclipse.lsp4j.DocumentSymbol;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CaretListener;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.nublox.workbench.language.OpenDocument;
import org.nublox.workbench.language.Places;

/**
 * Shows above the text where the cursor is: module, entity, field. A click on one goes there, its
 * arrow leads to those beside it. The platform's editor has nothing like it and no place for it, so
 * the bar is laid out above the viewer.
 */
public final class Breadcrumb implements IReconciler {

  private static final int PAUSE_MILLIS = 150;

  /** How many are offered before and after the one at the cursor; more would fill the screen. */
  private static final int NEIGHBOURS = 20;

  private final CaretListener moved = event -> later();
  private final Runnable looking = this::look;
  private final Consumer<List<DocumentSymbol>> reader = this::read;

  private ITextViewer viewer;
  private OpenDocument document;
  private ToolBar bar;
  private List<DocumentSymbol> shown = List.of();

  @Override
  public void install(ITextViewer installed) {
    viewer = installed;
    widget().addCaretListener(moved);
    // the viewer is a part of its window only after this
    Windows.later(widget(), this::attach);
  }

  @Override
  public void uninstall() {
    if (document != null) {
      document.structure().removeReader(reader);
    }
    if (widget() != null && !widget().isDisposed()) {
      widget().removeCaretListener(moved);
    }
  }

  @Override
  public IReconcilingStrategy getReconcilingStrategy(String contentType) {
    return null;
  }

  private StyledText widget() {
    return viewer.getTextWidget();
  }

  private void attach() {
    Optional<OpenDocument> opened = OpenDocument.of(viewer.getDocument());
    if (opened.isEmpty() || !(viewer instanceof SourceViewer source)) {
      return;
    }
    Control text = source.getControl();
    Composite box = text.getParent();
    if (!(box.getLayout() instanceof FillLayout)) {
      // a viewer beside another one, as they are compared: there is no place
      return;
    }
    bar = new ToolBar(box, SWT.FLAT | SWT.RIGHT);
    bar.moveAbove(text);
    GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(box);
    GridDataFactory.fillDefaults().grab(true, false).hint(0, SWT.DEFAULT).applyTo(bar);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(text);
    fill(List.of());
    document = opened.get();
    document.structure().addReader(reader);
    look();
  }

  /** Not while keys are pressed. */
  private void later() {
    widget().getDisplay().timerExec(PAUSE_MILLIS, looking);
  }

  private void read(List<DocumentSymbol> roots) {
    Windows.later(widget(), this::look);
  }

  private void look() {
    if (bar == null || bar.isDisposed() || widget() == null || document == null) {
      return;
    }
    int cursor = viewer.getSelectedRange().x;
    List<DocumentSymbol> path = document.structure().around(document.position(cursor));
    if (!names(path).equals(names(shown))) {
      fill(path);
    }
    // the ranges are those of the text as it is now
    shown = path;
  }

  private static List<String> names(List<DocumentSymbol> path) {
    return path.stream().map(symbol -> symbol.getKind() + symbol.getName()).toList();
  }

  private void fill(List<DocumentSymbol> path) {
    bar.setRedraw(false);
    for (ToolItem item : bar.getItems()) {
      item.dispose();
    }
    if (path.isEmpty()) {
      // an empty bar has no height, and the text would jump
      ToolItem place = new ToolItem(bar, SWT.PUSH);
      place.setImage(Icons.MODULE.image());
      place.setEnabled(false);
    }
    for (int level = 0; level < path.size(); level++) {
      DocumentSymbol symbol = path.get(level);
      ToolItem item = new ToolItem(bar, level == 0 ? SWT.PUSH : SWT.DROP_DOWN);
      item.setText(symbol.getName());
      item.setImage(Icons.of(symbol.getKind()).image());
      item.setToolTipText("Go to " + symbol.getName());
      int chosen = level;
      item.addListener(SWT.Selection, event -> choose(item, chosen, event));
    }
    bar.setRedraw(true);
    if (bar.computeSize(SWT.DEFAULT, SWT.DEFAULT).y != bar.getSize().y) {
      bar.getParent().layout();
    }
  }

  private void choose(ToolItem item, int level, Event event) {
    if (level >= shown.size()) {
      return;
    }
    if (event.detail == SWT.ARROW) {
      Rectangle bounds = item.getBounds();
      menu(level).setLocation(bar.toDisplay(new Point(bounds.x, bounds.y + bounds.height)));
      bar.getMenu().setVisible(true);
    } else {
      reveal(shown.get(level));
    }
  }

  /** Those beside the element at a level. */
  private Menu menu(int level) {
    if (bar.getMenu() != null) {
      bar.getMenu().dispose();
    }
    Menu menu = new Menu(bar);
    bar.setMenu(menu);
    List<DocumentSymbol> all = new ArrayList<>(shown.get(level - 1).getChildren());
    int at = Math.max(0, all.indexOf(shown.get(level)));
    int first = Math.max(0, at - NEIGHBOURS);
    int last = Math.min(all.size(), at + NEIGHBOURS + 1);
    more(menu, first, "before");
    for (DocumentSymbol symbol : all.subList(first, last)) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(symbol.getName());
      item.setImage(Icons.of(symbol.getKind()).image());
      item.addListener(SWT.Selection, event -> reveal(symbol));
    }
    more(menu, all.size() - last, "after");
    return menu;
  }

  private static void more(Menu menu, int count, String where) {
    if (count > 0) {
      MenuItem item = new MenuItem(menu, SWT.PUSH);
      item.setText(count + " " + where + ": see the Outline, or Ctrl+Shift+T");
      item.setEnabled(false);
    }
  }

  private void reveal(DocumentSymbol symbol) {
    IRegion name = Places.region(viewer.getDocument(), symbol.getSelectionRange());
    viewer.setSelectedRange(name.getOffset(), name.getLength());
    viewer.revealRange(name.getOffset(), name.getLength());
    widget().setFocus();
  }
}
