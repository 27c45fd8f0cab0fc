/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.plugins;

import java.lang.reflect.InvocationTargetException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.dialogs.MessageDialog;
import org.eclipse.jface.dialogs.ProgressMonitorDialog;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.PlatformUI;
import org.nublox.plugin.Change;
import org.nublox.plugin.Installation;
import org.nublox.plugin.PluginException;

/** What a site has that is newer than this NuBlox; brings it, all or nothing. */
final class UpdateDialog extends TitleAreaDialog {

  private static final int CHECK = IDialogConstants.CLIENT_ID + 1;

  private final Path home;
  private Combo site;
  private Table found;

  UpdateDialog(Shell parent, Path home) {
    super(parent);
    this.home = home;
    setShellStyle(getShellStyle() | SWT.RESIZE);
  }

  @Override
  protected void configureShell(Shell shell) {
    super.configureShell(shell);
    shell.setText("Check for Updates");
  }

  @Override
  protected Control createDialogArea(Composite parent) {
    Composite area = (Composite) super.createDialogArea(parent);
    Composite page = new Composite(area, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(page);
    GridLayoutFactory.fillDefaults().margins(12, 12).spacing(8, 8).numColumns(2).applyTo(page);
    new Label(page, SWT.NONE).setText("&Site:");
    site = new Combo(page, SWT.DROP_DOWN);
    site.setItems(Sites.known().toArray(String[]::new));
    if (site.getItemCount() > 0) {
      site.select(0);
    }
    site.addListener(SWT.DefaultSelection, event -> check());
    site.addListener(SWT.Modify, event -> offer(List.of()));
    GridDataFactory.fillDefaults().grab(true, false).hint(420, SWT.DEFAULT).applyTo(site);
    found = new Table(page, SWT.BORDER | SWT.FULL_SELECTION);
    found.setHeaderVisible(true);
    column("What", 260);
    column("Installed", 150);
    column("Newer", 150);
    GridDataFactory.fillDefaults().grab(true, true).span(2, 1).hint(560, 140).applyTo(found);
    remember();
    setTitle("A Newer NuBlox");
    setMessage("Name the update site of NuBlox, then check. Plug-ins stay as they are.");
    return area;
  }

  private void column(String title, int width) {
    TableColumn column = new TableColumn(found, SWT.NONE);
    column.setText(title);
    column.setWidth(width);
  }

  @Override
  protected void createButtonsForButtonBar(Composite parent) {
    createButton(parent, CHECK, "&Check", true);
    createButton(parent, IDialogConstants.OK_ID, "&Update", false).setEnabled(false);
    createButton(parent, IDialogConstants.CANCEL_ID, IDialogConstants.CLOSE_LABEL, false);
  }

  @Override
  protected void buttonPressed(int button) {
    if (button == CHECK) {
      check();
    } else {
      super.buttonPressed(button);
    }
  }

  /** Offers the site of the last update first; reading it takes a moment. */
  private void remember() {
    ICoreRunnable reading =
        monitor -> {
          try (Installation installation = Installation.open(home)) {
            Optional<URI> last = installation.productSite();
            Display display = PlatformUI.getWorkbench().getDisplay();
            last.ifPresent(address -> display.asyncExec(() -> prefer(address.toString())));
          } catch (PluginException e) {
            throw new CoreException(Status.warning("The site of the last update is not known.", e));
          }
        };
    Job job = Job.create("Looking where NuBlox was updated from", reading);
    job.setSystem(true);
    job.schedule();
  }

  private void prefer(String address) {
    // what somebody has typed meanwhile counts
    if (!site.isDisposed() && (site.getText().isEmpty() || site.indexOf(site.getText()) == 0)) {
      if (site.indexOf(address) < 0) {
        site.add(address, 0);
      }
      site.setText(address);
    }
  }

  private void check() {
    Optional<URI> address = Sites.address(site.getText().strip());
    if (address.isEmpty()) {
      setErrorMessage("Type the address of a site first: where it is on the web, or a folder.");
      return;
    }
    setErrorMessage(null);
    List<Change> changes =
        run("Asking " + address.get(), own -> own.productUpdates(List.of(address.get())));
    if (changes != null) {
      offer(changes);
      setMessage(
          changes.isEmpty()
              ? "NuBlox is up to date."
              : "There is a newer NuBlox. All of it is brought, or nothing.",
          IMessageProvider.INFORMATION);
    }
  }

  private void offer(List<Change> changes) {
    found.removeAll();
    for (Change change : changes) {
      new TableItem(found, SWT.NONE)
          .setText(new String[] {change.id(), change.from(), change.to()});
    }
    if (getButton(IDialogConstants.OK_ID) != null) {
      getButton(IDialogConstants.OK_ID).setEnabled(!changes.isEmpty());
      // Return does what comes next
      getShell().setDefaultButton(getButton(changes.isEmpty() ? CHECK : IDialogConstants.OK_ID));
    }
  }

  @Override
  protected void okPressed() {
    URI address = Sites.address(site.getText().strip()).orElseThrow();
    List<Change> changes = run("Updating NuBlox", own -> own.updateProduct(List.of(address)));
    if (changes == null) {
      return;
    }
    super.okPressed();
    if (MessageDialog.openQuestion(
        getParentShell(),
        "Check for Updates",
        "NuBlox is updated. Its next start is the new version.\n\nStart it anew now?")) {
      PlatformUI.getWorkbench().restart();
    }
  }

  /** Something that is done with the product. */
  private interface Work {
    List<Change> run(Installation installation) throws PluginException;
  }

  /** Does it with a bar; null when it failed, which is said above. */
  private List<Change> run(String what, Work work) {
    AtomicReference<List<Change>> done = new AtomicReference<>();
    try {
      new ProgressMonitorDialog(getShell())
          .run(
              true,
              false,
              monitor -> {
                monitor.beginTask(what, -1);
                try (Installation installation = Installation.open(home)) {
                  done.set(work.run(installation));
                } catch (PluginException e) {
                  throw new InvocationTargetException(e);
                }
              });
    } catch (InvocationTargetException e) {
      setErrorMessage(
          e.getCause() instanceof PluginException failed
              ? failed.getMessage() + " " + failed.remedy()
              : "This is a fault of NuBlox itself: " + e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return done.get();
  }
}
