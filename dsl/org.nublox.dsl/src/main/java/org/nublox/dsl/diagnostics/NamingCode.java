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

/** Names that clash, or that some target cannot take. */
public enum NamingCode implements DiagnosticCode {
  DUPLICATE_ELEMENT(
      Severity.ERROR,
      "Two declarations of a module have the same name, in one file or in several."),
  ELEMENT_DIFFERS_ONLY_IN_CASE(
      Severity.ERROR,
      "Two entities, views or sequences have names that differ only in upper and lower case: many databases cannot tell their tables apart."),
  DUPLICATE_FEATURE(
      Severity.ERROR, "Two features of an entity or fields of a value have the same name."),
  FEATURE_DIFFERS_ONLY_IN_CASE(
      Severity.ERROR,
      "Two features of an entity have names that differ only in upper and lower case: many databases cannot tell their columns apart."),
  INHERITED_FEATURE_REDEFINED(Severity.ERROR, "A feature has the name of an inherited one."),
  DUPLICATE_LITERAL(Severity.ERROR, "Two literals of an enumeration have the same name."),
  DUPLICATE_RULE(Severity.ERROR, "Two rules of an entity have the same name."),
  DUPLICATE_INDEX(
      Severity.ERROR, "Two indexes or unique constraints of an entity have the same name."),
  DUPLICATE_ACTION(Severity.ERROR, "Two actions of an entity have the same name."),
  DUPLICATE_TRIGGER(Severity.ERROR, "Two triggers of an entity have the same name."),
  DUPLICATE_HOOK(Severity.ERROR, "Two hooks of an entity have the same name."),
  DUPLICATE_PARAMETER(
      Severity.ERROR, "Two parameters of an action, or fields of an event, have the same name."),
  DUPLICATE_VIEW_COLUMN(Severity.ERROR, "Two columns of a view have the same name."),
  DUPLICATE_SEED_ROW(Severity.ERROR, "Two seed rows have the same name."),
  DUPLICATE_STEP(Severity.ERROR, "Two steps of a workflow have the same name."),
  DUPLICATE_TABLE(Severity.ERROR, "Two entities are given the same table."),
  DUPLICATE_PHYSICAL_COLUMN(Severity.ERROR, "Two features of an entity are given the same column."),
  TYPE_HIDES_BUILTIN(Severity.ERROR, "A type has the name of a built-in one."),
  NAME_IS_JAVA_KEYWORD(
      Severity.WARNING, "The name is a word of Java: generated code has to use another one."),
  NAME_IS_SQL_KEYWORD(
      Severity.INFO, "The name is reserved in SQL: it will be quoted in every statement."),
  NAME_CLASHES_WITH_JAVA(
      Severity.WARNING,
      "Every Java object has a method of that name: generated code has to use another one."),
  NAME_TOO_LONG(
      Severity.WARNING,
      "The name is longer than a target database allows: it will be shortened there."),
  PHYSICAL_NAME_TOO_LONG(
      Severity.ERROR,
      "The given name of a table or column is longer than a target database allows."),
  PHYSICAL_NAME_INVALID(
      Severity.ERROR,
      "The given name of a table or column is empty or has characters that no database takes."),
  RENAMED_FROM_ITSELF(Severity.ERROR, "An element is said to be renamed from its present name."),
  RENAMED_FROM_EXISTING(
      Severity.ERROR,
      "An element is said to be renamed from a name that another element still has."),
  UNUSED_IMPORT(Severity.WARNING, "Nothing of the imported module is used in this file."),
  DUPLICATE_IMPORT(Severity.WARNING, "A module is imported twice."),
  IMPORT_OF_OWN_MODULE(Severity.WARNING, "A file need not import its own module."),
  LISTED_TWICE(Severity.WARNING, "The same element stands twice in a list."),
  EMPTY_DOCUMENTATION(Severity.WARNING, "A documentation comment has no words."),
  DUPLICATE_ANNOTATION(Severity.WARNING, "An annotation is given twice; only one can be meant."),
  DUPLICATE_SETTING(Severity.ERROR, "A setting is given twice."),
  UNKNOWN_STORAGE_SETTING(
      Severity.ERROR,
      "@storage is given a setting that this kind of element does not have: nothing would heed it."),
  STORAGE_SETTING_INVALID(
      Severity.ERROR,
      "A setting of @storage is given a value that it cannot have: nothing would heed it."),
  SECRET_IN_MODEL(
      Severity.ERROR,
      "A password or another secret stands in the model. Models are shared; secrets are not.");

  private final Severity severity;
  private final String explanation;

  NamingCode(Severity severity, String explanation) {
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
