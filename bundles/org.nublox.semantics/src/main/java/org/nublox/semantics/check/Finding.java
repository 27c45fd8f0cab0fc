/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.semantics.check;

import java.util.Objects;
import org.eclipse.emf.ecore.EObject;

/**
 * What a check found.
 *
 * @param severity how bad it is
 * @param code a stable name of this kind of finding: lower-case letters, digits and {@code -}
 * @param element where it is, in the model that was checked
 * @param what a sentence that says what is wrong
 * @param remedy a sentence that says what to do
 */
public record Finding(Severity severity, String code, EObject element, String what, String remedy) {

  /** How bad something is. */
  public enum Severity {
    /** Nothing is made of the model. */
    ERROR,
    /** It may be wrong. */
    WARNING,
    /** It may be of interest. */
    INFO
  }

  public Finding {
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(element, "element");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(remedy, "remedy");
  }

  /** Something that must be repaired. */
  public static Finding error(String code, EObject element, String what, String remedy) {
    return new Finding(Severity.ERROR, code, element, what, remedy);
  }

  /** Something that may be wrong. */
  public static Finding warning(String code, EObject element, String what, String remedy) {
    return new Finding(Severity.WARNING, code, element, what, remedy);
  }
}
