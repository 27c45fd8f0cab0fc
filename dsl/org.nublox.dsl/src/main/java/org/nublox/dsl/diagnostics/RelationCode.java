/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.diagnostics;

import org.eclipse.xtext.diagnostics.Severity;

/** Relations between entities. */
public enum RelationCode implements DiagnosticCode {
  OPPOSITE_NOT_MUTUAL(Severity.ERROR, "Two relations do not name each other as opposites."),
  OPPOSITE_WRONG_TARGET(Severity.ERROR, "The opposite leads to another entity."),
  OPPOSITE_ITSELF(Severity.ERROR, "A relation is its own opposite."),
  OPPOSITE_CLAIMED_TWICE(Severity.ERROR, "Two relations name the same opposite."),
  OPPOSITE_OF_POLYMORPHIC(
      Severity.ERROR, "A relation to several entities has no opposite, and is none."),
  OWNED_BY_BOTH(
      Severity.ERROR, "Two entities cannot be parts of each other through the same relation."),
  OWNED_MANY_TO_MANY(
      Severity.ERROR,
      "A part has one owner, so both ends of an owned relation cannot lead to many."),
  CYCLIC_OWNERSHIP(Severity.ERROR, "An entity is a part of its own parts."),
  CYCLIC_REQUIRED(
      Severity.ERROR,
      "Each of some entities needs one of the next first, so no row can ever be made."),
  CARDINALITY_CONTRADICTS_REQUIRED(
      Severity.ERROR, "A relation is required and may be empty at the same time."),
  SET_NULL_ON_REQUIRED(Severity.ERROR, "A required relation cannot be set to null."),
  SET_DEFAULT_WITHOUT_DEFAULT(Severity.ERROR, "A relation has no default to be set to."),
  ACTION_ON_INVERSE(
      Severity.ERROR, "What happens on delete or update is said at the end that has the column."),
  LINK_SETTINGS_WITHOUT_LINK_TABLE(
      Severity.ERROR, "Only a many-to-many relation has a table of its own with fields."),
  COLUMN_ON_TO_MANY(Severity.ERROR, "A relation to many has no column."),
  UNIQUE_TO_MANY(Severity.ERROR, "A relation to many cannot be unique."),
  POLYMORPHIC_TO_MANY(
      Severity.ERROR, "A relation to several entities leads to one of them, not to many."),
  POLYMORPHIC_KEYS_DIFFER(
      Severity.ERROR,
      "The entities that a relation may lead to have different keys, so one column cannot hold them."),
  TARGET_WITHOUT_KEY(Severity.ERROR, "A relation leads to an entity that has no key to refer to.");

  private final Severity severity;
  private final String explanation;

  RelationCode(Severity severity, String explanation) {
    this.severity = severity;
    this.explanation = explanation;
  }

  @Override
  public String id() {
    return DiagnosticCode.idOf(this);
  }

  @Override
  public Severity severity() {
    return severity;
  }

  @Override
  public String explanation() {
    return explanation;
  }
}
