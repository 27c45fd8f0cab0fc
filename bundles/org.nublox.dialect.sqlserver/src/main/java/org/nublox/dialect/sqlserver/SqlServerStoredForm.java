/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.sqlserver;

import java.util.Optional;
import org.nublox.dialect.writer.Draft;
import org.nublox.dialect.writer.StoredForm;
import org.nublox.schema.AnyView;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Table;
import org.nublox.schema.View;

/** The stored form at SQL Server. */
final class SqlServerStoredForm extends StoredForm {

  SqlServerStoredForm(Draft draft) {
    super(draft);
  }

  /** A comment is a property of at most 7,500 bytes. */
  @Override
  protected String comment(String text) {
    return super.comment(SqlServerComments.cut(text));
  }

  /** A computed column takes {@code not null} only when it is stored. */
  @Override
  protected Column column(Table table, Column column) {
    Column stored = super.column(table, column);
    boolean virtual = stored.value() instanceof ColumnValue.Computed computed && !computed.stored();
    return virtual
        ? new Column(
            stored.name(),
            stored.type(),
            true,
            stored.value(),
            stored.comment(),
            stored.renamedFrom(),
            stored.origin())
        : stored;
  }

  /** What stands for a materialized view is told as one: a table with the means to fill it anew. */
  @Override
  protected Optional<AnyView> view(AnyView view) {
    Optional<AnyView> stored = super.view(view);
    return view instanceof MaterializedView && stored.isPresent()
        ? Optional.of(
            new MaterializedView(
                view.name(),
                ((View) stored.get()).definition(),
                new MaterializedView.Refresh.OnDemand(),
                comment(view.comment()),
                view.origin()))
        : stored;
  }
}
