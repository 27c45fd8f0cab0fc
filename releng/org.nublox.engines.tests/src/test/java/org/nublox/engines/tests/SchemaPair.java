/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.nublox.dialect.Dialect;
import org.nublox.schema.Schema;

/**
 * A random schema, and what becomes of it by random changes.
 *
 * @param first the schema
 * @param second the changed one
 */
record SchemaPair(Schema first, Schema second) {

  /** How far the rows of a database allowed to go: something that comes before may refuse. */
  enum Outcome {
    REFUSED,
    THERE,
    THERE_AND_BACK
  }

  /** What is done with each pair at an engine. */
  @FunctionalInterface
  interface Trial {
    Outcome of(SchemaPair pair, int seed) throws Exception;
  }

  /** The pair of a number, always the same. */
  static SchemaPair of(int seed) {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    RandomSchemas source = new RandomSchemas(random);
    Schema first = source.schema();
    return new SchemaPair(first, new SchemaMutator(random, source).mutate(first));
  }

  /**
   * Tries pairs one after the other, and fails in the end when one of them has failed.
   *
   * @param what the pairs are called in what is told on the standard output
   * @param first the number of the first pair
   * @param count how many pairs
   */
  static void tryAll(Dialect dialect, String what, int first, int count, Trial trial) {
    List<String> failures = new ArrayList<>();
    Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
    for (int seed = first; seed < first + count; seed++) {
      try {
        outcomes.merge(trial.of(of(seed), seed), 1, Integer::sum);
      } catch (AssertionError | Exception e) {
        failures.add("seed " + seed + " at " + dialect.id() + ": " + e);
      }
    }
    System.out.println(
        "%s: %d %s, %s, %d failed".formatted(dialect.id(), count, what, outcomes, failures.size()));
    assertEquals(List.of(), failures);
  }
}
