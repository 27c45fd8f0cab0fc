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

/** Names that refer to nothing. */
public enum LinkingCode implements DiagnosticCode {
  UNKNOWN_TYPE(
      Severity.ERROR,
      "No type of that name is in sight: neither built in, nor in this module, nor in an imported one."),
  UNKNOWN_ENTITY(Severity.ERROR, "No entity of that name is in sight."),
  UNKNOWN_FEATURE(Severity.ERROR, "The entity has no field or relation of that name."),
  UNKNOWN_NAME(
      Severity.ERROR,
      "An expression uses a name that is neither a feature of the row, nor a parameter, nor a literal that fits here."),
  UNKNOWN_MEMBER(Severity.ERROR, "What stands before the dot has no member of that name."),
  UNKNOWN_LITERAL(Severity.ERROR, "The enumeration has no literal of that name."),
  UNKNOWN_ROLE(Severity.ERROR, "No role of that name is in sight."),
  UNKNOWN_EVENT(Severity.ERROR, "No event of that name is in sight."),
  UNKNOWN_SEQUENCE(Severity.ERROR, "No sequence of that name is in sight."),
  UNKNOWN_SCREEN(
      Severity.ERROR,
      "No screen of that name is in sight. A screen without `as` is named after its entity and kind: InvoiceList."),
  UNKNOWN_ELEMENT(Severity.ERROR, "No element of that name is in sight."),
  UNKNOWN_ACTION(Severity.ERROR, "The entity has neither an action nor a transition of that name."),
  UNKNOWN_IMPORT(Severity.ERROR, "No file in sight belongs to the imported module.");

  private final Severity severity;
  private final String explanation;

  LinkingCode(Severity severity, String explanation) {
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
