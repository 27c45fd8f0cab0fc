/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.change.Change;

/**
 * Values that are gone after a change and that undoing it does not bring back.
 *
 * @param element table, or table and column joined by a dot, or sequence
 * @param what one sentence
 */
public record Loss(Change change, String element, String what) {

  /** What changes lose, in their order; of their {@link Reverse} it is what a rollback loses. */
  public static List<Loss> of(List<Change> changes) {
    List<Loss> losses = new ArrayList<>();
    changes.forEach(change -> of(change).ifPresent(losses::add));
    return losses;
  }

  private static Optional<Loss> of(Change change) {
    return switch (change) {
      case Change.DropTable c -> loss(c, c.object(), "All rows of the table are lost.");
      case Change.DropColumn c when !(c.column().value() instanceof ColumnValue.Computed) ->
          loss(c, c.table() + "." + c.column().name(), "All values of the column are lost.");
      case Change.DropSequence c ->
          loss(c, c.object(), "How far the sequence had counted is lost.");
      case Change.DeleteRows c ->
          loss(c, c.object(), "First rows that are still as they were are lost.");
      case Change.AlterColumn c
          when TypeChange.of(c.from().type(), c.to().type()) == TypeChange.LOSSY ->
          loss(
              c,
              c.table() + "." + c.to().name(),
              "A part of each value is lost: digits, a time of day or a zone.");
      case Change.AlterColumn c
          when c.to().value() instanceof ColumnValue.Computed
              && !(c.from().value() instanceof ColumnValue.Computed) ->
          loss(
              c,
              c.table() + "." + c.to().name(),
              "The values of the column are lost to computed ones.");
      default -> Optional.empty();
    };
  }

  private static Optional<Loss> loss(Change change, String element, String what) {
    return Optional.of(new Loss(change, element, what));
  }
}
