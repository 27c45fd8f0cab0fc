/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.welcome;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.resources.WorkspaceJob;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.Status;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.resource.FontDescriptor;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.ScrolledComposite;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.ui.INewWizard;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.nublox.project.Example;
import org.nublox.workbench.connections.NewFromDatabaseWizard;
import org.nublox.workbench.project.ExampleProject;
import org.nublox.workbench.project.NewFromJdlWizard;
import org.nublox.workbench.project.NewProjectWizard;
import org.nublox.workbench.run.ApplicationRun;
import org.nublox.workbench.views.PageInput;
import org.nublox.workbench.views.Pictures;
import org.nublox.workbench.views.ReadOnlyPage;

/**
 * The welcome page: one click makes a project of an example and starts its application, the next
 * one, on the address in the console, opens it.
 */
public final class WelcomePage extends ReadOnlyPage {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.welcome";

  private static final int WIDTH = 560;

  private static final List<String> ORDER = List.of(Example.STARTER, "billing", "chinook");

  private static final Map<String, String> ABOUT =
      Map.of(
          Example.STARTER,
          "A small shop: customers and purchases, one rule, two screens. A good place to begin.",
          "billing",
          "Customers, invoices, roles and states in four files: uses every part of the language.",
          "chinook",
          "A media store with eleven entities, made from the well-known sample database.");

  private Composite content;
  private Button first;

  /** Opens it, or brings it to the front. */
  public static void open(IWorkbenchPage page) throws PartInitException {
    page.openEditor(new PageInput("Welcome"), ID);
  }

  @Override
  public void createPartControl(Composite parent) {
    ScrolledComposite scrolled = new ScrolledComposite(parent, SWT.V_SCROLL | SWT.H_SCROLL);
    scrolled.setExpandHorizontal(true);
    scrolled.setExpandVertical(true);
    content = new Composite(scrolled, SWT.NONE);
    scrolled.setContent(content);
    content.setBackgroundMode(SWT.INHERIT_FORCE);
    Color background = parent.getDisplay().getSystemColor(SWT.COLOR_LIST_BACKGROUND);
    scrolled.setBackground(background);
    content.setBackground(background);
    GridLayoutFactory.fillDefaults().margins(36, 16).spacing(12, 6).numColumns(2).applyTo(content);
    LocalResourceManager resources =
        new LocalResourceManager(JFaceResources.getResources(), content);

    Composite head = new Composite(content, SWT.NONE);
    GridLayoutFactory.fillDefaults().numColumns(2).spacing(14, 0).applyTo(head);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(head);
    Label logo = new Label(head, SWT.NONE);
    logo.setImage(
        resources.create(
            ImageDescriptor.createFromURLSupplier(
                true,
                () -> Platform.getBundle("org.nublox.workbench").getEntry("icons/nublox48.svg"))));
    Label title = new Label(head, SWT.NONE);
    title.setText("NuBlox Workbench");
    title.setFont(
        resources.create(
            FontDescriptor.createFrom(JFaceResources.getDefaultFont())
                .increaseHeight(9)
                .setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().align(SWT.BEGINNING, SWT.CENTER).applyTo(title);
    wide(
        text(
            "One model of a data application: the schema for seven databases, and a running"
                + " application."));

    heading(resources, "See one run");
    wide(
        text(
            "Makes a project of the example, generates its application and starts it. Then click"
                + " on its address in the console."));
    examples();

    heading(resources, "Begin with your own");
    link("Make a <a>new project</a>, from an example or empty", NewProjectWizard::new);
    link("Make a project <a>from a database</a> that is there", NewFromDatabaseWizard::new);
    link("Make a project from a <a>JHipster model</a>", NewFromJdlWizard::new);
    scrolled.setMinSize(content.computeSize(SWT.DEFAULT, SWT.DEFAULT));
  }

  @Override
  public void setFocus() {
    if (first != null) {
      first.setFocus();
    } else {
      content.setFocus();
    }
  }

  private void examples() {
    List<Example> examples =
        Example.all().stream()
            .sorted(
                (a, b) ->
                    Integer.compare(
                        Math.floorMod(ORDER.indexOf(a.name()), ORDER.size() + 1),
                        Math.floorMod(ORDER.indexOf(b.name()), ORDER.size() + 1)))
            .toList();
    if (examples.isEmpty()) {
      wide(text("The installation has no folder 'examples'; install NuBlox anew."));
    }
    for (Example example : examples) {
      Button run = new Button(content, SWT.PUSH);
      run.setText("Run " + title(example));
      run.setImage(Pictures.RUN.image());
      GridDataFactory.fillDefaults().applyTo(run);
      run.addListener(SWT.Selection, event -> run(example));
      Label about = text(ABOUT.getOrDefault(example.name(), "In " + example.folder()));
      GridDataFactory.fillDefaults()
          .align(SWT.FILL, SWT.CENTER)
          .hint(WIDTH - 160, SWT.DEFAULT)
          .applyTo(about);
      if (first == null) {
        first = run;
      }
    }
  }

  private Label text(String text) {
    Label label = new Label(content, SWT.WRAP);
    label.setText(text);
    return label;
  }

  private static void wide(Label label) {
    GridDataFactory.fillDefaults().span(2, 1).hint(WIDTH, SWT.DEFAULT).applyTo(label);
  }

  private void heading(LocalResourceManager resources, String text) {
    Label label = new Label(content, SWT.NONE);
    label.setText(text);
    label.setFont(
        resources.create(
            FontDescriptor.createFrom(JFaceResources.getDefaultFont())
                .increaseHeight(3)
                .setStyle(SWT.BOLD)));
    GridDataFactory.fillDefaults().span(2, 1).indent(0, 8).applyTo(label);
  }

  private interface Wizards {
    INewWizard make();
  }

  private void link(String text, Wizards wizards) {
    Link link = new Link(content, SWT.NONE);
    link.setText(text);
    GridDataFactory.fillDefaults().span(2, 1).applyTo(link);
    link.addListener(
        SWT.Selection,
        event -> {
          INewWizard wizard = wizards.make();
          wizard.init(getSite().getWorkbenchWindow().getWorkbench(), StructuredSelection.EMPTY);
          new WizardDialog(getSite().getShell(), wizard).open();
        });
  }

  private void run(Example example) {
    IProject project = free(example.name());
    IWorkbenchPage page = getSite().getPage();
    WorkspaceJob job =
        new WorkspaceJob("Making " + project.getName()) {
          @Override
          public IStatus runInWorkspace(IProgressMonitor monitor) throws CoreException {
            ExampleProject.create(project, Optional.of(example), monitor);
            page.getWorkbenchWindow()
                .getShell()
                .getDisplay()
                .asyncExec(
                    () -> {
                      ExampleProject.openFirstModel(project, page);
                      ApplicationRun.of(project).start();
                    });
            return Status.OK_STATUS;
          }
        };
    job.setUser(true);
    job.schedule();
  }

  /** A project that is not there yet: of the example's name, or with a number behind it. */
  private static IProject free(String name) {
    var root = ResourcesPlugin.getWorkspace().getRoot();
    String wanted = name;
    for (int number = 2; taken(wanted); number++) {
      wanted = name + "-" + number;
    }
    return root.getProject(wanted);
  }

  private static boolean taken(String name) {
    var root = ResourcesPlugin.getWorkspace().getRoot();
    return root.getProject(name).exists() || root.getLocation().append(name).toFile().exists();
  }

  private static String title(Example example) {
    return Character.toUpperCase(example.name().charAt(0)) + example.name().substring(1);
  }
}
