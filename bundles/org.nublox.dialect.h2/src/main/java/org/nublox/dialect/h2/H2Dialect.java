/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.nublox.dialect.AlterRules;
import org.nublox.dialect.AlterRules.Part;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.catalog.CatalogReader;
import org.nublox.dialect.h2.internal.H2Catalog;
import org.nublox.dialect.writer.Adaptation;
import org.nublox.dialect.writer.AlterationSite;
import org.nublox.dialect.writer.AlterationWriter;
import org.nublox.dialect.writer.ComputedFromComputed;
import org.nublox.dialect.writer.ConstraintAlterations;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.KeyTypes;
import org.nublox.dialect.writer.NameCheck;
import org.nublox.dialect.writer.Profile;
import org.nublox.dialect.writer.RowAlterations;
import org.nublox.dialect.writer.StandardDialect;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.dialect.writer.TableAlterations;
import org.nublox.dialect.writer.TableWriter;
import org.nublox.dialect.writer.TriggerWriter;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.osgi.service.component.annotations.Component;

/** H2 2.x in its regular mode. Source: H2 documentation, "Commands". */
@Component(service = Dialect.class)
public final class H2Dialect extends StandardDialect {

  public H2Dialect() {
    super(profile());
  }

  private static Profile profile() {
    H2Flavour flavour = new H2Flavour();
    return Profile.of("h2", "H2", "2.x")
        .usual()
        .writes(H2Identifiers.INSTANCE, new H2Types(flavour), flavour)
        .cannot(
            Capability.COMPUTED_VIRTUAL,
            Capability.DEFERRABLE,
            Capability.PARTIAL_INDEX,
            Capability.EXPRESSION_INDEX,
            Capability.INCLUDED_COLUMNS,
            Capability.MATERIALIZED_VIEW,
            Capability.ROW_POLICY,
            Capability.TRANSACTIONAL_DDL)
        .connects(
            new Jdbc(
                "org.h2.Driver",
                "jdbc:h2:",
                "jdbc:h2:./data/application",
                "com.h2database:h2",
                "jdbc:h2:{folder}/{name}",
                "sa"),
            new H2Sessions())
        .alters(
            AlterRules.of(
                Set.of(Part.COMPUTED),
                Set.of(Part.VIEW, Part.COMPUTED, Part.CHECK, Part.FOREIGN_KEY),
                Set.of()))
        .tellsApart(
            NameCheck.Scope.INDEXES_OF_SCHEMA,
            NameCheck.Scope.CONSTRAINTS_OF_SCHEMA,
            NameCheck.Scope.KEYS_OF_SCHEMA)
        .build();
  }

  @Override
  protected List<Adaptation> adaptations() {
    List<Adaptation> all = new ArrayList<>(super.adaptations());
    all.add(0, new KeyTypes(this::isUnfitForKeys));
    all.add(new ComputedFromComputed());
    return all;
  }

  private boolean isUnfitForKeys(Column column) {
    String type = types().name(column.type());
    return type.startsWith("clob") || type.startsWith("blob");
  }

  @Override
  protected StoredForm storedForm(Draft draft) {
    return new H2StoredForm(draft);
  }

  @Override
  public CatalogReader catalog() {
    return new H2Catalog(this);
  }

  @Override
  protected TableWriter tables(Draft draft) {
    return new TableWriter(draft) {
      @Override
      protected String type(Table table, Column column) {
        String type = super.type(table, column);
        return draft.isHidden(table.name(), column.name()) ? type + " invisible" : type;
      }

      @Override
      protected String computedAs(Column column, ColumnValue.Computed computed, String expression) {
        return "generated always as (" + expression + ")";
      }
    };
  }

  @Override
  protected AlterationWriter alterations(AlterationSite site) {
    H2Columns columns = new H2Columns(site);
    return new AlterationWriter(
        site,
        new TableAlterations(site),
        columns,
        new ConstraintAlterations(site),
        new H2Objects(site),
        new RowAlterations(site, columns));
  }

  /** The body is H2's own: {@code call 'class.Name'} or {@code as 'source of Java'}. */
  @Override
  protected TriggerWriter triggers(Draft draft) {
    return new TriggerWriter(draft) {
      @Override
      protected void write(Table table, Trigger trigger, String name, String events, String body) {
        super.write(table, trigger, name, events.replace(" or ", ", "), body);
      }
    };
  }
}
