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

/** Roles and what they may do. */
public enum PolicyCode implements DiagnosticCode {
  CYCLIC_ROLES(Severity.ERROR, "A role inherits from itself."),
  ROLE_LEVEL_BELOW_SUPER(
      Severity.WARNING, "A role that extends another has a lower level than that one."),
  PERMISSION_CONTRADICTION(
      Severity.ERROR, "The same is allowed and denied to the same role, without a condition."),
  PERMISSION_WITHOUT_EFFECT(Severity.WARNING, "Another permission grants the same already."),
  PERMISSION_ALL_AND_MORE(Severity.WARNING, "`all` includes the other operations."),
  PERMISSION_OPERATION_ON_FEATURE(
      Severity.ERROR,
      "Single features can be read and updated; rows are created and deleted as a whole."),
  MASK_KEY(Severity.ERROR, "A masked key would break every link to the row."),
  MASK_PARTIAL_NON_TEXT(Severity.ERROR, "Only texts can be shown in part."),
  MASK_RELATION_TO_MANY(
      Severity.ERROR, "A relation to many cannot be masked; restrict what it leads to instead."),
  RATE_LIMIT_ZERO(Severity.ERROR, "A limit of no requests locks everybody out."),
  DUPLICATE_RATE_LIMIT(Severity.ERROR, "Two limits hold for the same role.");

  private final Severity severity;
  private final String explanation;

  PolicyCode(Severity severity, String explanation) {
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
