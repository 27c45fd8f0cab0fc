/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Diagnostic;
import org.nublox.dialect.Identifiers;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Schema;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;

/** Reports names that the engine cannot hold as they are, and names that are the same for it. */
public final class NameCheck {

  /**
   * What else must differ, besides tables, views and sequences of a schema and columns of a table.
   */
  public enum Scope {
    /** The names of indexes in the schema. */
    INDEXES_OF_SCHEMA,
    /** Indexes also from tables and views. */
    INDEXES_LIKE_TABLES,
    /** Primary and unique keys from indexes, since an index of that name is made for each. */
    KEYS_LIKE_INDEXES,
    /** The names of foreign keys and checks in the schema. */
    CONSTRAINTS_OF_SCHEMA,
    /** Keys too are among the constraints of the schema. */
    KEYS_OF_SCHEMA,
    /** Constraints also from tables and views. */
    CONSTRAINTS_LIKE_TABLES,
    /** Primary keys not at all: the engine gives them all the same name. */
    UNNAMED_PRIMARY_KEYS
  }

  private final Draft draft;
  private final Identifiers identifiers;
  private final Set<Scope> scopes;
  private final Map<String, String> relations = new HashMap<>();
  private final Map<String, String> schemaIndexes;
  private final Map<String, String> schemaConstraints;
  private final Map<String, String> triggers = new HashMap<>();

  NameCheck(Draft draft, Set<Scope> scopes) {
    this.draft = draft;
    this.identifiers = draft.dialect().identifiers();
    this.scopes = scopes;
    schemaIndexes = scopes.contains(Scope.INDEXES_LIKE_TABLES) ? relations : new HashMap<>();
    schemaConstraints =
        scopes.contains(Scope.CONSTRAINTS_LIKE_TABLES) ? relations : new HashMap<>();
  }

  void check(Schema schema) {
    for (Sequence sequence : schema.sequences()) {
      name(relations, "sequence", sequence.name(), sequence.origin());
    }
    for (Table table : schema.tables()) {
      name(relations, "table", table.name(), table.origin());
    }
    for (AnyView view : schema.views()) {
      name(relations, "view", view.name(), view.origin());
    }
    schema.tables().forEach(this::check);
  }

  private void check(Table table) {
    Map<String, String> columns = new HashMap<>();
    for (Column column : table.columns()) {
      name(columns, "column of table '" + table.name() + "'", column.name(), column.origin());
    }
    Map<String, String> indexes =
        scopes.contains(Scope.INDEXES_OF_SCHEMA) ? schemaIndexes : new HashMap<>();
    Map<String, String> constraints =
        scopes.contains(Scope.CONSTRAINTS_OF_SCHEMA) ? schemaConstraints : new HashMap<>();
    Map<String, String> keys = keySpace(indexes);
    table
        .primaryKey()
        .filter(key -> !scopes.contains(Scope.UNNAMED_PRIMARY_KEYS))
        .ifPresent(key -> name(keys, "primary key", key.name(), key.origin()));
    for (UniqueKey key : table.uniqueKeys()) {
      name(keys, "unique key", key.name(), key.origin());
    }
    for (Index index : table.indexes()) {
      name(indexes, "index", index.name(), index.origin());
    }
    for (ForeignKey key : table.foreignKeys()) {
      name(constraints, "foreign key", key.name(), key.origin());
    }
    for (Check check : table.checks()) {
      name(constraints, "check", check.name(), check.origin());
    }
    for (Trigger trigger : table.triggers()) {
      name(triggers, "trigger", trigger.name(), trigger.origin());
    }
    Map<String, String> policies = new HashMap<>();
    for (RowPolicy policy : table.rowPolicies()) {
      name(policies, "row policy of table '" + table.name() + "'", policy.name(), policy.origin());
    }
  }

  private Map<String, String> keySpace(Map<String, String> indexes) {
    if (scopes.contains(Scope.KEYS_LIKE_INDEXES)) {
      return indexes;
    }
    return scopes.contains(Scope.KEYS_OF_SCHEMA) ? schemaConstraints : new HashMap<>();
  }

  private void name(Map<String, String> space, String kind, String name, String origin) {
    String fitting = identifiers.fit(name);
    if (!fitting.equals(name)) {
      draft.warn(
          Codes.NAME_CHANGED,
          name,
          origin,
          "A name of "
              + draft.dialect().displayName()
              + " cannot be so (at most "
              + identifiers.limit()
              + " "
              + unit()
              + ", and not all characters).",
          "The " + kind + " is called '" + fitting + "'.");
    }
    String other = space.putIfAbsent(identifiers.clashKey(name), kind + " '" + name + "'");
    if (other != null) {
      draft.report(
          Codes.NAME_CLASH,
          Diagnostic.Severity.ERROR,
          name,
          origin,
          "The "
              + kind
              + " '"
              + name
              + "' has the same name as the "
              + other
              + " for "
              + draft.dialect().displayName()
              + ".",
          "Rename one of them.");
    }
  }

  private String unit() {
    return switch (identifiers.unit()) {
      case CODE_POINTS, UTF16_UNITS -> "characters";
      case UTF8_BYTES -> "bytes in UTF-8";
    };
  }

  /** The scopes as a set. */
  public static Set<Scope> scopes(Scope... scopes) {
    return Set.copyOf(List.of(scopes));
  }
}
