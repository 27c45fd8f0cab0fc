/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.oracle;

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
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.dialect.writer.TriggerWriter;
import org.nublox.dialect.writer.TypeLacks;
import org.nublox.dialect.writer.ViewWriter;
import org.nublox.schema.Column;
import org.osgi.service.component.annotations.Component;

/** Oracle Database 19c and later. */
@Component(service = Dialect.class)
public final class OracleDialect extends StandardDialect {

  public OracleDialect() {
    super(profile());
  }

  private static Profile profile() {
    OracleFlavour flavour = new OracleFlavour();
    return Profile.of("oracle", "Oracle", "19c and later")
        .usual()
        .writes(OracleIdentifiers.INSTANCE, new OracleTypes(flavour), flavour)
        .can(
            Capability.SEQUENCE,
            Capability.DEFAULT_EXPRESSION,
            Capability.COMPUTED_VIRTUAL,
            Capability.CHECK,
            Capability.DEFERRABLE,
            Capability.ALTER_ADD_FOREIGN_KEY,
            Capability.EXPRESSION_INDEX,
            Capability.MATERIALIZED_VIEW,
            Capability.ROW_POLICY,
            Capability.COMMENT,
            Capability.VIEW_COMMENT,
            Capability.BEFORE_TRIGGER,
            Capability.MULTI_EVENT_TRIGGER)
        .connects(
            new Jdbc(
                "oracle.jdbc.OracleDriver",
                "jdbc:oracle:",
                "jdbc:oracle:thin:@//localhost:1521/FREEPDB1",
                "com.oracle.database.jdbc:ojdbc11"),
            new OracleSessions())
        .alters(
            AlterRules.of(
                Set.of(Part.COMPUTED, Part.EXPRESSION_INDEX),
                Set.of(Part.COMPUTED, Part.EXPRESSION_INDEX, Part.FOREIGN_KEY),
                Set.of()))
        .prints(ScriptStyle.SLASH)
        .tellsApart(
            NameCheck.Scope.INDEXES_OF_SCHEMA,
            NameCheck.Scope.KEYS_LIKE_INDEXES,
            NameCheck.Scope.CONSTRAINTS_OF_SCHEMA)
        .build();
  }

  @Override
  protected List<Adaptation> adaptations() {
    return List.of(
        new TypeLacks(),
        new ComputedColumns(),
        new ForeignKeyActions(),
        new KeyTypes(this::isUnfitForKeys),
        new NullsInUniqueKeys(NullsInUniqueKeys.Means.EXPRESSIONS, 2),
        new IndexFeatures(Set.of()),
        new ComputedFromComputed(),
        new SameColumnIndexes());
  }

  private boolean isUnfitForKeys(Column column) {
    String type = types().name(column.type());
    return type.equals("clob") || type.equals("blob");
  }

  @Override
  protected TableWriter tables(Draft draft) {
    return new OracleTables(draft);
  }

  @Override
  protected ViewWriter views(Draft draft) {
    return new OracleViews(draft);
  }

  @Override
  protected CommentWriter comments(Draft draft) {
    return new OracleComments(draft);
  }

  @Override
  protected TriggerWriter triggers(Draft draft) {
    return new TriggerWriter(draft);
  }

  @Override
  protected SeedWriter seeds(Draft draft) {
    return new OracleSeeds(draft);
  }

  @Override
  protected PolicyWriter policies(Draft draft) {
    return new OraclePolicies(draft);
  }

  @Override
  protected AlterationWriter alterations(AlterationSite site) {
    return OracleAlterations.of(site);
  }

  @Override
  protected StoredForm storedForm(Draft draft) {
    return new OracleStoredForm(draft);
  }

  @Override
  public CatalogReader catalog() {
    return new OracleCatalogReader(this);
  }
}
