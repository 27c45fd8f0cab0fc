/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema;

import java.util.ArrayList;
import java.util.List;

/** Collects the parts of a {@link Schema}; {@link #build()} validates them. */
public final class SchemaBuilder {

  private final String name;
  private final List<Sequence> sequences = new ArrayList<>();
  private final List<Table> tables = new ArrayList<>();
  private final List<AnyView> views = new ArrayList<>();
  private final List<Seed> seeds = new ArrayList<>();
  private String comment = "";
  private String origin = "";

  SchemaBuilder(String name) {
    this.name = name;
  }

  public SchemaBuilder sequence(Sequence sequence) {
    sequences.add(sequence);
    return this;
  }

  public SchemaBuilder table(Table table) {
    tables.add(table);
    return this;
  }

  public SchemaBuilder view(AnyView view) {
    views.add(view);
    return this;
  }

  public SchemaBuilder seed(Seed seed) {
    seeds.add(seed);
    return this;
  }

  public SchemaBuilder comment(String text) {
    comment = text;
    return this;
  }

  public SchemaBuilder origin(String qualifiedName) {
    origin = qualifiedName;
    return this;
  }

  /** The schema; {@link InvalidSchemaException} when its parts contradict each other. */
  public Schema build() {
    return new Schema(name, sequences, tables, views, seeds, comment, origin);
  }
}
