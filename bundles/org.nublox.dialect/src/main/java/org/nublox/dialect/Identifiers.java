/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * How an engine writes and keeps names. Each method is a pure function of the name, so that
 * scripts, generated programs and comparisons agree on it without a table of translations.
 *
 * <p>A name of the schema goes two steps: {@link #fit} makes it one that the engine can hold
 * (nearly always it is one already), {@link #quote} writes it, with quotes only where needed.
 */
public final class Identifiers {

  /** What an engine does to a name without quotes. */
  public enum Folding {
    LOWER,
    UPPER,
    /** It is kept, and compared without regard to case. */
    KEPT
  }

  /** What the limit of a name counts. */
  public enum Unit {
    CODE_POINTS,
    UTF16_UNITS,
    UTF8_BYTES
  }

  /**
   * Characters of the mark by which a changed name differs from others: an underscore and eight of
   * a hash.
   */
  private static final int MARK_LENGTH = 9;

  private final Folding folding;
  private final int limit;
  private final Unit unit;
  private final char open;
  private final char close;
  private final Set<String> reserved;
  private final Set<String> forbidden;
  private final String forbiddenPrefix;
  private final IntPredicate allowed;
  private final boolean trailingSpace;
  private final boolean underscoreFirst;

  private Identifiers(Builder builder) {
    folding = builder.folding;
    limit = builder.limit;
    unit = builder.unit;
    open = builder.open;
    close = builder.close;
    reserved = builder.reserved;
    forbidden = builder.forbidden;
    forbiddenPrefix = builder.forbiddenPrefix;
    allowed = builder.allowed;
    trailingSpace = builder.trailingSpace;
    underscoreFirst = builder.underscoreFirst;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The longest name the engine holds, in {@link #unit()}. */
  public int limit() {
    return limit;
  }

  public Unit unit() {
    return unit;
  }

  /** Whether the word can stand as a name only in quotes. */
  public boolean isReserved(String word) {
    return reserved.contains(word.toLowerCase(Locale.ROOT));
  }

  /**
   * The name the engine can hold: {@code name} itself wherever possible. Characters that it refuses
   * become underscores, what is too long is cut, and a hash of the whole name keeps such names
   * apart and the same on every run.
   */
  public String fit(String name) {
    if (isHeld(name)) {
      return name;
    }
    StringBuilder clean = new StringBuilder(name.length());
    name.codePoints().map(point -> isAllowed(point) ? point : '_').forEach(clean::appendCodePoint);
    while (!trailingSpace && !clean.isEmpty() && clean.charAt(clean.length() - 1) == ' ') {
      clean.setLength(clean.length() - 1);
    }
    String result = clean.toString();
    if (!forbiddenPrefix.isEmpty() && startsWithForbidden(result)) {
      result = "_" + result;
    }
    return cut(result, limit - MARK_LENGTH) + "_" + hash(name);
  }

  /** Whether the engine can hold the name as it is: nearly all are so, and asked for often. */
  private boolean isHeld(String name) {
    for (int i = 0; i < name.length(); ) {
      int point = name.codePointAt(i);
      if (!isAllowed(point)) {
        return false;
      }
      i += Character.charCount(point);
    }
    return (trailingSpace || !name.endsWith(" ")) && length(name) <= limit && !isForbidden(name);
  }

  private boolean isAllowed(int point) {
    return point == '_' || (isAllowedAnywhere(point) && allowed.test(point));
  }

  /** The name as it stands in a statement. */
  public String quote(String name) {
    String fitting = fit(name);
    return needsQuotes(fitting) ? inQuotes(stored(name)) : fitting;
  }

  /** The name as the catalog of the engine holds it. */
  public String stored(String name) {
    String fitting = fit(name);
    if (!isRegularLower(fitting)) {
      return fitting;
    }
    // reserved words are quoted in the case that their unquoted neighbours are folded to
    return folding == Folding.UPPER ? fitting.toUpperCase(Locale.ROOT) : fitting;
  }

  /** The name as a schema would have it, of a name that the catalog of the engine holds. */
  public String logical(String stored) {
    String lower = stored.toLowerCase(Locale.ROOT);
    boolean folded =
        folding == Folding.UPPER
            && isRegularLower(lower)
            && stored.equals(lower.toUpperCase(Locale.ROOT));
    return folded ? lower : stored;
  }

  /** Two names that the engine takes for the same have the same key. */
  public String clashKey(String name) {
    String stored = stored(name);
    return folding == Folding.KEPT
        ? stored.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT)
        : stored;
  }

  /** The text in quotes of a name, as it is. */
  public String inQuotes(String text) {
    return open + text.replace(String.valueOf(close), String.valueOf(close) + close) + close;
  }

  private boolean needsQuotes(String name) {
    boolean regular = folding == Folding.KEPT ? isRegular(name) : isRegularLower(name);
    return !regular || isReserved(name) || (!underscoreFirst && name.startsWith("_"));
  }

  private boolean isForbidden(String name) {
    return forbidden.contains(name.toLowerCase(Locale.ROOT)) || startsWithForbidden(name);
  }

  private boolean startsWithForbidden(String name) {
    return !forbiddenPrefix.isEmpty() && name.toLowerCase(Locale.ROOT).startsWith(forbiddenPrefix);
  }

  private static boolean isRegular(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) >= 128) {
        return false;
      }
    }
    return isRegularLower(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isRegularLower(String name) {
    if (name.isEmpty() || isDigit(name.charAt(0))) {
      return false;
    }
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if ((c < 'a' || c > 'z') && c != '_' && !isDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Control characters and halves of a character are in nobody's interest in a name. */
  private static boolean isAllowedAnywhere(int point) {
    return !Character.isISOControl(point)
        && !(point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE);
  }

  private int length(String name) {
    return switch (unit) {
      case CODE_POINTS -> name.codePointCount(0, name.length());
      case UTF16_UNITS -> name.length();
      case UTF8_BYTES -> name.getBytes(StandardCharsets.UTF_8).length;
    };
  }

  private String cut(String name, int size) {
    int end = name.length();
    while (end > 0 && length(name.substring(0, end)) > size) {
      end = name.offsetByCodePoints(end, -1);
    }
    return name.substring(0, end).stripTrailing();
  }

  private static String hash(String name) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(name.getBytes(StandardCharsets.UTF_16BE));
      return HexFormat.of().formatHex(digest, 0, 4);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Collects what is particular to an engine. */
  public static final class Builder {

    private Folding folding = Folding.LOWER;
    private int limit = 128;
    private Unit unit = Unit.CODE_POINTS;
    private char open = '"';
    private char close = '"';
    private Set<String> reserved = Set.of();
    private Set<String> forbidden = Set.of();
    private String forbiddenPrefix = "";
    private IntPredicate allowed = point -> true;
    private boolean trailingSpace = true;
    private boolean underscoreFirst = true;

    private Builder() {}

    public Builder folding(Folding value) {
      folding = value;
      return this;
    }

    public Builder limit(int value, Unit counted) {
      limit = value;
      unit = counted;
      return this;
    }

    public Builder quotes(char opening, char closing) {
      open = opening;
      close = closing;
      return this;
    }

    /** Words, in lower case, that can be names only in quotes. */
    public Builder reserved(Set<String> words) {
      reserved = Set.copyOf(words);
      return this;
    }

    /** Words, in lower case, that cannot be names even in quotes. */
    public Builder forbidden(String... words) {
      forbidden = Set.of(words);
      return this;
    }

    /** What no name may begin with, in lower case. */
    public Builder forbiddenPrefix(String prefix) {
      forbiddenPrefix = prefix;
      return this;
    }

    /** Characters that a name in quotes may have; control characters never pass. */
    public Builder allowed(IntPredicate codePoints) {
      allowed = codePoints;
      return this;
    }

    /** For engines whose names cannot end with a space. */
    public Builder noTrailingSpace() {
      trailingSpace = false;
      return this;
    }

    /** For engines whose unquoted names cannot begin with an underscore. */
    public Builder noUnderscoreFirst() {
      underscoreFirst = false;
      return this;
    }

    public Identifiers build() {
      return new Identifiers(this);
    }
  }
}
