/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.List;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.evolution.Plan;
import org.nublox.evolution.PlanOptions;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;

/**
 * What a database lacks for a model, whatever migrations there are: the way from what it holds to
 * the schema that the model means.
 *
 * @param dialect the database's SQL
 * @param there what it holds
 * @param target the schema of the model, in stored form
 * @param changes from the one to the other
 * @param plan how these are made; empty when the database and the model agree
 * @param unread what of the database was not compared
 */
public record DatabaseStep(
    Dialect dialect,
    Schema there,
    Schema target,
    List<Change> changes,
    Plan plan,
    List<Catalog.Unread> unread) {

  public DatabaseStep {
    changes = List.copyOf(changes);
    unread = List.copyOf(unread);
  }

  /**
   * Looks; changes nothing.
   *
   * @param schema the project's schema, free of errors
   * @throws DeploymentException when the database cannot be read
   */
  public static DatabaseStep of(Deployment deployment, SchemaStep schema, Dialect dialect)
      throws DeploymentException {
    Catalog catalog = deployment.catalog();
    Schema there = catalog.schema();
    Schema target = dialect.stored(schema.schema()).schema();
    List<Change> changes = Diff.of(there, target, deployment.equivalence(), false);
    return new DatabaseStep(
        dialect,
        there,
        target,
        changes,
        Plan.of(there, target, changes, dialect, PlanOptions.DEFAULT),
        catalog.unread());
  }
}
