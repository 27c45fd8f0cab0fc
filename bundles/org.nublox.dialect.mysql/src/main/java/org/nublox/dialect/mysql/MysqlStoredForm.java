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
import java.util.Optional;
import org.nublox.dialect.Codes;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.SingleEventTriggers;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.Index;
import org.nublox.schema.IndexPart;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.View;

/** The stored form at MySQL and MariaDB; see {@link MysqlShape}. */
public class MysqlStoredForm extends StoredForm {

  public MysqlStoredForm(Draft draft) {
    super(draft);
  }

  @Override
  public Schema of(Schema adapted) {
    Schema named = super.of(adapted);
    return named.withTables(named.tables().stream().map(MysqlShape::of).toList());
  }

  @Override
  protected Table table(Table table) {
    TableBuilder builder = super.table(wideKeys(table)).toBuilder();
    return builder
        .comment(
            comment(table.comment(), MysqlTables.MOST_TABLE_COMMENT, table.name(), table.origin()))
        .build();
  }

  /** The text as the catalog tells it. */
  protected final String comment(String text, int most, String element, String origin) {
    return Draft.storable(MysqlComments.kept(text, most, element, origin, draft));
  }

  /** Unique keys that are wider than an index can be are indexes over hashes. */
  protected Table wideKeys(Table table) {
    TableBuilder builder = table.toBuilder().clearUniqueKeys().clearIndexes();
    for (UniqueKey key : table.uniqueKeys()) {
      MysqlKeySize size = new MysqlKeySize(table, key.columns());
      if (size.fits()) {
        builder.unique(key);
      } else {
        Index index = Index.of(key.name(), key.columns().toArray(String[]::new)).asUnique();
        builder.index(hashed(index.withOrigin(key.origin()), size));
      }
    }
    for (Index index : table.indexes()) {
      MysqlKeySize size = new MysqlKeySize(table, index.columns());
      builder.index(index.unique() && !size.fits() ? hashed(index, size) : index);
    }
    return builder.build();
  }

  private Index hashed(Index index, MysqlKeySize size) {
    List<IndexPart> parts = new ArrayList<>();
    for (IndexPart part : index.parts()) {
      boolean wide = part.key() instanceof IndexPart.OfColumn of && size.isWide(of.column());
      parts.add(wide ? hashed(part) : part);
    }
    return index.withParts(parts);
  }

  private IndexPart hashed(IndexPart part) {
    String column = ((IndexPart.OfColumn) part.key()).column();
    Expr hash = valueOf("sha2(" + draft.name(column) + ", 256)");
    return new IndexPart(new IndexPart.OfExpression(hash), part.descending(), part.nulls());
  }

  @Override
  protected Column column(Table table, Column column) {
    String element = table.name() + "." + column.name();
    return super.column(table, column)
        .withComment(
            comment(column.comment(), MysqlTables.MOST_COLUMN_COMMENT, element, column.origin()));
  }

  @Override
  protected ColumnValue value(Table table, Column column) {
    if (!(column.value() instanceof ColumnValue.Default standard)) {
      return super.value(table, column);
    }
    return draft
        .atom(
            standard.expression(),
            Codes.DEFAULT,
            table.name() + "." + column.name(),
            column.origin())
        .map(sql -> MysqlDefaults.tellable(standard.expression(), sql))
        .filter(sql -> !sql.equalsIgnoreCase("null"))
        .<ColumnValue>map(sql -> new ColumnValue.Default(valueOf(sql)))
        .orElse(new ColumnValue.Given());
  }

  @Override
  protected Optional<String> guard(Table table, Column column) {
    return ReferenceActions.changed(table).contains(column.name())
        ? Optional.empty()
        : super.guard(table, column);
  }

  @Override
  protected List<Trigger> triggers(Trigger trigger) {
    return super.triggers(trigger).stream()
        .flatMap(each -> SingleEventTriggers.of(each).stream())
        .toList();
  }

  /** What stands for a materialized view is told as one: a table with the means to fill it anew. */
  @Override
  protected Optional<AnyView> view(AnyView view) {
    Optional<AnyView> stored = super.view(view);
    return view instanceof MaterializedView && stored.isPresent()
        ? Optional.of(asMaterialized((View) stored.get()))
        : stored;
  }

  private static AnyView asMaterialized(View view) {
    return new MaterializedView(
        view.name(), view.definition(), new MaterializedView.Refresh.OnDemand(), "", view.origin());
  }
}
