/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.Dialect;
import org.nublox.extension.Extensions;
import org.nublox.extension.Found;

/**
 * The SQL dialects there are.
 *
 * @param all ordered by id
 * @param broken plug-ins with a dialect that cannot be loaded
 */
public record Dialects(List<Dialect> all, List<Found.Broken> broken) {

  public Dialects {
    all = all.stream().sorted(Comparator.comparing(Dialect::id)).toList();
    broken = List.copyOf(broken);
  }

  /** Those that plug-ins contribute. */
  public static Dialects installed() {
    Found<Dialect> found =
        Extensions.of(Dialect.class).answering(Dialect::id, Dialect::displayName);
    return new Dialects(found.all(), found.broken());
  }

  /** The dialect of an id. */
  public Optional<Dialect> find(String id) {
    return all.stream().filter(dialect -> dialect.id().equals(id)).findFirst();
  }

  /** All ids, ordered. */
  public List<String> ids() {
    return all.stream().map(Dialect::id).toList();
  }
}
