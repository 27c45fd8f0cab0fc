/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nublox.deploy.Deployment;
import org.nublox.deploy.DeploymentException;
import org.nublox.deploy.Standing;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.ScriptText;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.evolution.Finding;
import org.nublox.evolution.Impact;
import org.nublox.evolution.Lint;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.evolution.migration.Snapshot;
import org.nublox.evolution.migration.Version;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;
import org.nublox.schema.change.Diff;

/**
 * What a deployment of a project to a database would do.
 *
 * @param dialect the database's SQL
 * @param migrations all migrations of the project, in order
 * @param standing which of them the database has
 * @param there what the database holds
 * @param expected the schema that the migrations lead to, in stored form
 * @param changes from the one to the other
 * @param findings what to know before; none for a database that has nothing yet
 */
public record DeploymentStep(
    Dialect dialect,
    List<Migration> migrations,
    Standing standing,
    Catalog there,
    Schema expected,
    List<Change> changes,
    List<Finding> findings) {

  /**
   * A statement that would run.
   *
   * @param migration whose statement it is
   * @param number from 1, within the migration
   * @param sql the text, without terminator
   * @param findings those about what the statement names
   */
  public record Work(Migration migration, int number, String sql, List<Finding> findings) {

    public Work {
      findings = List.copyOf(findings);
    }

    /** The gravest impact among the findings. */
    public Impact impact() {
      return findings.stream().map(Finding::impact).max(Impact::compareTo).orElse(Impact.SAFE);
    }
  }

  public DeploymentStep {
    migrations = List.copyOf(migrations);
    changes = List.copyOf(changes);
    findings = List.copyOf(findings);
  }

  /**
   * The migrations of a project: its files, or without any the one that makes its whole schema.
   *
   * @param schema the project's schema, free of errors
   */
  public static List<Migration> migrations(SchemaStep schema, Dialect dialect) throws IOException {
    List<Migration> files = MigrationFolder.of(schema.project().root(), dialect.id()).migrations();
    return files.isEmpty() ? List.of(whole(dialect, schema.script(dialect))) : files;
  }

  /** The migration that makes a whole schema, for a project that keeps no migrations. */
  public static Migration whole(Dialect dialect, ScriptStep script) {
    String text = ScriptText.of(dialect, script.script().statements());
    return new Migration(Version.of(1), "init", false, text);
  }

  /** The schema that the migrations of a project lead to, in stored form. */
  public static Schema expected(SchemaStep schema, Dialect dialect) throws IOException {
    Optional<Snapshot> snapshot =
        MigrationFolder.of(schema.project().root(), dialect.id()).snapshot();
    return snapshot.isPresent()
        ? snapshot.get().schema()
        : dialect.stored(schema.schema()).schema();
  }

  /**
   * Looks what is to do; changes nothing.
   *
   * @throws DeploymentException when no deployment can bring the database in order
   */
  public static DeploymentStep of(
      Deployment deployment, Dialect dialect, List<Migration> migrations, Schema expected)
      throws DeploymentException {
    Standing standing = deployment.standing(migrations);
    standing.requireDeployable();
    Catalog there = deployment.catalog();
    List<Change> changes = Diff.of(there.schema(), expected, deployment.equivalence(), false);
    List<Finding> findings =
        isFresh(standing) ? List.of() : Lint.of(there.schema(), expected, changes, dialect);
    return new DeploymentStep(dialect, migrations, standing, there, expected, changes, findings);
  }

  /** The migrations that the database lacks, in order. */
  public List<Migration> pending() {
    return standing.toDo();
  }

  /** Whether nothing is to do. */
  public boolean isUpToDate() {
    return pending().isEmpty() && standing.in(Standing.State.SQUASHED).isEmpty();
  }

  /** Whether nothing was deployed to the database yet. */
  public boolean isFresh() {
    return isFresh(standing);
  }

  /**
   * Whether the database has tables that no deployment has made: it is to be adopted, or is another
   * one than was meant.
   */
  public boolean isForeign() {
    return isFresh() && !there.schema().tables().isEmpty();
  }

  /** The statements that would run, in order. */
  public List<Work> work() {
    List<Work> work = new ArrayList<>();
    for (Migration migration : pending()) {
      List<String> statements = dialect.split(migration.text());
      for (int i = 0; i < statements.size(); i++) {
        String sql = statements.get(i);
        work.add(
            new Work(
                migration,
                i + 1,
                sql,
                findings.stream().filter(finding -> names(sql, finding.element())).toList()));
      }
    }
    return work;
  }

  /** What differs still after a deployment. */
  public List<Change> left(Deployment deployment) throws DeploymentException {
    return Diff.of(deployment.catalog().schema(), expected, deployment.equivalence(), false);
  }

  private static boolean isFresh(Standing standing) {
    return standing
        .in(Standing.State.APPLIED, Standing.State.UNFINISHED, Standing.State.SQUASHED)
        .isEmpty();
  }

  /** Whether each part of a name, such as table and column, stands in a statement as a word. */
  private static boolean names(String sql, String element) {
    for (String part : element.split("\\.", -1)) {
      if (!Pattern.compile("(?<!\\w)" + Pattern.quote(part) + "(?!\\w)").matcher(sql).find()) {
        return false;
      }
    }
    return true;
  }
}
