/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer;

/**
 * Something that could not be taken over as it is, or that a person should know.
 *
 * @param element what it is about, by its name at the source, e.g. {@code invoice.total}
 * @param what happened; one sentence
 * @param lost whether something is missing from the model, so that it says less than the source
 */
public record Note(String element, String what, boolean lost) {

  /** Something is missing from the model. */
  public static Note lost(String element, String what) {
    return new Note(element, what, true);
  }

  /** Something was taken over in another way. */
  public static Note changed(String element, String what) {
    return new Note(element, what, false);
  }

  @Override
  public String toString() {
    return element + ": " + what;
  }
}
