/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.AlterRules.Part;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.ComputedColumns;
import org.nublox.dialect.writer.ComputedFromComputed;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.ForeignKeyActions;
import org.nublox.dialect.writer.IndexFeatures;
import org.nublox.dialect.writer.KeyTypes;
import org.nublox.dialect.writer.NameCheck;
import org.nublox.dialect.writer.NullsInUniqueKeys;
import org.nublox.dialect.writer.PolicyWriter;
import org.nublox.dialect.writer.Profile;
import org.nublox.dialect.writer.ScriptStyle;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.dialect.writer.SequenceWriter;
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.dialect.writer.TriggerWriter;
import org.nublox.dialect.writer.TypeLacks;
import org.nublox.dialect.writer.ViewWriter;
import org.osgi.service.component.annotations.Component;

/**
 * SQL Server 2019 and later. Objects are made in the default schema of the user, policies in {@code
 * dbo}.
 */
@Component(service = Dialect.class)
public final class SqlServerDialect extends StandardDialect {

  public SqlServerDialect() {
    super(profile());
  }

  private static Profile profile() {
    SqlServerFlavour flavour = new SqlServerFlavour();
    return Profile.of("sqlserver", "SQL Server", "2019 and later")
        .usual()
        .writes(SqlServerIdentifiers.INSTANCE, new SqlServerTypes(flavour), flavour)
        .cannot(
            Capability.BOOLEAN,
            Capability.DEFERRABLE,
            Capability.RESTRICT,
            Capability.EXPRESSION_INDEX,
            Capability.INDEX_NULLS_ORDER,
            Capability.MATERIALIZED_VIEW,
            Capability.BEFORE_TRIGGER)
        .connects(
            new Jdbc(
                "com.microsoft.sqlserver.jdbc.SQLServerDriver",
                "jdbc:sqlserver:",
                "jdbc:sqlserver://localhost:1433;databaseName=application;encrypt=true",
                "com.microsoft.sqlserver:mssql-jdbc"),
            new SqlServerSessions())
        .alters(
            AlterRules.of(
                Set.of(Part.CHECK, Part.COMPUTED, Part.EXPRESSION_INDEX),
                EnumSet.complementOf(EnumSet.of(Part.VIEW)),
                EnumSet.of(Part.INDEX, Part.PRIMARY_KEY, Part.UNIQUE_KEY, Part.FOREIGN_KEY)))
        .prints(ScriptStyle.GO)
        .tellsApart(
            NameCheck.Scope.KEYS_OF_SCHEMA,
            NameCheck.Scope.CONSTRAINTS_OF_SCHEMA,
            NameCheck.Scope.CONSTRAINTS_LIKE_TABLES)
        .build();
  }

  @Override
  protected List<Adaptation> adaptations() {
    return List.of(
        new TypeLacks(),
        new ComputedColumns(),
        new ForeignKeyActions(),
        new CascadePaths(),
        new KeyTypes(column -> types().name(column.type()).endsWith("(max)")),
        new NullsInUniqueKeys(NullsInUniqueKeys.Means.CONDITION, 1),
        new FilterPredicates(),
        new IndexFeatures(Set.of()),
        new ComputedFromComputed());
  }

  @Override
  protected SequenceWriter sequences(Draft draft) {
    return new SequenceWriter(draft) {
      @Override
      protected String typeClause() {
        return " as bigint";
      }
    };
  }

  @Override
  protected TableWriter tables(Draft draft) {
    return new SqlServerTables(draft);
  }

  @Override
  protected ViewWriter views(Draft draft) {
    return new SqlServerViews(draft);
  }

  @Override
  protected CommentWriter comments(Draft draft) {
    return new SqlServerComments(draft);
  }

  @Override
  protected TriggerWriter triggers(Draft draft) {
    return new SqlServerTriggers(draft);
  }

  @Override
  protected SeedWriter seeds(Draft draft) {
    return new SqlServerSeeds(draft);
  }

  @Override
  protected PolicyWriter policies(Draft draft) {
    return new SqlServerPolicies(draft);
  }

  @Override
  protected AlterationWriter alterations(AlterationSite site) {
    return SqlServerAlterations.of(site);
  }

  @Override
  protected StoredForm storedForm(Draft draft) {
    return new SqlServerStoredForm(draft);
  }

  @Override
  public CatalogReader catalog() {
    return new SqlServerCatalogReader(this);
  }
}
