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
import java.util.List;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.AlterRules.Part;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.postgresql.internal.PostgresqlCatalog;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.ComputedFromComputed;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.NameCheck;
import org.nublox.dialect.writer.PolicyWriter;
import org.nublox.dialect.writer.Profile;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.dialect.writer.SequenceWriter;
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.dialect.writer.TriggerWriter;
import org.nublox.dialect.writer.ViewWriter;
import org.osgi.service.component.annotations.Component;

/**
 * PostgreSQL 14 to 18. Databases that speak its language extend it:
 *
 * <pre>{@code
 * public final class ExampleDialect extends PostgresqlDialect {
 *   public ExampleDialect() {
 *     super(profile("example", "Example", "1 to 2").indexesBy("btree").build());
 *   }
 * }
 * }</pre>
 */
@Component(service = Dialect.class)
public class PostgresqlDialect extends StandardDialect {

  public PostgresqlDialect() {
    this(profile("postgresql", "PostgreSQL", "14 to 18").usual().build());
  }

  /** For a database that differs in what its profile says, and in what it overrides. */
  protected PostgresqlDialect(Profile profile) {
    super(profile);
  }

  /** PostgreSQL's profile under another name, to be changed. */
  protected static Profile.Builder profile(String id, String displayName, String versions) {
    PostgresqlFlavour flavour = new PostgresqlFlavour();
    return Profile.of(id, displayName, versions)
        .writes(PostgresqlIdentifiers.INSTANCE, new PostgresqlTypes(flavour), flavour)
        .cannot(Capability.COMPUTED_VIRTUAL)
        .connects(
            new Jdbc(
                "org.postgresql.Driver",
                "jdbc:postgresql:",
                "jdbc:postgresql://localhost:5432/postgres",
                "org.postgresql:postgresql"),
            new PostgresqlSessions())
        .alters(
            AlterRules.of(Set.of(), Set.of(Part.VIEW, Part.COMPUTED, Part.POLICY), Set.of())
                .online())
        .tellsApart(
            NameCheck.Scope.INDEXES_OF_SCHEMA,
            NameCheck.Scope.INDEXES_LIKE_TABLES,
            NameCheck.Scope.KEYS_LIKE_INDEXES)
        .indexesBy("btree", "hash", "gin", "gist", "spgist", "brin");
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
