/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;

/** One kind of database that an application is made for. Thread-safe. */
public final class Database {

  private final Dialect dialect;
  private final CompletableFuture<Script> script;
  private final List<Migration> migrations;

  /** A migration file of the project. */
  public record Migration(String fileName, String text) {}

  /**
   * A database whose script may still be under way: generators plan meanwhile.
   *
   * @param dialect its SQL
   * @param script what makes the application's schema in it, from nothing
   * @param migrations what makes it step by step, in order, as the project keeps it; empty when it
   *     keeps none
   */
  public Database(Dialect dialect, CompletableFuture<Script> script, List<Migration> migrations) {
    this.dialect = Objects.requireNonNull(dialect, "dialect");
    this.script = Objects.requireNonNull(script, "script");
    this.migrations = List.copyOf(migrations);
  }

  /** A database whose script is there, of a project that keeps no migrations. */
  public Database(Dialect dialect, Script script) {
    this(
        dialect,
        CompletableFuture.completedFuture(Objects.requireNonNull(script, "script")),
        List.of());
  }

  /** Its SQL. */
  public Dialect dialect() {
    return dialect;
  }

  /** What makes it step by step, in order, as the project keeps it; empty when it keeps none. */
  public List<Migration> migrations() {
    return migrations;
  }

  /**
   * What makes the application's schema in it, from nothing; waits while it is under way.
   *
   * @throws RuntimeException what the dialect threw when it made the script
   */
  public Script script() {
    try {
      return script.join();
    } catch (CompletionException e) {
      switch (e.getCause()) {
        case RuntimeException cause -> throw cause;
        case Error cause -> throw cause;
        case null, default -> throw e;
      }
    }
  }
}
