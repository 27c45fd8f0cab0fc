/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.deploy;

import java.util.stream.Collectors;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.IWizardPage;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.nublox.pipeline.DeploymentStep;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.ChangeText;
import org.nublox.workbench.views.SqlText;

/** What came of it. */
final class ResultPage extends WizardPage {

  private SqlText text;

  ResultPage() {
    super("result");
    setTitle("Done");
  }

  @Override
  public void createControl(Composite parent) {
    Composite page = new Composite(parent, SWT.NONE);
    GridLayoutFactory.fillDefaults().margins(8, 10).applyTo(page);
    text = new SqlText(page);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(text.control());
    setControl(page);
  }

  @Override
  public IWizardPage getPreviousPage() {
    return null; // what is done is done
  }

  /** The statements that would have run. */
  void showScript(DeploymentStep step, String connection) {
    setTitle("Dry Run");
    setMessage("Nothing was changed in " + connection + ". This would run:", INFORMATION);
    text.show(
        SqlText.Content.of(
            step.pending().stream()
                .map(migration -> "-- " + migration.fileName() + "\n" + migration.text())
                .collect(Collectors.joining("\n"))));
  }

  /** What was done. */
  void showOutcome(DeployWizard.Outcome outcome, String connection) {
    setTitle("Deployed");
    boolean clean = outcome.left().isEmpty();
    setMessage(
        clean
            ? connection + " has the schema of the project."
            : connection + " differs still from the schema of the project.",
        clean ? INFORMATION : WARNING);
    StringBuilder lines = new StringBuilder();
    outcome.told().forEach(line -> lines.append(line).append('\n'));
    for (Change change : outcome.left()) {
      lines.append("Still differs: ").append(ChangeText.of(change)).append('\n');
    }
    text.show(new SqlText.Content(lines.toString(), java.util.List.of()));
  }
}
