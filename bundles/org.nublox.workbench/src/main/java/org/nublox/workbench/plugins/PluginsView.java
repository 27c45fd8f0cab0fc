/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.plugins;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnLabelProvider;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TableViewerColumn;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.part.ViewPart;
import org.nublox.plugin.Plugin;
import org.nublox.plugin.PluginException;

/** The plug-ins of a site and those that are installed. */
public final class PluginsView extends ViewPart {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.plugins";

  private Combo site;
  private TableViewer table;
  private OfferDetails details;
  private Button install;
  private Button uninstall;
  private Label message;
  private Provisioning provisioning;
  private String wanted = "";

  @Override
  public void createPartControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(6, 6).numColumns(3).applyTo(page);
    new Label(page, SWT.NONE).setText("Site:");
    site = new Combo(page, SWT.DROP_DOWN);
    site.setItems(Sites.known().toArray(String[]::new));
    if (site.getItemCount() > 0) {
      site.select(0);
    }
    site.addListener(SWT.DefaultSelection, event -> look());
    GridDataFactory.fillDefaults().grab(true, false).applyTo(site);
    button(page, "Show", event -> look());

    SashForm halves = new SashForm(page, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).span(3, 1).applyTo(halves);
    table = new TableViewer(halves, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
    table.getTable().setHeaderVisible(true);
    column("Name", 180, Offer::name);
    column("Kind", 90, Offer::kind);
    column("On the site", 150, offer -> version(offer.available()));
    column("Installed", 150, offer -> version(offer.installed()));
    table.setContentProvider(ArrayContentProvider.getInstance());
    table.addSelectionChangedListener(event -> choose());
    details = new OfferDetails(halves);
    halves.setWeights(60, 40);

    Composite row = new Composite(page, SWT.NONE);
    GridDataFactory.fillDefaults().grab(true, false).span(3, 1).applyTo(row);
    GridLayoutFactory.fillDefaults().numColumns(3).applyTo(row);
    install = button(row, "Install...", event -> selected().ifPresent(this::install));
    uninstall = button(row, "Uninstall...", event -> selected().ifPresent(this::uninstall));
    message = new Label(row, SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).applyTo(message);
    choose();
    look();
  }

  private static Button button(Composite parent, String text, Listener pressed) {
    Button button = new Button(parent, SWT.PUSH);
    button.setText(text);
    button.addListener(SWT.Selection, pressed);
    return button;
  }

  private void column(String title, int width, Function<Offer, String> text) {
    TableViewerColumn column = new TableViewerColumn(table, SWT.NONE);
    column.getColumn().setText(title);
    column.getColumn().setWidth(width);
    column.setLabelProvider(ColumnLabelProvider.createTextProvider(o -> text.apply((Offer) o)));
  }

  private static String version(Optional<Plugin> plugin) {
    return plugin.map(Plugin::version).orElse("");
  }

  private Optional<Offer> selected() {
    return Optional.ofNullable((Offer) table.getStructuredSelection().getFirstElement());
  }

  private void choose() {
    Optional<Offer> offer = selected();
    install.setEnabled(offer.isPresent() && offer.get().installable());
    install.setText(
        offer.isPresent() && offer.get().installed().isPresent() ? "Update..." : "Install...");
    uninstall.setEnabled(offer.isPresent() && offer.get().installed().isPresent());
    details.show(offer);
  }

  /**
   * Shows what a site has.
   *
   * @param address of the site
   * @param id the plug-in that is to be selected
   */
  void show(String address, String id) {
    wanted = id;
    site.setText(address);
    look();
  }

  /** Asks the site anew. */
  private void look() {
    Optional<Path> home = ProductHome.folder();
    if (home.isEmpty()) {
      say(
          "This workbench was not installed, so nothing can be installed into it. Start the one of"
              + " the product.");
      return;
    }
    List<URI> sites = new ArrayList<>();
    String address = site.getText().strip();
    if (!address.isEmpty()) {
      Optional<URI> named = Sites.address(address);
      if (named.isEmpty()) {
        say("'" + address + "' is no address of a site.");
        return;
      }
      sites.add(named.get());
    }
    say(sites.isEmpty() ? "Type the address of a site to see what it has." : "Asking the site...");
    Job job =
        Job.create(
            "Asking for plug-ins",
            monitor -> {
              try {
                List<Offer> offers = Offer.of(home.get(), sites);
                later(() -> shown(offers, sites, address));
              } catch (PluginException e) {
                later(() -> say(e.getMessage() + " " + e.remedy()));
              }
              return Status.OK_STATUS;
            });
    job.schedule();
  }

  private void shown(List<Offer> offers, List<URI> sites, String address) {
    table.setInput(offers);
    offers.stream()
        .filter(offer -> offer.id().equals(wanted))
        .findFirst()
        .ifPresent(offer -> table.setSelection(new StructuredSelection(offer), true));
    wanted = "";
    choose();
    if (!sites.isEmpty()) {
      Sites.remember(address);
      say(
          switch (offers.size()) {
            case 0 -> "The site has no plug-ins, and none are installed.";
            case 1 -> "One plug-in.";
            default -> offers.size() + " plug-ins.";
          });
    }
  }

  private void install(Offer offer) {
    URI from = URI.create(offer.available().orElseThrow().site());
    prepare(
        "Looking what " + offer.name() + " needs",
        (own, monitor) -> {
          IInstallableUnit unit = found(own.find(from, offer.id(), monitor), offer);
          InstallOperation operation = own.installation(unit, from);
          operation.resolveModal(monitor);
          return () -> own.openInstallWizard(List.of(unit), operation, null);
        });
  }

  private void uninstall(Offer offer) {
    prepare(
        "Looking what else needs " + offer.name(),
        (own, monitor) -> {
          IInstallableUnit unit = found(own.installed(offer.id()), offer);
          UninstallOperation operation = own.removal(unit);
          operation.resolveModal(monitor);
          return () -> own.openUninstallWizard(List.of(unit), operation, null);
        });
  }

  private static IInstallableUnit found(Optional<IInstallableUnit> unit, Offer offer)
      throws ProvisionException {
    return unit.orElseThrow(() -> new ProvisionException(offer.id() + " is gone."));
  }

  /** What takes its time before a wizard can open. */
  private interface Preparation {
    /** Returns what opens the wizard. */
    Runnable prepare(Provisioning own, IProgressMonitor monitor) throws ProvisionException;
  }

  private void prepare(String what, Preparation preparation) {
    say(what + "...");
    install.setEnabled(false);
    uninstall.setEnabled(false);
    Job.create(
            what,
            monitor -> {
              try {
                Runnable wizard = preparation.prepare(provisioning(), monitor);
                later(
                    () -> {
                      say("");
                      choose();
                      wizard.run();
                    });
              } catch (ProvisionException e) {
                later(
                    () -> {
                      say(e.getMessage());
                      choose();
                    });
              }
              return Status.OK_STATUS;
            })
        .schedule();
  }

  private synchronized Provisioning provisioning() throws ProvisionException {
    if (provisioning == null) {
      provisioning = Provisioning.of(ProductHome.folder().orElseThrow(), () -> later(this::look));
    }
    return provisioning;
  }

  private void say(String text) {
    message.setText(text);
    message.getParent().layout();
  }

  private void later(Runnable step) {
    PlatformUI.getWorkbench()
        .getDisplay()
        .asyncExec(
            () -> {
              if (!site.isDisposed()) {
                step.run();
              }
            });
  }

  @Override
  public void setFocus() {
    site.setFocus();
  }

  @Override
  public void dispose() {
    if (provisioning != null) {
      provisioning.getSession().getProvisioningAgent().stop();
    }
    super.dispose();
  }
}
