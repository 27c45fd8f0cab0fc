/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.dialect.Dialect;
import org.nublox.generator.spring.internal.JavaNames.Taken;
import org.nublox.generator.spring.view.ApplicationView.OddName;
import org.nublox.generator.spring.view.ApplicationView.Spelling;

/**
 * How the names of tables and columns stand in the statements of the application. One that every
 * database takes as it is stands as it is; any other stands as a word in double braces, which the
 * application replaces by what its database needs.
 */
final class SqlNames {

  private final List<Dialect> dialects;
  private final Map<String, String> written = new LinkedHashMap<>();
  private final Map<String, OddName> odd = new LinkedHashMap<>();
  private final Taken taken = new Taken();

  SqlNames(List<Dialect> dialects) {
    this.dialects = dialects;
  }

  /** The name as a statement has it. */
  String of(String name) {
    return written.computeIfAbsent(name, this::make);
  }

  List<String> all(List<String> all) {
    return all.stream().map(this::of).toList();
  }

  private String make(String name) {
    boolean plain =
        dialects.stream().allMatch(dialect -> dialect.identifiers().quote(name).equals(name));
    if (plain) {
      return name;
    }
    String word = taken.free(JavaNames.member(name));
    odd.put(
        word,
        new OddName(
            word,
            dialects.stream()
                .map(dialect -> new Spelling(dialect.id(), dialect.identifiers().quote(name)))
                .toList()));
    return "{{" + word + "}}";
  }

  /** The names that are not the same everywhere, by now. */
  List<OddName> odd() {
    return List.copyOf(odd.values());
  }
}
