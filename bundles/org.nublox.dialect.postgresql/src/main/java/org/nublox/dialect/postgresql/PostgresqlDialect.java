/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.AlterRules.Part;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Identifiers;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.Types;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.postgresql.internal.PostgresqlCatalog;
import org.nublox.dialect.session.Sessions;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.ComputedFromComputed;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.NameCheck;
import org.nublox.dialect.writer.PolicyWriter;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.dialect.writer.SequenceWriter;
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.dialect.writer.TriggerWriter;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.expression.sql.SqlFlavour;
import org.osgi.service.component.annotations.Component;

/** PostgreSQL 14 to 18. */
@Component(service = Dialect.class)
public final class PostgresqlDialect extends StandardDialect {

  private static final Set<Capability> CAPABILITIES =
      Collections.unmodifiableSet(EnumSet.complementOf(EnumSet.of(Capability.COMPUTED_VIRTUAL)));

  private final PostgresqlFlavour flavour = new PostgresqlFlavour();
  private final PostgresqlTypes types = new PostgresqlTypes(flavour);

  @Override
  public String id() {
    return "postgresql";
  }

  @Override
  public String displayName() {
    return "PostgreSQL";
  }

  @Override
  public String versions() {
    return "14 to 18";
  }

  @Override
  public Identifiers identifiers() {
    return PostgresqlIdentifiers.INSTANCE;
  }

  @Override
  public Types types() {
    return types;
  }

  @Override
  public SqlFlavour flavour() {
    return flavour;
  }

  @Override
  public Set<Capability> capabilities() {
    return CAPABILITIES;
  }

  @Override
  public Sessions sessions() {
    return new PostgresqlSessions();
  }

  @Override
  public AlterRules alterRules() {
    return AlterRules.of(Set.of(), Set.of(Part.VIEW, Part.COMPUTED, Part.POLICY), Set.of())
        .online();
  }

  @Override
  public Jdbc jdbc() {
    return new Jdbc(
        "org.postgresql.Driver",
        "jdbc:postgresql:",
        "jdbc:postgresql://localhost:5432/postgres",
        "org.postgresql:postgresql");
  }

  @Override
  protected Set<NameCheck.Scope> nameScopes() {
    return Set.of(
        NameCheck.Scope.INDEXES_OF_SCHEMA,
        NameCheck.Scope.INDEXES_LIKE_TABLES,
        NameCheck.Scope.KEYS_LIKE_INDEXES);
  }

  @Override
  protected Set<String> indexMethods() {
    return Set.of("btree", "hash", "gin", "gist", "spgist", "brin");
  }

  @Override
  protected List<Adaptation> adaptations() {
    List<Adaptation> all = new ArrayList<>(super.adaptations());
    all.add(new ComputedFromComputed());
    return all;
  }

  @Override
  protected StoredForm storedForm(Draft draft) {
    return new PostgresqlStoredForm(draft);
  }

  @Override
  public CatalogReader catalog() {
    return new PostgresqlCatalog(this);
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
    return new TableWriter(draft) {
      @Override
      protected String nextValue(String sequence) {
        return "nextval(" + draft.text(draft.name(sequence), sequence, "") + "::regclass)";
      }
    };
  }

  @Override
  protected ViewWriter views(Draft draft) {
    return new PostgresqlViews(draft);
  }

  @Override
  protected CommentWriter comments(Draft draft) {
    return new PostgresqlComments(draft);
  }

  @Override
  protected TriggerWriter triggers(Draft draft) {
    return new PostgresqlTriggers(draft);
  }

  @Override
  protected SeedWriter seeds(Draft draft) {
    return new PostgresqlSeeds(draft);
  }

  @Override
  protected PolicyWriter policies(Draft draft) {
    return new PostgresqlPolicies(draft);
  }

  @Override
  protected AlterationWriter alterations(AlterationSite site) {
    PostgresqlColumns columns = new PostgresqlColumns(site);
    return new AlterationWriter(
        site,
        new PostgresqlTableAlterations(site),
        columns,
        new PostgresqlConstraints(site),
        new PostgresqlObjects(site),
        new PostgresqlRows(site, columns));
  }
}
