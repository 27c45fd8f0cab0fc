/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.nublox.expression.Nearest;
import org.nublox.extension.Extensions;
import org.nublox.semantics.database.DatabaseCatalog;
import org.nublox.semantics.database.KnownDatabase;

/**
 * The databases that models can be made for. The language knows none itself: it asks, and where
 * nobody answers (the language alone, without the rest of the product) it has no opinion on them.
 */
public final class Dialects {

  /** Plug-ins come and go between two starts only. */
  private static final class Once {
    static final Map<String, KnownDatabase> INSTALLED =
        Extensions.of(DatabaseCatalog.class).answering(DatabaseCatalog::databases).all().stream()
            .flatMap(catalog -> catalog.databases().stream())
            .collect(
                Collectors.toMap(
                    KnownDatabase::id, Function.identity(), (one, same) -> one, TreeMap::new));
  }

  private Dialects() {}

  /** The ids of those that are installed, ordered. */
  public static Set<String> known() {
    return Once.INSTALLED.keySet();
  }

  /** The database of an id. */
  public static Optional<KnownDatabase> find(String id) {
    return Optional.ofNullable(Once.INSTALLED.get(id));
  }

  /** What to do about a dialect that is not known; empty when it is. */
  static Optional<String> remedy(String dialect) {
    if (dialect == null || known().isEmpty() || known().contains(dialect)) {
      return Optional.empty();
    }
    return Nearest.sentence(dialect, known())
        .or(
            () ->
                Optional.of(
                    "Choose one of "
                        + String.join(", ", known())
                        + ", or install the plug-in that brings it: `nublox plugin search "
                        + dialect
                        + "` looks for it."));
  }
}
