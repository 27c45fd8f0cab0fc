/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import org.nublox.generator.Diagnostic.Place;

/** A template is missing, wrong, or failed on the data it was given. */
public final class TemplateProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Place place;

  public TemplateProblem(String code, Place place, String message) {
    super(message);
    this.code = code;
    this.place = place;
  }

  /** Stable code, such as {@code template.missing}. */
  public String code() {
    return code;
  }

  /** Template name, line and column. */
  public Place place() {
    return place;
  }
}
