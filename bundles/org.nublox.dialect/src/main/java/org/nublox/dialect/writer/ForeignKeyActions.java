/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Capability;
import org.nublox.dialect.Codes;
import org.nublox.dialect.Dialect;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Table;

/** Takes actions out of foreign keys that the engine does not know. */
public final class ForeignKeyActions implements Adaptation {

  @Override
  public Table adapt(Table table, Draft draft) {
    return table.mapForeignKeys(key -> adapt(table, key, draft));
  }

  private static ForeignKey adapt(Table table, ForeignKey key, Draft draft) {
    Dialect dialect = draft.dialect();
    ForeignKey adapted =
        key.withOnDelete(known(key.onDelete(), "on delete", table, key, draft))
            .withOnUpdate(known(key.onUpdate(), "on update", table, key, draft));
    if (!dialect.can(Capability.ON_UPDATE) && adapted.onUpdate() != ReferentialAction.NO_ACTION) {
      draft.warn(
          Codes.FOREIGN_KEY_ACTION,
          element(table, key),
          key.origin(),
          dialect.displayName() + " has no actions on update.",
          "A key that is referred to cannot be changed; insert a new row, move the references, delete the old row.");
      adapted = adapted.withOnUpdate(ReferentialAction.NO_ACTION);
    }
    if (adapted.deferrable() && !dialect.can(Capability.DEFERRABLE)) {
      draft.warn(
          Codes.FOREIGN_KEY_DEFERRABLE,
          element(table, key),
          key.origin(),
          dialect.displayName()
              + " checks foreign keys at once, not at the end of the transaction.",
          "Rows must be inserted after those that they refer to, or get their reference by a later update.");
      adapted = adapted.withDeferrable(false);
    }
    return adapted;
  }

  private static ReferentialAction known(
      ReferentialAction action, String when, Table table, ForeignKey key, Draft draft) {
    Dialect dialect = draft.dialect();
    if (action == ReferentialAction.RESTRICT && !dialect.can(Capability.RESTRICT)) {
      // what no action lets pass until the end of the statement, nobody sees: not worth a word
      return ReferentialAction.NO_ACTION;
    }
    if (action == ReferentialAction.SET_DEFAULT && !dialect.can(Capability.SET_DEFAULT)) {
      draft.warn(
          Codes.FOREIGN_KEY_ACTION,
          element(table, key),
          key.origin(),
          dialect.displayName() + " has no '" + when + " set default'.",
          "It is no action: the referring rows must be changed before.");
      return ReferentialAction.NO_ACTION;
    }
    return action;
  }

  private static String element(Table table, ForeignKey key) {
    return table.name() + "." + key.name();
  }
}
