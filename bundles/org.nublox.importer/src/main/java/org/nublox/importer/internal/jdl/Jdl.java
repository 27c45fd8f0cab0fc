/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a file says.
 *
 * @param unused constructs that say nothing about the data, by their first words
 */
record Jdl(
    List<Application> applications,
    List<Entity> entities,
    List<Enumeration> enumerations,
    List<Relationship> relationships,
    List<Option> options,
    List<String> unused) {

  /** Settings of an application. */
  record Application(Map<String, List<String>> config) {}

  /** {@code @name(value)}; the value is {@code ""} when there is none. */
  record Annotation(String name, String value) {}

  record Entity(
      String name,
      Optional<String> table,
      List<Field> fields,
      List<Annotation> annotations,
      String documentation) {}

  record Field(
      String name,
      String type,
      List<Validation> validations,
      List<Annotation> annotations,
      String documentation,
      JdlToken place) {}

  /** {@code name(value)}; the value is {@code ""} when there is none. */
  record Validation(String name, String value) {}

  record Enumeration(String name, List<Literal> literals, String documentation) {}

  /** A value of an enumeration, with its text for people, {@code ""} when none. */
  record Literal(String name, String label, String documentation) {}

  /** How many of one have how many of the other. */
  enum Kind {
    ONE_TO_ONE,
    ONE_TO_MANY,
    MANY_TO_ONE,
    MANY_TO_MANY
  }

  /**
   * A relationship.
   *
   * @param options behind {@code with}
   */
  record Relationship(Kind kind, Side from, Side to, List<String> options) {}

  /**
   * One side of a relationship.
   *
   * @param name of the property that leads to the other side; empty when there is none
   * @param display field of the other side that people recognise it by
   */
  record Side(
      String entity,
      Optional<String> name,
      Optional<String> display,
      boolean required,
      List<Annotation> annotations,
      String documentation,
      JdlToken place) {}

  /** {@code paginate A, B with pagination except C}. */
  record Option(String name, List<String> entities, String value, List<String> except) {

    /** Whether it is about an entity. */
    boolean isAbout(String entity) {
      return (entities.contains(entity) || entities.contains("*") || entities.contains("all"))
          && !except.contains(entity);
    }
  }
}
