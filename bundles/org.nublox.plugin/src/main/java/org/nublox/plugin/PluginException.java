/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin;

import java.util.Objects;

/** A change of an installation that was not made: nothing is changed. */
public final class PluginException extends Exception {

  private static final long serialVersionUID = 1L;

  private final Cause reason;
  private final String remedy;

  /** Who can help. */
  public enum Cause {
    /** What was asked for cannot be had: a plug-in that does not exist, or does not fit. */
    REQUEST,
    /** A site, the network or the disk. */
    OUTSIDE
  }

  /**
   * A failed change.
   *
   * @param reason who can help
   * @param what what went wrong, a sentence
   * @param remedy what can be done; may be empty
   * @param cause what caused it, or null
   */
  public PluginException(Cause reason, String what, String remedy, Throwable cause) {
    super(what, cause);
    this.reason = Objects.requireNonNull(reason, "reason");
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /** Who can help. */
  public Cause reason() {
    return reason;
  }

  /** What can be done; may be empty. */
  public String remedy() {
    return remedy;
  }

  static PluginException request(String what, String remedy) {
    return new PluginException(Cause.REQUEST, what, remedy, null);
  }
}
