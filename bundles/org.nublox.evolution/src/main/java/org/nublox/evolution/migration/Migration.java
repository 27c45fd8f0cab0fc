/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One file of a history: {@code V0002__add_email.sql}, or {@code U0002__add_email.sql}, which takes
 * it back.
 *
 * @param version its place in the history
 * @param name what it does, with underscores between words
 * @param undo whether it takes the migration of its version back
 * @param text its content, with line feeds only
 */
public record Migration(Version version, String name, boolean undo, String text) {

  private static final Pattern FILE = Pattern.compile("([VU])([0-9][0-9._]*)__(.+)\\.sql");
  private static final Pattern NOT_IN_NAMES = Pattern.compile("[^a-z0-9]+");
  private static final int LONGEST_NAME = 80;

  public Migration {
    text = text.replace("\r\n", "\n");
  }

  /** The migration of a file; empty when the file is named otherwise. */
  public static Optional<Migration> of(String fileName, String text) {
    Matcher matcher = FILE.matcher(fileName);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String digits = matcher.group(2).replace('_', '.').replaceAll("\\.+$", "");
    return Optional.of(
        new Migration(new Version(digits), matcher.group(3), matcher.group(1).equals("U"), text));
  }

  /** A name for a file of what a person calls a migration. */
  public static String nameOf(String words) {
    String name = NOT_IN_NAMES.matcher(words.toLowerCase(Locale.ROOT)).replaceAll("_");
    name = name.replaceAll("^_+", "");
    name = name.substring(0, Math.min(name.length(), LONGEST_NAME)).replaceAll("_+$", "");
    return name.isEmpty() ? "migration" : name;
  }

  /** The name of the file. */
  public String fileName() {
    return (undo ? "U" : "V") + version.text().replace('.', '_') + "__" + name + ".sql";
  }

  /** The name for people, as Flyway has it. */
  public String description() {
    return name.replace('_', ' ');
  }

  /** The checksum that Flyway keeps of the file. */
  public int checksum() {
    return FlywayChecksum.of(text);
  }
}
