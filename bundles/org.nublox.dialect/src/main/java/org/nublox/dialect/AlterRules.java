/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What an engine wants out of the way while it changes a table. A plan drops these things before
 * and makes them again afterwards. They are named for cases in which the engine refuses the change
 * itself, or leaves behind what no longer works.
 *
 * @param onRename what goes that stands on a column which gets another name
 * @param onRetype what goes that stands on a column whose type or computation changes
 * @param onAlter what goes that stands on a column of which something else than a comment changes
 * @param viewsOnRebuild whether the views that read a table go whenever it changes, because it is
 *     made anew
 * @param foreignKeyNeedsIndex whether a foreign key holds on to an index over its columns
 * @param concurrentIndex whether an index can be made while others write to the table
 * @param unvalidated whether a constraint can be added first and held against the rows later
 * @param rowBytes how many bytes the columns of a row may have, at most four for a character, 0
 *     when there is no such limit
 */
public record AlterRules(
    Set<Part> onRename,
    Set<Part> onRetype,
    Set<Part> onAlter,
    boolean viewsOnRebuild,
    boolean foreignKeyNeedsIndex,
    boolean concurrentIndex,
    boolean unvalidated,
    int rowBytes) {

  /** What can stand on a column. */
  public enum Part {
    FOREIGN_KEY,
    PRIMARY_KEY,
    UNIQUE_KEY,
    INDEX,
    /** An index over an expression, or over some of the rows. */
    EXPRESSION_INDEX,
    CHECK,
    POLICY,
    /** Another column that is computed of it. */
    COMPUTED,
    VIEW
  }

  /** Everything out of the way, and nothing online: right for any engine, if not quick. */
  public static final AlterRules CAUTIOUS =
      new AlterRules(
          EnumSet.of(Part.EXPRESSION_INDEX, Part.CHECK, Part.POLICY, Part.COMPUTED, Part.VIEW),
          EnumSet.allOf(Part.class),
          EnumSet.allOf(Part.class),
          false,
          true,
          false,
          false,
          0);

  public AlterRules {
    onRename = copy(onRename);
    onRetype = copy(onRetype);
    onAlter = copy(onAlter);
  }

  private static Set<Part> copy(Set<Part> parts) {
    EnumSet<Part> copy = EnumSet.noneOf(Part.class);
    copy.addAll(parts);
    return Collections.unmodifiableSet(copy);
  }

  /** Rules for an engine that does without; nothing online. */
  public static AlterRules of(Set<Part> onRename, Set<Part> onRetype, Set<Part> onAlter) {
    return new AlterRules(onRename, onRetype, onAlter, false, false, false, false, 0);
  }

  public AlterRules withViewsOnRebuild() {
    return new AlterRules(
        onRename,
        onRetype,
        onAlter,
        true,
        foreignKeyNeedsIndex,
        concurrentIndex,
        unvalidated,
        rowBytes);
  }

  public AlterRules withForeignKeyNeedsIndex() {
    return new AlterRules(
        onRename, onRetype, onAlter, viewsOnRebuild, true, concurrentIndex, unvalidated, rowBytes);
  }

  /** Rules for an engine in which a row has a greatest size. */
  public AlterRules withRowBytes(int most) {
    return new AlterRules(
        onRename,
        onRetype,
        onAlter,
        viewsOnRebuild,
        foreignKeyNeedsIndex,
        concurrentIndex,
        unvalidated,
        most);
  }

  /** Rules for an engine that makes indexes and checks constraints while others work. */
  public AlterRules online() {
    return new AlterRules(
        onRename, onRetype, onAlter, viewsOnRebuild, foreignKeyNeedsIndex, true, true, rowBytes);
  }
}
