/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The checksum by which Flyway knows the text of a migration: CRC-32 of the bytes of all lines in
 * UTF-8, without their ends and without a byte order mark (Flyway's documentation, "Checksums and
 * validation"; held against Flyway itself by a test).
 */
public final class FlywayChecksum {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private FlywayChecksum() {}

  /** The checksum of a text. */
  public static int of(String text) {
    CRC32 crc = new CRC32();
    String marked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    marked.lines().forEach(line -> crc.update(line.getBytes(StandardCharsets.UTF_8)));
    return (int) crc.getValue();
  }
}
