/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The version of a migration: numbers with dots between them, compared by their values, so that
 * {@code 1} and {@code 0001} are the same.
 *
 * @param text as it is written
 */
public record Version(String text) implements Comparable<Version> {

  private static final Pattern FORM = Pattern.compile("\\d+(\\.\\d+)*");
  private static final int DIGITS = 4;

  public Version {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("'" + text + "' is not a version, such as 0001 or 1.2");
    }
  }

  /** The version of a number, with leading zeros, so that files are listed in order. */
  public static Version of(long number) {
    String digits = Long.toString(number);
    return new Version("0".repeat(Math.max(0, DIGITS - digits.length())) + digits);
  }

  /** The next whole number. */
  public Version next() {
    return of(numbers().getFirst().longValueExact() + 1);
  }

  private List<BigInteger> numbers() {
    List<BigInteger> numbers = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      numbers.add(new BigInteger(part));
    }
    while (numbers.size() > 1 && numbers.getLast().signum() == 0) {
      numbers.removeLast();
    }
    return numbers;
  }

  @Override
  public int compareTo(Version other) {
    List<BigInteger> left = numbers();
    List<BigInteger> right = other.numbers();
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      BigInteger a = i < left.size() ? left.get(i) : BigInteger.ZERO;
      BigInteger b = i < right.size() ? right.get(i) : BigInteger.ZERO;
      int order = a.compareTo(b);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Version version && compareTo(version) == 0;
  }

  @Override
  public int hashCode() {
    return numbers().hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
