/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

import java.util.List;

/**
 * An entity as the templates see it.
 *
 * @param origin qualified name in the model
 * @param name the Java name of its row; other classes add a word to it
 * @param pkg its Java package
 * @param dir the folder of its pages
 * @param path the last part of its addresses
 * @param singular what people call one of it, inside of a sentence
 * @param plural what people call many
 * @param about what it is, one line, never empty
 * @param doc what it is, as the model says it
 * @param label Java code for what to call a row, inside of the row
 * @param components the names of all components of the row, in order
 * @param fingerprint the stored fields that everybody sees, for optimistic locking
 * @param row the stored fields
 * @param joined fields of other rows that are read along
 * @param references to-one relations
 * @param collections to-many relations, for rules
 * @param children owned to-many relations, edited with their owner
 * @param many many-to-many relations
 * @param virtuals computed fields that are not stored, of the row alone
 * @param derived computed fields that are not stored and look at other rows
 * @param withers components that some code changes
 * @param imports all classes of the model that some code of it may name
 * @param tenantColumn the column that keeps the tenant, or null
 */
public record EntityView(
    String origin,
    String name,
    String pkg,
    String dir,
    String path,
    String singular,
    String plural,
    String about,
    String doc,
    KeyView key,
    String label,
    List<String> components,
    List<String> fingerprint,
    List<FieldView> row,
    List<Joined> joined,
    List<Reference> references,
    List<Collection> collections,
    List<Child> children,
    List<Many> many,
    List<Virtual> virtuals,
    List<Virtual> derived,
    List<Wither> withers,
    List<String> imports,
    TenantColumn tenantColumn,
    SqlView sql,
    PolicyView policy,
    ServiceView service,
    List<StepView> steps,
    PagesView pages) {

  /** The {@link #imports} as lines of a Java file: one text, since ten templates begin with it. */
  public String javaImports() {
    return imports.isEmpty() ? "" : "import " + String.join(";\nimport ", imports) + ";";
  }

  /** The {@link #imports} as lines of a JTE template. */
  public String pageImports() {
    return imports.isEmpty() ? "" : "@import " + String.join("\n@import ", imports);
  }

  /**
   * The primary key.
   *
   * @param type its Java type: that of its field, or a record of its own when it has several
   * @param identity whether the database makes it
   * @param accessor the method of the row that gives it
   * @param numberMethod {@code intValue} or {@code longValue}, for identity
   * @param uri Java code for its place in an address
   */
  public record KeyView(
      String type,
      boolean composite,
      boolean identity,
      String accessor,
      String numberMethod,
      String uri,
      List<KeyField> fields) {}

  /** One part of a key; {@code parse} is the method that makes it of a text. */
  public record KeyField(String name, String type, String column, String parse) {}

  /** A field of another row that is read along; {@code read} is Java code over {@code rs}. */
  public record Joined(String name, String type, String read) {}

  /**
   * A to-one relation.
   *
   * @param label Java code for what to call the row it leads to, inside of this row
   * @param given whether clients give it
   * @param where the condition that finds rows by it
   * @param params the parameters of that condition
   */
  public record Reference(
      String origin,
      String name,
      String upper,
      String scopeName,
      String type,
      String target,
      String label,
      boolean given,
      String where,
      List<Parameter> params) {}

  /** A named parameter of SQL and the Java code that gives its value. */
  public record Parameter(String name, String java) {}

  /** Rows that a to-many relation leads to; {@code java} is code that lists them. */
  public record Collection(String scopeName, String target, String java) {}

  /**
   * An owned to-many relation.
   *
   * @param ownerUpper the name of the way back, for method names
   * @param template the page part for one line of the form
   * @param inputs the fields that a line of the form holds
   * @param allInputs all fields of the part's input, in order
   * @param formFields the fields that are shown
   * @param hiddenFields those that are carried along
   */
  public record Child(
      String origin,
      String name,
      String upper,
      String entity,
      String ownerUpper,
      boolean required,
      String template,
      List<FieldView> inputs,
      List<FieldView> allInputs,
      List<FieldView> formFields,
      List<String> hiddenFields,
      List<ColumnView> columns) {}

  /**
   * A many-to-many relation through a table of its own; {@code read} and {@code parse} are Java
   * code.
   */
  public record Many(
      String origin,
      String name,
      String upper,
      String target,
      String keyType,
      String path,
      String joinTable,
      String ownColumn,
      String targetColumn,
      String read,
      String parse) {}

  /** A computed field that is not stored. */
  public record Virtual(
      String origin,
      String name,
      String upper,
      String type,
      String json,
      String doc,
      String java) {}

  /** A component of the row that some code changes. */
  public record Wither(String name, String upper, String type) {}

  /** The column of the tenant. */
  public record TenantColumn(String column) {}
}
