/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlite;

import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.IndexWriter;
import org.nublox.dialect.writer.NameCheck;
import org.nublox.dialect.writer.Profile;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.schema.Schema;
import org.osgi.service.component.annotations.Component;

/** SQLite 3.35 and later. */
@Component(service = Dialect.class)
public final class SqliteDialect extends StandardDialect {

  public SqliteDialect() {
    super(profile());
  }

  private static Profile profile() {
    SqliteFlavour flavour = new SqliteFlavour();
    return Profile.of("sqlite", "SQLite", "3.35 and later")
        .usual()
        .writes(SqliteIdentifiers.INSTANCE, new SqliteTypes(flavour), flavour)
        .can(
            Capability.DEFAULT_EXPRESSION,
            Capability.COMPUTED_STORED,
            Capability.COMPUTED_VIRTUAL,
            Capability.CHECK,
            Capability.DEFERRABLE,
            Capability.SET_DEFAULT,
            Capability.RESTRICT,
            Capability.ON_UPDATE,
            Capability.PARTIAL_INDEX,
            Capability.EXPRESSION_INDEX,
            Capability.BEFORE_TRIGGER,
            Capability.MULTI_ROW_INSERT,
            Capability.TRANSACTIONAL_DDL)
        .connects(
            new Jdbc(
                "org.sqlite.JDBC",
                "jdbc:sqlite:",
                "jdbc:sqlite:application.db?foreign_keys=on",
                "org.xerial:sqlite-jdbc",
                "jdbc:sqlite:{folder}/{name}.db?foreign_keys=on",
                ""),
            new SqliteSessions())
        .alters(AlterRules.of(Set.of(), Set.of(), Set.of()).withViewsOnRebuild())
        .tellsApart(NameCheck.Scope.INDEXES_OF_SCHEMA, NameCheck.Scope.INDEXES_LIKE_TABLES)
        .build();
  }

  @Override
  protected Schema adapt(Schema schema, Draft draft) {
    return super.adapt(new SqliteSequences(draft).adapt(schema, draft), draft);
  }

  @Override
  protected TableWriter tables(Draft draft) {
    return new SqliteTables(draft);
  }

  @Override
  protected IndexWriter indexes(Draft draft) {
    return new IndexWriter(draft);
  }

  @Override
  protected CommentWriter comments(Draft draft) {
    return new SqliteComments(draft);
  }

  @Override
  protected SeedWriter seeds(Draft draft) {
    return new SqliteSeeds(draft);
  }

  @Override
  protected StoredForm storedForm(Draft draft) {
    return new SqliteStoredForm(draft);
  }

  @Override
  public CatalogReader catalog() {
    return new SqliteCatalogReader(this);
  }

  @Override
  protected AlterationWriter alterations(AlterationSite site) {
    return new SqliteAlterations(site);
  }
}
