/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin;

/**
 * What was done with a plug-in.
 *
 * @param id the plug-in
 * @param from the version before; empty when it was not there
 * @param to the version after; empty when it is gone
 */
public record Change(String id, String from, String to) {

  /** One line for a person. */
  public String text() {
    if (from.isEmpty()) {
      return "installed " + id + " " + to;
    }
    return to.isEmpty() ? "removed " + id + " " + from : "updated " + id + " " + from + " -> " + to;
  }
}
