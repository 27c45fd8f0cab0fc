/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import org.nublox.mapping.IdentifierLimits;

/**
 * One space of names of the database: gives out names that differ, also for engines that fold upper
 * and lower case, and that are short enough.
 *
 * <p>A name that is too long is cut and gets a hash of the whole; a name that is taken gets a hash
 * of the element it is for. Both depend on the element alone, not on its position, so that an
 * element added elsewhere renames nothing.
 */
final class Names {

  private static final int HASH_LENGTH = 8;

  private final int maxBytes;
  private final Set<String> taken = new HashSet<>();

  Names(IdentifierLimits limits) {
    this.maxBytes = limits.maxBytes();
  }

  /** Whether the name is free, case aside. */
  boolean isFree(String name) {
    return !taken.contains(key(name));
  }

  /**
   * Takes a name.
   *
   * @param wanted the name as the naming strategy has it
   * @param origin the element it is for
   * @return the name itself whenever it fits and is free
   */
  String take(String wanted, String origin) {
    String name = shorten(wanted.isEmpty() ? "x" : wanted, wanted);
    for (int round = 0; !taken.add(key(name)); round++) {
      name = withHash(wanted, origin + "#" + wanted + (round == 0 ? "" : "#" + round));
    }
    return name;
  }

  /** Takes a name that the model states, as it is. */
  String state(String stated) {
    taken.add(key(stated));
    return stated;
  }

  private String shorten(String name, String whole) {
    return bytes(name) <= maxBytes ? name : withHash(name, whole);
  }

  private String withHash(String name, String hashed) {
    int room = maxBytes - HASH_LENGTH - 1;
    int end = name.length();
    while (end > 0 && bytes(name.substring(0, end)) > room) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end) + "_" + hash(hashed);
  }

  private static int bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  private static String key(String name) {
    return name.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, HASH_LENGTH / 2);
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
