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
import java.util.function.Function;
import org.eclipse.emf.ecore.EObject;

/**
 * A way to repair what a check found. It is offered where the finding is, and done when a person
 * chooses it.
 *
 * @param label what is done, in the imperative
 * @param place where the text goes
 * @param text makes the text, from the element of the finding; lines after the first are indented
 *     as the first is
 */
public record Repair(String label, Place place, Function<EObject, String> text) {

  /** Where a text goes. */
  public enum Place {
    /** Before the element, on the same line. */
    BEFORE,
    /** In the place of the element; an empty text removes it. */
    INSTEAD
  }

  public Repair {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(text, "text");
  }

  /** Writes something before the element. */
  public static Repair before(String label, Function<EObject, String> text) {
    return new Repair(label, Place.BEFORE, text);
  }

  /** Writes something in the place of the element. */
  public static Repair instead(String label, Function<EObject, String> text) {
    return new Repair(label, Place.INSTEAD, text);
  }
}
