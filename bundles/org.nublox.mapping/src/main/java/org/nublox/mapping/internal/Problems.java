/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.nublox.mapping.Enforcement;
import org.nublox.mapping.MappingProblem;
import org.nublox.mapping.MappingProblem.Severity;
import org.nublox.semantics.QualifiedNames;

/** Collects what there is to tell about a mapping. */
final class Problems {

  private final List<MappingProblem> problems = new ArrayList<>();
  private final List<Enforcement> enforcements = new ArrayList<>();

  void error(String code, EObject element, String what, String remedy) {
    add(code, Severity.ERROR, element, what, remedy);
  }

  void warning(String code, EObject element, String what, String remedy) {
    add(code, Severity.WARNING, element, what, remedy);
  }

  void info(String code, EObject element, String what, String remedy) {
    add(code, Severity.INFO, element, what, remedy);
  }

  private void add(String code, Severity severity, EObject element, String what, String remedy) {
    MappingProblem problem =
        new MappingProblem(code, severity, QualifiedNames.of(element), element, what, remedy);
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }

  /** The database keeps something. */
  void inDatabase(String origin, String what) {
    enforcements.add(new Enforcement(origin, Enforcement.Place.DATABASE, what));
  }

  /** The application has to keep something. */
  void inService(String origin, String what) {
    enforcements.add(new Enforcement(origin, Enforcement.Place.SERVICE, what));
  }

  List<MappingProblem> problems() {
    return problems;
  }

  List<Enforcement> enforcements() {
    return enforcements;
  }
}
