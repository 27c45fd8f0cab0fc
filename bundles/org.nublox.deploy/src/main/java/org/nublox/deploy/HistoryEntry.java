/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.util.Optional;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.Version;

/**
 * A line of the history table.
 *
 * @param rank its place in the order in which migrations were applied
 * @param version empty for one that is repeated whenever it changes
 * @param type as Flyway calls it, e.g. {@code SQL}
 * @param checksum as Flyway counts it; empty when none was kept
 * @param success whether it was finished
 */
public record HistoryEntry(
    int rank,
    Optional<Version> version,
    String description,
    String type,
    String script,
    Optional<Integer> checksum,
    String installedBy,
    String installedOn,
    boolean success) {

  /** Whether its migration is being taken back, by the file that the line names meanwhile. */
  public boolean isTakingBack() {
    return !success && Migration.of(script, "").filter(Migration::undo).isPresent();
  }
}
