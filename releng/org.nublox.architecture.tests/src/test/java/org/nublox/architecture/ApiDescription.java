/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What others see of some packages, a line for each type and member: what is compiled against them
 * works with every later set of lines that has all of these.
 */
final class ApiDescription {

  private ApiDescription() {}

  /** The lines of the types that others see in some packages, sorted. */
  static Set<String> of(JavaClasses classes, Predicate<String> packages) {
    Set<String> lines = new TreeSet<>();
    for (JavaClass type : classes) {
      if (packages.test(type.getPackageName()) && seen(type)) {
        describe(type, lines);
      }
    }
    return lines;
  }

  /**
   * What breaks code that was compiled against the old lines, or services that implement them.
   *
   * @return empty when nothing does
   */
  static List<String> breaks(Set<String> before, Set<String> now) {
    List<String> breaks = new ArrayList<>();
    for (String line : before) {
      if (!now.contains(line)) {
        breaks.add("gone or changed: " + line);
      }
    }
    for (String line : now) {
      int member = line.indexOf('#');
      if (!before.contains(line)
          && member > 0
          && line.endsWith(" abstract")
          && before.stream().anyMatch(known -> known.startsWith(line.substring(0, member) + " "))) {
        breaks.add("new, and who implements the type lacks it: " + line);
      }
    }
    return breaks;
  }

  private static void describe(JavaClass type, Set<String> lines) {
    String name = type.getFullName();
    String parents =
        type.getRawInterfaces().stream()
            .map(JavaClass::getFullName)
            .sorted()
            .collect(Collectors.joining(","));
    lines.add(
        name
            + " "
            + (type.isInterface() ? "interface" : "class")
            + (type.getModifiers().contains(JavaModifier.FINAL) ? " final" : "")
            + (parents.isEmpty() ? "" : " of " + parents));
    boolean open = !type.getModifiers().contains(JavaModifier.FINAL);
    for (JavaMember member : type.getMembers()) {
      if (!seen(member, open)) {
        continue;
      }
      switch (member) {
        case JavaField field ->
            lines.add(name + "#" + field.getName() + " : " + field.getRawType().getFullName());
        case JavaCodeUnit code ->
            lines.add(
                name
                    + "#"
                    + code.getName()
                    + code.getRawParameterTypes().stream()
                        .map(JavaClass::getFullName)
                        .collect(Collectors.joining(",", "(", ")"))
                    + " : "
                    + code.getRawReturnType().getFullName()
                    + (code.getModifiers().contains(JavaModifier.ABSTRACT) ? " abstract" : ""));
        default -> {}
      }
    }
  }

  private static boolean seen(JavaClass type) {
    boolean outside =
        type.getModifiers().contains(JavaModifier.PUBLIC)
            || type.getModifiers().contains(JavaModifier.PROTECTED);
    return outside && type.getEnclosingClass().map(ApiDescription::seen).orElse(true);
  }

  private static boolean seen(JavaMember member, boolean open) {
    Set<JavaModifier> modifiers = member.getModifiers();
    if (modifiers.contains(JavaModifier.SYNTHETIC) || modifiers.contains(JavaModifier.BRIDGE)) {
      return false;
    }
    return modifiers.contains(JavaModifier.PUBLIC)
        || (open && modifiers.contains(JavaModifier.PROTECTED));
  }
}
