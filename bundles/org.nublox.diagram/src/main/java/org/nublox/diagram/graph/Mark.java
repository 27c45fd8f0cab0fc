/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

/** What is shown of a row by an icon. */
public enum Mark {
  /** Part of the key. */
  KEY("part of the key"),
  /** Always has a value. */
  REQUIRED("required"),
  /** No two rows have the same. */
  UNIQUE("unique"),
  /** Follows from other values. */
  COMPUTED("computed"),
  /** Says something about a person. */
  PII("personal data");

  private final String text;

  Mark(String text) {
    this.text = text;
  }

  /** The icon in words, for tooltips and screen readers. */
  public String text() {
    return text;
  }
}
