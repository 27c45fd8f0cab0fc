/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.List;
import java.util.stream.Collectors;
import org.nublox.dialect.Statement;
import org.nublox.schema.Table;

/** What all parts of an {@link AlterationWriter} have in common. */
public abstract class AlterationPart {

  protected final AlterationSite site;
  protected final Draft draft;

  protected AlterationPart(AlterationSite site) {
    this.site = site;
    this.draft = site.draft();
  }

  /** A table as it is now. */
  protected final Table table(String name) {
    return site.now().table(name);
  }

  /** A name as it stands in a statement. */
  protected final String name(String name) {
    return draft.name(name);
  }

  /** Names in a list. */
  protected final String names(List<String> names) {
    return names.stream().map(draft::name).collect(Collectors.joining(", "));
  }

  /** A name as the catalog has it, as a literal. */
  protected final String storedName(String name) {
    return draft.text(draft.dialect().identifiers().stored(name), name, "");
  }

  /** Adds {@code alter table} with one clause. */
  protected final void alter(String table, String clause) {
    alter(Statement.Kind.TABLE, table, table, clause);
  }

  /** Adds {@code alter table} with one clause that is about something that belongs to the table. */
  protected final void alter(Statement.Kind kind, String table, String object, String clause) {
    add(kind, object, "alter table " + name(table) + " " + clause);
  }

  /** Adds a statement. */
  protected final void add(Statement.Kind kind, String object, String sql) {
    draft.add(Statement.of(kind, object, "", sql));
  }
}
