/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mariadb;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.AlterRules.Part;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.mysql.MysqlAlterations;
import org.nublox.dialect.mysql.MysqlComments;
import org.nublox.dialect.mysql.MysqlRowSize;
import org.nublox.dialect.mysql.MysqlSeeds;
import org.nublox.dialect.mysql.MysqlSessions;
import org.nublox.dialect.mysql.MysqlViews;
import org.nublox.dialect.mysql.ReferenceActions;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.CommentWriter;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.IndexWriter;
import org.nublox.dialect.writer.NameCheck;
import org.nublox.dialect.writer.Profile;
import org.nublox.dialect.writer.ScriptStyle;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.dialect.writer.SequenceWriter;
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.Sequence;
import org.osgi.service.component.annotations.Component;

/** MariaDB 10.6 to 11.4. */
@Component(service = Dialect.class)
public final class MariadbDialect extends StandardDialect {

  /** Compares code points, without padding. */
  static final String COLLATION = "utf8mb4_nopad_bin";

  public MariadbDialect() {
    super(profile());
  }

  private static Profile profile() {
    MariadbFlavour flavour = new MariadbFlavour();
    return Profile.of("mariadb", "MariaDB", "10.6 to 11.4")
        .usual()
        .writes(MariadbIdentifiers.INSTANCE, new MariadbTypes(flavour), flavour)
        .can(
            Capability.SEQUENCE,
            Capability.DEFAULT_EXPRESSION,
            Capability.COMPUTED_STORED,
            Capability.COMPUTED_VIRTUAL,
            Capability.CHECK,
            Capability.ALTER_ADD_FOREIGN_KEY,
            Capability.RESTRICT,
            Capability.ON_UPDATE,
            Capability.COMMENT,
            Capability.BEFORE_TRIGGER,
            Capability.MULTI_ROW_INSERT)
        .connects(
            new Jdbc(
                "org.mariadb.jdbc.Driver",
                "jdbc:mariadb:",
                "jdbc:mariadb://localhost:3306/application",
                "org.mariadb.jdbc:mariadb-java-client"),
            new MysqlSessions())
        .alters(
            AlterRules.of(
                    Set.of(Part.CHECK, Part.COMPUTED),
                    Set.of(Part.FOREIGN_KEY, Part.COMPUTED),
                    Set.of(Part.FOREIGN_KEY))
                .withForeignKeyNeedsIndex()
                .withRowBytes(MysqlRowSize.MOST_BYTES))
        .prints(ScriptStyle.DELIMITER)
        // checks must differ in the table, foreign keys in the schema
        .tellsApart(
            NameCheck.Scope.KEYS_LIKE_INDEXES,
            NameCheck.Scope.CONSTRAINTS_OF_SCHEMA,
            NameCheck.Scope.UNNAMED_PRIMARY_KEYS)
        .build();
  }

  @Override
  protected List<Adaptation> adaptations() {
    List<Adaptation> all = new ArrayList<>();
    all.add(new CountedPartialKeys());
    all.addAll(super.adaptations());
    all.add(new MysqlRowSize());
    all.add(new ReferenceActions());
    all.add(new CountedWideKeys());
    return all;
  }

  @Override
  protected SequenceWriter sequences(Draft draft) {
    return new SequenceWriter(draft) {
      @Override
      protected String options(Sequence sequence) {
        return sequence.comment().isEmpty() ? "" : " comment = " + comment(sequence, draft);
      }
    };
  }

  private static String comment(Sequence sequence, Draft draft) {
    String name = sequence.name();
    String origin = sequence.origin();
    return draft.text(
        MysqlComments.storable(sequence.comment(), name, origin, draft), name, origin);
  }

  @Override
  protected TableWriter tables(Draft draft) {
    return new MariadbTables(draft);
  }

  @Override
  protected IndexWriter indexes(Draft draft) {
    return new MariadbIndexes(draft);
  }

  @Override
  protected ViewWriter views(Draft draft) {
    return new MysqlViews(draft);
  }

  @Override
  protected CommentWriter comments(Draft draft) {
    return new MysqlComments(draft);
  }

  @Override
  protected SeedWriter seeds(Draft draft) {
    return new MysqlSeeds(draft);
  }

  @Override
  protected StoredForm storedForm(Draft draft) {
    return new MariadbStoredForm(draft);
  }

  @Override
  public CatalogReader catalog() {
    return new MariadbCatalogReader(this);
  }

  @Override
  protected AlterationWriter alterations(AlterationSite site) {
    return MysqlAlterations.mariadb(site);
  }
}
