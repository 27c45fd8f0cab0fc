/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 as 64 lower-case hexadecimal digits. */
final class ContentHash {

  /** Never given any bytes: a copy is made faster than one is found among all providers. */
  private static final MessageDigest UNUSED = unused();

  private ContentHash() {}

  static String of(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(((MessageDigest) UNUSED.clone()).digest(bytes));
    } catch (CloneNotSupportedException e) {
      throw new AssertionError("SHA-256 of the Java platform can be cloned.", e);
    }
  }

  private static MessageDigest unused() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError("Every Java platform has SHA-256.", e);
    }
  }
}
