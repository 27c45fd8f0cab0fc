/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.rename;

import java.util.concurrent.CompletableFuture;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.ltk.core.refactoring.RefactoringStatus;
import org.eclipse.ltk.ui.refactoring.UserInputWizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

/** Asks for the new name, and whether migrations shall know the old one. */
final class RenamePage extends UserInputWizardPage {

  private static final int PAUSE_MILLIS = 250;

  private final ElementRename rename;
  private final Runnable checking = this::check;

  RenamePage(ElementRename rename) {
    super("rename");
    this.rename = rename;
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(4, 8).numColumns(2).spacing(8, 10).applyTo(page);
    new Label(page, SWT.NONE).setText("New &name:");
    Text name = new Text(page, SWT.BORDER);
    name.setText(rename.oldName());
    name.selectAll();
    GridDataFactory.fillDefaults().grab(true, false).hint(320, SWT.DEFAULT).applyTo(name);
    name.addModifyListener(event -> renameTo(name.getText().strip()));
    if (rename.isStored()) {
      Button former = new Button(page, SWT.CHECK);
      former.setText("&Keep the data: write 'renamed from " + rename.oldName() + "'");
      former.setToolTipText(
          "With it the next migration renames what the database has; without it the old is removed"
              + " and the new is made, and its data is lost.");
      former.setSelection(true);
      former.addListener(SWT.Selection, event -> rename.keepFormerName(former.getSelection()));
      GridDataFactory.fillDefaults().span(2, 1).applyTo(former);
    }
    setControl(page);
    name.setFocus();
    setPageComplete(false);
  }

  private void renameTo(String name) {
    rename.rename(name);
    if (name.isEmpty() || name.equals(rename.oldName())) {
      setErrorMessage(null);
      setPageComplete(false);
      return;
    }
    setPageComplete(new RefactoringStatus());
    getShell().getDisplay().timerExec(PAUSE_MILLIS, checking);
  }

  /** All files have to be asked whether a name is free, so nobody waits for it while typing. */
  @SuppressWarnings("FutureReturnValueIgnored") // the dialog checks again before it goes on
  private void check() {
    if (getControl().isDisposed()) {
      return;
    }
    Display display = getShell().getDisplay();
    String checked = rename.newName();
    CompletableFuture.supplyAsync(rename::checkNewName)
        .thenAccept(
            status ->
                display.asyncExec(
                    () -> {
                      if (!getControl().isDisposed() && checked.equals(rename.newName())) {
                        setPageComplete(status);
                      }
                    }));
  }
}
