/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.benchmarks.evolution;

import java.sql.Connection;
import liquibase.Scope;
import liquibase.database.Database;
import liquibase.database.DatabaseFactory;
import liquibase.database.jvm.JdbcConnection;
import liquibase.diff.DiffGeneratorFactory;
import liquibase.diff.DiffResult;
import liquibase.diff.compare.CompareControl;
import liquibase.snapshot.DatabaseSnapshot;
import liquibase.snapshot.SnapshotControl;
import liquibase.snapshot.SnapshotGeneratorFactory;
import schemacrawler.inclusionrule.RegularExpressionInclusionRule;
import schemacrawler.schema.Catalog;
import schemacrawler.schemacrawler.LimitOptionsBuilder;
import schemacrawler.schemacrawler.LoadOptionsBuilder;
import schemacrawler.schemacrawler.SchemaCrawlerOptions;
import schemacrawler.schemacrawler.SchemaCrawlerOptionsBuilder;
import schemacrawler.schemacrawler.SchemaInfoLevelBuilder;
import schemacrawler.tools.utility.SchemaCrawlerUtility;
import us.fatehi.utility.datasource.DatabaseConnectionSources;

/** What other tools do for the same. */
final class Peers {

  private Peers() {}

  /**
   * SchemaCrawler's catalog of the schema {@code public} at its standard level of detail, by what
   * the driver tells: its plug-in for PostgreSQL is not at hand, and is left out by the property.
   */
  static Catalog schemaCrawler(Connection connection) {
    System.setProperty("SC_WITHOUT_DATABASE_PLUGIN", "postgresql");
    SchemaCrawlerOptions options =
        SchemaCrawlerOptionsBuilder.newSchemaCrawlerOptions()
            .withLimitOptions(
                LimitOptionsBuilder.builder()
                    .includeSchemas(new RegularExpressionInclusionRule(".*public"))
                    .toOptions())
            .withLoadOptions(
                LoadOptionsBuilder.builder()
                    .withSchemaInfoLevel(SchemaInfoLevelBuilder.standard())
                    .toOptions());
    return SchemaCrawlerUtility.getCatalog(
        DatabaseConnectionSources.fromConnection(connection), options);
  }

  /** Liquibase's snapshot of everything. */
  static DatabaseSnapshot liquibase(Connection connection) throws Exception {
    return Scope.child(
        java.util.Map.of(),
        () -> {
          Database database = database(connection);
          return SnapshotGeneratorFactory.getInstance()
              .createSnapshot(database.getDefaultSchema(), database, new SnapshotControl(database));
        });
  }

  /** Liquibase's differences between two databases, snapshots included. */
  static DiffResult liquibaseDiff(Connection left, Connection right) throws Exception {
    return Scope.child(
        java.util.Map.of(),
        () ->
            DiffGeneratorFactory.getInstance()
                .compare(database(left), database(right), CompareControl.STANDARD));
  }

  /** How many objects a result of Liquibase names. */
  static int count(DiffResult result) {
    return result.getMissingObjects().size()
        + result.getUnexpectedObjects().size()
        + result.getChangedObjects().size();
  }

  private static Database database(Connection connection) throws Exception {
    return DatabaseFactory.getInstance()
        .findCorrectDatabaseImplementation(new JdbcConnection(connection));
  }
}
