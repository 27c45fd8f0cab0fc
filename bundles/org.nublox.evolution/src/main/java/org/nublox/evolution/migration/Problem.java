/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

/**
 * Something that is wrong with the files of a history.
 *
 * @param code stable, for scripts
 * @param file the name of the file it is about
 * @param what one sentence
 * @param remedy what to do
 */
public record Problem(String code, String file, String what, String remedy) {

  /** A file was changed after it was made. */
  public static final String CHANGED = "migration.changed";

  /** A file that is listed is gone. */
  public static final String MISSING = "migration.missing";

  /** A file is there that is not listed. */
  public static final String UNLISTED = "migration.unlisted";

  /** Two migrations have one version. */
  public static final String DUPLICATE = "migration.duplicate";

  /** A version lacks between two others. */
  public static final String GAP = "migration.gap";

  /** The snapshot is not the one that the last migration leads to. */
  public static final String SNAPSHOT = "migration.snapshot";

  /** A merge left its marks. */
  public static final String MERGE = "migration.merge";

  /** There is an undo file without its migration. */
  public static final String UNDO = "migration.undo";
}
