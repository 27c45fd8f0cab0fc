/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.evolution.migration.Migration;
import org.nublox.evolution.migration.Version;

/**
 * Where a database stands: each migration of the files and of the history, in order of versions.
 *
 * @param lines one for each version
 */
public record Standing(List<Line> lines) {

  /** The history notes with this type what was undone or taken over otherwise. */
  private static final Set<String> NO_MIGRATION = Set.of("BASELINE", "SCHEMA", "DELETE");

  public Standing {
    lines = List.copyOf(lines);
  }

  /** How it is with a migration. */
  public enum State {
    /** In the files and in the database. */
    APPLIED,
    /** In the files only. */
    PENDING,
    /** Begun and not finished. */
    UNFINISHED,
    /** Applied, and being taken back, which is not finished. */
    HALF_BACK,
    /** Applied as another text than the file has now. */
    CHANGED,
    /** In the files only, though a later one is applied. */
    OUT_OF_ORDER,
    /** Applied, but not in the files. */
    MISSING,
    /** Applied in a longer form, which the file stands for since. */
    SQUASHED,
    /** Applied by the application for itself, or before the first migration of the files. */
    FOREIGN
  }

  /**
   * A version.
   *
   * @param migration empty when there is no file
   * @param entry empty when the database does not have it
   */
  public record Line(
      Version version, State state, Optional<Migration> migration, Optional<HistoryEntry> entry) {

    /** The name of the file. */
    public String file() {
      return migration
          .map(Migration::fileName)
          .or(() -> entry.map(HistoryEntry::script))
          .orElseThrow();
    }
  }

  /** Holds files against a history. */
  static Standing of(List<Migration> migrations, List<HistoryEntry> history) {
    Map<Version, HistoryEntry> applied = new HashMap<>();
    for (HistoryEntry entry : history) {
      if (entry.version().isPresent() && !NO_MIGRATION.contains(entry.type())) {
        applied.put(entry.version().get(), entry);
      }
    }
    Optional<Version> highest =
        applied.values().stream()
            .filter(HistoryEntry::success)
            .map(entry -> entry.version().orElseThrow())
            .max(Comparator.naturalOrder());
    Optional<Version> baseline =
        history.stream()
            .filter(entry -> entry.type().equals("BASELINE"))
            .flatMap(entry -> entry.version().stream())
            .max(Comparator.naturalOrder());
    List<Line> lines = new ArrayList<>();
    Set<Version> seen = new HashSet<>();
    for (Migration migration : migrations) {
      Version version = migration.version();
      seen.add(version);
      Optional<HistoryEntry> entry = Optional.ofNullable(applied.get(version));
      boolean covered =
          entry.isEmpty() && baseline.filter(base -> version.compareTo(base) <= 0).isPresent();
      State state =
          covered
              ? State.APPLIED
              : entry
                  .map(found -> state(migration, found))
                  .orElse(
                      highest.filter(top -> version.compareTo(top) < 0).isPresent()
                          ? State.OUT_OF_ORDER
                          : State.PENDING);
      lines.add(new Line(version, state, Optional.of(migration), entry));
    }
    Optional<Version> first = migrations.stream().map(Migration::version).findFirst();
    applied.forEach(
        (version, entry) -> {
          if (!seen.contains(version)) {
            boolean before = first.isEmpty() || version.compareTo(first.get()) < 0;
            lines.add(
                new Line(
                    version,
                    before ? State.FOREIGN : State.MISSING,
                    Optional.empty(),
                    Optional.of(entry)));
          }
        });
    lines.sort(Comparator.comparing(Line::version));
    return new Standing(lines);
  }

  private static State state(Migration migration, HistoryEntry entry) {
    if (!entry.success()) {
      return entry.isTakingBack() ? State.HALF_BACK : State.UNFINISHED;
    }
    if (entry.checksum().isEmpty() || entry.checksum().get() == migration.checksum()) {
      return State.APPLIED;
    }
    return Squash.of(migration)
            .filter(squash -> squash.checksum() == entry.checksum().get())
            .isPresent()
        ? State.SQUASHED
        : State.CHANGED;
  }

  /** The lines in one of the states. */
  public List<Line> in(State... states) {
    Set<State> wanted = Set.of(states);
    return lines.stream().filter(line -> wanted.contains(line.state())).toList();
  }

  /** What the next deployment applies, in order. */
  public List<Migration> toDo() {
    return in(State.UNFINISHED, State.PENDING).stream()
        .flatMap(line -> line.migration().stream())
        .toList();
  }

  /** The line of the migration that a rollback takes back: the latest that has a file. */
  public Optional<Line> latest() {
    return in(State.APPLIED, State.SQUASHED, State.HALF_BACK).stream()
        .filter(line -> line.migration().isPresent())
        .reduce((first, second) -> second);
  }

  /**
   * Refuses what no deployment can bring in order.
   *
   * @throws DeploymentException naming the migration and what to do
   */
  public void requireDeployable() throws DeploymentException {
    requireSound();
    for (Line line : in(State.HALF_BACK)) {
      throw new DeploymentException(
          line.file() + " is half taken back in this database: a rollback broke off.",
          "Finish it: nublox rollback. Then deploy again.");
    }
  }

  /**
   * Refuses what a rollback would make worse.
   *
   * @throws DeploymentException naming the migration and what to do
   */
  public void requireRollbackable() throws DeploymentException {
    requireSound();
    for (Line line : in(State.UNFINISHED)) {
      throw new DeploymentException(
          line.file() + " is half applied to this database: a deployment broke off.",
          "Finish it: nublox deploy. Then roll back again.");
    }
  }

  private void requireSound() throws DeploymentException {
    for (Line line : lines) {
      switch (line.state()) {
        case CHANGED ->
            throw new DeploymentException(
                line.file() + " was applied to this database as another text than it has now.",
                "Take the file of then from version control, and put the change into a new"
                    + " migration: nublox migrate.");
        case OUT_OF_ORDER ->
            throw new DeploymentException(
                line.file() + " was not applied, though a later migration was.",
                "Put it behind the others: nublox migrate --rebase.");
        case MISSING ->
            throw new DeploymentException(
                line.file()
                    + " was applied to this database, but there is no such file: the database is"
                    + " ahead of this project, or belongs to another one.",
                "Update the project from version control, or check the address.");
        default -> {}
      }
    }
  }
}
