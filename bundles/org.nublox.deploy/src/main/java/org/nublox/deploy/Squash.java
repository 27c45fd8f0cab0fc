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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.evolution.migration.Migration;

/**
 * What a migration says of those that it stands for, in its first line.
 *
 * @param checksum of the last of them, which had the same version
 */
public record Squash(int checksum) {

  private static final Pattern LINE = Pattern.compile("(?m)^-- nublox:squashed (-?\\d+)$");

  /** The line for the migration that stands for all up to this one. */
  public static String line(Migration last) {
    return "-- nublox:squashed " + last.checksum() + "\n";
  }

  static Optional<Squash> of(Migration migration) {
    Matcher matcher = LINE.matcher(migration.text());
    return matcher.lookingAt()
        ? Optional.of(new Squash(Integer.parseInt(matcher.group(1))))
        : Optional.empty();
  }
}
