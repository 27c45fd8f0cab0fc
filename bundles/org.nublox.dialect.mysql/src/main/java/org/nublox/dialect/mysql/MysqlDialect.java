/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.mysql;

import java.util.ArrayList;
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
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.IndexWriter;
import org.nublox.dialect.writer.KeyTypes;
import org.nublox.dialect.writer.NameCheck;
import org.nublox.dialect.writer.Profile;
import org.nublox.dialect.writer.ScriptStyle;
import org.nublox.dialect.writer.SeedWriter;
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Schema;
import org.osgi.service.component.annotations.Component;

/** MySQL 8.0.17 and later, 8.4 and 9. */
@Component(service = Dialect.class)
public final class MysqlDialect extends StandardDialect {

  /** Compares code points, without padding; new in 8.0.17. */
  static final String COLLATION = "utf8mb4_0900_bin";

  public MysqlDialect() {
    super(profile());
  }

  private static Profile profile() {
    MysqlFlavour flavour = new MysqlFlavour(MysqlIdentifiers.INSTANCE, COLLATION);
    return Profile.of("mysql", "MySQL", "8.0.17 to 9")
        .usual()
        .writes(MysqlIdentifiers.INSTANCE, new MysqlTypes("mysql", "MySQL", flavour), flavour)
        .can(
            Capability.DEFAULT_EXPRESSION,
            Capability.COMPUTED_STORED,
            Capability.COMPUTED_VIRTUAL,
            Capability.CHECK,
            Capability.ALTER_ADD_FOREIGN_KEY,
            Capability.RESTRICT,
            Capability.ON_UPDATE,
            Capability.EXPRESSION_INDEX,
            Capability.COMMENT,
            Capability.BEFORE_TRIGGER,
            Capability.MULTI_ROW_INSERT)
        .connects(
            new Jdbc(
                "com.mysql.cj.jdbc.Driver",
                "jdbc:mysql:",
                "jdbc:mysql://localhost:3306/application",
                "com.mysql:mysql-connector-j"),
            new MysqlSessions())
        .alters(
            AlterRules.of(
                    Set.of(Part.CHECK, Part.COMPUTED, Part.EXPRESSION_INDEX),
                    Set.of(Part.FOREIGN_KEY, Part.COMPUTED, Part.EXPRESSION_INDEX),
                    Set.of(Part.FOREIGN_KEY))
                .withForeignKeyNeedsIndex()
                .withRowBytes(MysqlRowSize.MOST_BYTES))
        .prints(ScriptStyle.DELIMITER)
        // checks and foreign keys must differ in the schema; keys and indexes in the table
        .tellsApart(
            NameCheck.Scope.KEYS_LIKE_INDEXES,
            NameCheck.Scope.CONSTRAINTS_OF_SCHEMA,
            NameCheck.Scope.UNNAMED_PRIMARY_KEYS)
        .build();
  }

  @Override
  protected List<Adaptation> adaptations() {
    List<Adaptation> all = new ArrayList<>(super.adaptations());
    all.add(0, new KeyTypes(column -> column.type() instanceof ColumnType.Json));
    all.add(new MysqlRowSize());
    all.add(new ReferenceActions());
    return all;
  }

  @Override
  protected Schema adapt(Schema schema, Draft draft) {
    return super.adapt(new MysqlSequences(draft).adapt(schema, draft), draft);
  }

  @Override
  protected TableWriter tables(Draft draft) {
    return new MysqlTables(draft, COLLATION);
  }

  @Override
  protected IndexWriter indexes(Draft draft) {
    return new MysqlIndexes(draft);
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
    return new MysqlStoredForm(draft);
  }

  @Override
  public CatalogReader catalog() {
    return new MysqlCatalogReader(this);
  }

  @Override
  protected AlterationWriter alterations(AlterationSite site) {
    return MysqlAlterations.mysql(site);
  }
}
