/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Group;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;
import org.nublox.project.Example;

/** Asks for the name of a project and the example that it starts from. */
final class NewProjectPage extends WizardPage {

  private static final Map<String, String> DESCRIPTIONS =
      Map.of(
          Example.STARTER,
          "A small shop: two entities, one rule, two screens. A good place to begin.",
          "billing",
          "Customers, invoices, roles and states in four files: uses every part of the language.",
          "chinook",
          "A media store with eleven entities, made from the well-known sample database.");

  private final List<Example> examples;
  private Example chosen;
  private Text name;

  NewProjectPage() {
    super("project");
    setTitle("NuBlox Project");
    setDescription("Make a project from an example; it is a copy to change as you like.");
    examples =
        Example.all().stream()
            .sorted(
                (a, b) ->
                    Boolean.compare(
                        b.name().equals(Example.STARTER), a.name().equals(Example.STARTER)))
            .toList();
  }

  /** The name that was typed. */
  String projectName() {
    return name.getText().strip();
  }

  /** The example that was chosen; empty for a project without one. */
  Optional<Example> example() {
    return Optional.ofNullable(chosen);
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 10).numColumns(2).spacing(8, 10).applyTo(page);
    new Label(page, SWT.NONE).setText("Project &name:");
    name = new Text(page, SWT.BORDER);
    name.setMessage("for example: shop");
    GridDataFactory.fillDefaults().grab(true, false).applyTo(name);
    name.addModifyListener(event -> validate());

    Group group = new Group(page, SWT.NONE);
    group.setText("Start from");
    GridLayoutFactory.fillDefaults().margins(10, 10).spacing(5, 2).applyTo(group);
    GridDataFactory.fillDefaults().span(2, 1).grab(true, true).applyTo(group);
    for (Example example : examples) {
      choice(
          group,
          example,
          title(example),
          DESCRIPTIONS.getOrDefault(example.name(), "In " + example.folder()));
    }
    choice(group, null, "Empty", "A project file and a model with nothing in it.");
    setControl(page);
    name.setFocus();
    validate();
    // nobody wants to be blamed before having typed
    setErrorMessage(null);
  }

  private void choice(Group group, Example example, String title, String about) {
    Button button = new Button(group, SWT.RADIO);
    button.setText(title);
    button.addListener(
        SWT.Selection,
        event -> {
          if (button.getSelection()) {
            chosen = example;
            validate();
          }
        });
    if (group.getChildren().length == 1) {
      chosen = example;
      button.setSelection(true);
    }
    Label description = new Label(group, SWT.WRAP);
    description.setText(about);
    GridDataFactory.fillDefaults()
        .grab(true, false)
        .indent(24, 0)
        .hint(420, SWT.DEFAULT)
        .applyTo(description);
  }

  private static String title(Example example) {
    return Character.toUpperCase(example.name().charAt(0)) + example.name().substring(1);
  }

  private void validate() {
    String error = error();
    setErrorMessage(error);
    setPageComplete(error == null);
  }

  private String error() {
    return ProjectNames.error(projectName());
  }
}
