/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InflectionTest {

  @ParameterizedTest
  @CsvSource({
    "Album, Albums",
    "Category, Categories",
    "Address, Addresses",
    "Box, Boxes",
    "Match, Matches",
    "Person, People",
    "OrderLine, OrderLines",
    "Status, Statuses",
    "Day, Days",
    "Purchase, Purchases",
    "Movie, Movies",
    "Child, Children",
    "Leaf, Leaves",
    "Series, Series",
    "MediaType, MediaTypes",
    "Bus, Buses",
    "Setting, Settings",
    "country, countries"
  })
  void oneAndMany(String one, String many) {
    assertEquals(many, Inflection.plural(one));
    assertEquals(one, Inflection.singular(many));
    assertEquals(one, Inflection.singular(one));
    assertEquals(many, Inflection.plural(many));
  }
}
