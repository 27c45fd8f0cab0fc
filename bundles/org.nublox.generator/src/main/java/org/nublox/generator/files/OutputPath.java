/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/**
 * A checked path relative to the output folder. Model names end up in paths, so a path is data of
 * unknown intent: it must stay inside the folder and mean the same file on every file system.
 *
 * @param text segments separated by {@code /}
 */
public record OutputPath(String text) implements Comparable<OutputPath> {

  /** The folder in which NuBlox keeps its own state; no generator may write there. */
  public static final String STATE_FOLDER = ".nublox";

  private static final int MAX_SEGMENT_BYTES = 255;
  private static final int MAX_LENGTH = 1024;

  /** Characters that Windows refuses in names; projects travel between systems. */
  private static final String FORBIDDEN = "<>:\"|?*\\";

  /** Names that Windows takes for devices, with any extension. */
  private static final Set<String> DEVICES =
      Set.of(
          "con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7",
          "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9");

  /** Why a path is refused. */
  public static final class Refused extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    Refused(String path, String why) {
      super("The path '" + printable(path) + "' " + why + ".");
    }
  }

  /**
   * @throws Refused when the path is absolute, leaves the folder, or is no portable file name
   */
  public OutputPath {
    if (text.isEmpty()) {
      throw new Refused(text, "is empty");
    }
    if (text.length() > MAX_LENGTH) {
      throw new Refused(text.substring(0, 80) + "...", "is longer than 1024 characters");
    }
    if (text.startsWith("/")) {
      throw new Refused(text, "is absolute");
    }
    for (String segment : text.split("/", -1)) {
      String why = whySegmentIsRefused(segment);
      if (why != null) {
        throw new Refused(text, why);
      }
    }
    if (key(text.split("/", 2)[0]).equals(STATE_FOLDER)) {
      throw new Refused(text, "lies in " + STATE_FOLDER + ", which NuBlox keeps for itself");
    }
  }

  private static String whySegmentIsRefused(String segment) {
    if (segment.isEmpty()) {
      return "has an empty segment";
    }
    if (segment.equals("..") || segment.equals(".")) {
      return "contains '" + segment + "'";
    }
    if (segment.endsWith(".") || segment.endsWith(" ") || segment.startsWith(" ")) {
      return "has a segment that begins with a space, or ends with a space or dot";
    }
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (Character.isISOControl(c) || FORBIDDEN.indexOf(c) >= 0) {
        return "contains a character that file systems refuse";
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < segment.length()
          && Character.isLowSurrogate(segment.charAt(i + 1))) {
        i++;
      } else if (Character.isSurrogate(c)) {
        return "contains half a character (an unpaired surrogate)";
      }
    }
    if (segment.getBytes(StandardCharsets.UTF_8).length > MAX_SEGMENT_BYTES) {
      return "has a segment of more than 255 bytes";
    }
    int dot = segment.indexOf('.');
    String stem = dot < 0 ? segment : segment.substring(0, dot);
    if (DEVICES.contains(stem.toLowerCase(Locale.ROOT))) {
      return "has a segment that Windows takes for a device";
    }
    return null;
  }

  /** Two paths with the same key are the same file on some file systems. */
  public String key() {
    return key(text);
  }

  /** The key of the folder of this path, or empty at the top. */
  static String parentOf(String path) {
    int slash = path.lastIndexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }

  private static String key(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7f) {
        // upper-case first: it folds more letters together (final sigma, dotless i, sharp s)
        return Normalizer.normalize(
            Normalizer.normalize(text, Normalizer.Form.NFC)
                .toUpperCase(Locale.ROOT)
                .toLowerCase(Locale.ROOT),
            Normalizer.Form.NFC);
      }
    }
    return text.toLowerCase(Locale.ROOT);
  }

  private static String printable(String path) {
    StringBuilder out = new StringBuilder();
    path.codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || (c >= 0xD800 && c <= 0xDFFF)) {
                out.append(String.format("\\u%04x", c));
              } else {
                out.appendCodePoint(c);
              }
            });
    return out.toString();
  }

  @Override
  public int compareTo(OutputPath other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
