/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.ddl;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Limits;
import org.nublox.deploy.Watcher;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.Impact;
import org.nublox.evolution.Plan;
import org.nublox.evolution.PlanOptions;
import org.nublox.pipeline.DatabaseStep;
import org.nublox.pipeline.MigrationStep;
import org.nublox.pipeline.PlannedChange;
import org.nublox.pipeline.SchemaStep;
import org.nublox.workbench.connections.Connections;
import org.nublox.workbench.views.SqlText;

/**
 * What the view shows; made in the background.
 *
 * @param script the statements that make the schema from nothing
 * @param since the connection whose database the changes are counted from; {@code ""} for the
 *     migrations
 * @param counted whether there are migrations, or a database, to count from
 * @param trouble why the database cannot be read; {@code ""} when it can
 * @param changes what lacks, in the order in which it is done
 */
record DdlContent(
    SqlText.Content script, String since, boolean counted, String trouble, List<Row> changes) {

  /**
   * A step.
   *
   * @param text what changes, in words
   * @param impact the gravest of its findings
   * @param warnings the findings in words; empty when there are none
   * @param sql its statements
   */
  record Row(String text, Impact impact, String warnings, SqlText.Content sql) {}

  DdlContent {
    changes = List.copyOf(changes);
  }

  /** Makes it for one database. */
  static DdlContent of(SchemaStep schema, Dialect dialect) throws IOException {
    return of(schema, dialect, MigrationStep.of(schema, dialect, PlanOptions.DEFAULT));
  }

  /** Makes it of a comparison with the migrations. */
  static DdlContent of(SchemaStep schema, Dialect dialect, MigrationStep step) {
    return new DdlContent(
        SqlText.Content.of(schema.script(dialect).sql()),
        "",
        step.before().isPresent(),
        "",
        rows(step.plan(), dialect));
  }

  /** Makes it of a comparison with what is deployed. */
  static DdlContent of(
      SchemaStep schema, Dialect dialect, Connections connections, String connection)
      throws IOException {
    SqlText.Content script = SqlText.Content.of(schema.script(dialect).sql());
    try (Deployment deployment =
        Deployment.open(
            connections.connector(connection), Limits.DEFAULT.withoutWaiting(), Watcher.SILENT)) {
      DatabaseStep step = DatabaseStep.of(deployment, schema, dialect);
      return new DdlContent(script, connection, true, "", rows(step.plan(), dialect));
    } catch (DeploymentException e) {
      return new DdlContent(
          script, connection, false, e.getMessage() + " " + e.remedy(), List.of());
    }
  }

  private static List<Row> rows(Plan plan, Dialect dialect) {
    return PlannedChange.of(plan, dialect).stream().map(DdlContent::row).toList();
  }

  private static Row row(PlannedChange change) {
    String warnings =
        change.findings().stream()
            .map(finding -> finding.code().id() + ": " + finding.detail())
            .collect(Collectors.joining("\n"));
    return new Row(change.text(), change.impact(), warnings, SqlText.Content.of(change.sql()));
  }
}
