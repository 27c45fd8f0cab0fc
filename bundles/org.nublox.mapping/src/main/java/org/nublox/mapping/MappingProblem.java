/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import org.eclipse.emf.ecore.EObject;

/**
 * Something in the model that a relational schema cannot hold as it was meant.
 *
 * @param code stable, such as {@code mapping.key-cycle}
 * @param severity how bad it is
 * @param origin qualified name of the model element
 * @param element the model element, for its position in the file
 * @param what what is wrong, one or more sentences
 * @param remedy what to do, or what was done instead
 */
public record MappingProblem(
    String code, Severity severity, String origin, EObject element, String what, String remedy) {

  /** How bad it is. */
  public enum Severity {
    /** The schema lacks something that was asked for. */
    ERROR,
    /** The schema does what was asked, but not in the way one may expect. */
    WARNING,
    /** Worth knowing. */
    INFO
  }

  /** The whole message for people. */
  public String message() {
    return origin + ": " + what + " " + remedy;
  }
}
