/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.Locale;
import java.util.Set;
import org.eclipse.emf.ecore.EClass;
import org.nublox.model.ModelElement;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.model.data.View;
import org.nublox.model.data.ViewColumn;
import org.nublox.model.ui.Labels;

/** Words of other languages, and our own words for the kinds of elements. */
final class Words {
  /** Keywords and literals of Java; Java Language Specification 25, section 3.9. */
  static final Set<String> JAVA_KEYWORDS =
      Set.of(
          ("abstract assert boolean break byte case catch char class const continue default do double"
                  + " else enum extends final finally float for goto if implements import instanceof"
                  + " int interface long native new package private protected public return short"
                  + " static strictfp super switch synchronized this throw throws transient try void"
                  + " volatile while true false null _")
              .split(" "));

  /** Methods without parameters that a component of a record may not be named after. */
  static final Set<String> OBJECT_METHODS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /**
   * Words that SQL:2023 reserves and that at least two of the seven databases refuse as plain
   * names.
   */
  static final Set<String> SQL_KEYWORDS =
      Set.of(
          ("all alter and any as asc between by case cast check column constraint create cross current"
                  + " date default delete desc distinct drop else end exists fetch for foreign from full"
                  + " grant group having in index inner insert intersect into is join key left level like"
                  + " limit natural not null of offset on option or order outer primary"
                  + " references right row rows select session set size some start table then to trigger"
                  + " union unique update user using values view when where with")
              .split(" "));

  private Words() {}

  /** What people call this kind of element. */
  static String kind(EClass type) {
    String words = type.getName().replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
    return words.replace("alias type", "type").replace("enum type", "enum");
  }

  /** Whether generated code has a class, a method or a constant of that name. */
  static boolean isGeneratedAs(NamedElement element) {
    return element instanceof Feature
        || (element instanceof ModelElement && !(element instanceof Labels));
  }

  /** Whether the name becomes one of a table or column, and no other is given. */
  static boolean isStored(NamedElement element) {
    return switch (element) {
      case Entity entity -> !entity.isAbstract() && entity.getPhysicalName() == null;
      // its column is named after the key it leads to as well
      case Relation relation -> false;
      case Feature feature -> feature.getPhysicalName() == null;
      case View view -> view.getPhysicalName() == null;
      case ViewColumn column -> true;
      default -> false;
    };
  }
}
