/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.diagnostics;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** All kinds of problems, with examples. The reference documentation is made from it. */
public final class DiagnosticCatalogue {
  /**
   * Some codes that belong together.
   *
   * @param name of the file with the examples
   * @param title for people
   */
  public record Area(String name, String title, List<? extends DiagnosticCode> codes) {}

  private static final List<Area> AREAS =
      List.of(
          new Area("syntax", "Syntax", List.of(SyntaxCode.values())),
          new Area("linking", "References", List.of(LinkingCode.values())),
          new Area("naming", "Names", List.of(NamingCode.values())),
          new Area("type", "Types and validations", List.of(TypeCode.values())),
          new Area("entity", "Entities, keys, indexes and views", List.of(EntityCode.values())),
          new Area("relation", "Relations", List.of(RelationCode.values())),
          new Area("policy", "Roles and permissions", List.of(PolicyCode.values())),
          new Area("behavior", "Behaviour and seeds", List.of(BehaviorCode.values())),
          new Area("screen", "Screens, labels and targets", List.of(ScreenCode.values())),
          new Area("expression", "Expressions", List.of(ExpressionCode.values())));

  private static final Map<String, DiagnosticCode> BY_ID =
      AREAS.stream()
          .flatMap(area -> area.codes().stream())
          .collect(toUnmodifiableMap(DiagnosticCode::id, Function.identity()));

  private DiagnosticCatalogue() {}

  /** All areas, in the order of the documentation. */
  public static List<Area> areas() {
    return AREAS;
  }

  /** All codes, in the order of the documentation. */
  public static Stream<DiagnosticCode> codes() {
    return AREAS.stream().flatMap(area -> area.codes().stream());
  }

  /** The code with that id. */
  public static Optional<DiagnosticCode> find(String id) {
    return Optional.ofNullable(BY_ID.get(id));
  }

  /** The example of a code. */
  public static Optional<DiagnosticExample> example(DiagnosticCode code) {
    return AREAS.stream()
        .filter(area -> area.codes().contains(code))
        .findFirst()
        .flatMap(area -> Optional.ofNullable(DiagnosticExample.ofArea(area.name()).get(code.id())));
  }
}
