/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import com.google.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.validation.AbstractDeclarativeValidator;
import org.eclipse.xtext.validation.EValidatorRegistrar;
import org.nublox.dsl.diagnostics.DiagnosticCode;

/** What the checks of all areas have in common: how a problem is reported. */
abstract class Checks extends AbstractDeclarativeValidator {

  /** The validator of the language is registered once, for all of its parts. */
  @Inject
  @Override
  public void register(EValidatorRegistrar unusedRegistrar) {}

  /**
   * Reports a problem.
   *
   * @param feature where in the element's text; null for the whole element
   * @param what a sentence that says what is wrong
   * @param remedy a sentence that says what to do
   * @param data what a quick fix needs to know
   */
  protected void report(
      DiagnosticCode code,
      EObject element,
      EStructuralFeature feature,
      String what,
      String remedy,
      String... data) {
    report(code, element, feature, INSIGNIFICANT_INDEX, what, remedy, data);
  }

  /** As the other one, at one of several values of a feature. */
  protected void report(
      DiagnosticCode code,
      EObject element,
      EStructuralFeature feature,
      int index,
      String what,
      String remedy,
      String... data) {
    String message = what + " " + remedy;
    switch (code.severity()) {
      case ERROR -> error(message, element, feature, index, code.id(), data);
      case WARNING -> warning(message, element, feature, index, code.id(), data);
      case INFO, IGNORE -> info(message, element, feature, index, code.id(), data);
    }
  }

  /**
   * Hands over each element whose key an earlier one has as well, with that key. Elements without a
   * key (null) are left out.
   */
  protected static <T, K> void duplicates(
      List<? extends T> elements, Function<? super T, K> key, BiConsumer<T, K> duplicate) {
    Set<K> seen = new HashSet<>();
    for (T element : elements) {
      K k = key.apply(element);
      if (k != null && !seen.add(k)) {
        duplicate.accept(element, k);
      }
    }
  }

  /** A name in quotes, as messages show it. */
  protected static String quoted(String name) {
    return "'" + name + "'";
  }
}
