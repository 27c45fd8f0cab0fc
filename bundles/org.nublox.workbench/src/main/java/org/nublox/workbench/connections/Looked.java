/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.connections;

import java.util.List;
import java.util.Locale;
import org.nublox.deploy.ConnectionProfile;
import org.nublox.dialect.Dialect;
import org.nublox.schema.Column;
import org.nublox.schema.Table;

/** What the tree of connections shows. Equal nodes are the same node at another time. */
sealed interface Looked {

  /** A connection; what it leads to is read when somebody opens it. */
  record Database(Connections owner, ConnectionProfile profile) implements Looked {

    /** What tells it from others while its tables are read. */
    String key() {
      return owner.project().getName() + "/" + profile.name();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Database database && database.key().equals(key());
    }

    @Override
    public int hashCode() {
      return key().hashCode();
    }
  }

  /** A table of a database. */
  record TableOf(String database, Table table, Dialect dialect) implements Looked {

    List<ColumnOf> columns() {
      return table.columns().stream()
          .map(
              column ->
                  new ColumnOf(database + "/" + table.name(), column, type(column), isKey(column)))
          .toList();
    }

    private String type(Column column) {
      return dialect.types().name(column.type());
    }

    private boolean isKey(Column column) {
      return table.primaryKey().filter(key -> key.columns().contains(column.name())).isPresent();
    }
  }

  /** A column of a table. */
  record ColumnOf(String table, Column column, String type, boolean key) implements Looked {

    String text() {
      return type.toLowerCase(Locale.ROOT) + (column.nullable() ? "" : " not null");
    }
  }

  /** Something to read: it is being looked for, there is none, or why it cannot be shown. */
  record Said(String database, String text, boolean wrong) implements Looked {}
}
