/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import java.util.Objects;

/** Ends a command with a message for the user: what went wrong, and what to do about it. */
public final class Failure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final String remedy;

  private Failure(int exitCode, String what, String remedy, Throwable cause) {
    super(Objects.requireNonNull(what, "what"), cause);
    this.exitCode = exitCode;
    this.remedy = Objects.requireNonNull(remedy, "remedy");
  }

  /** The input has problems; they were told already, or the message tells them. */
  public static Failure input(String what, String remedy) {
    return new Failure(ExitCode.INPUT, what, remedy, null);
  }

  /** The command was used wrongly. */
  public static Failure usage(String what, String remedy) {
    return new Failure(ExitCode.USAGE, what, remedy, null);
  }

  /** Something outside of NuBlox failed. */
  public static Failure outside(String what, String remedy, Throwable cause) {
    return new Failure(ExitCode.OUTSIDE, what, remedy, cause);
  }

  /** Something outside of NuBlox failed. */
  public static Failure outside(String what, String remedy) {
    return outside(what, remedy, null);
  }

  /** A fault of NuBlox itself that was noticed. */
  public static Failure fault(String what, Throwable cause) {
    return new Failure(
        ExitCode.FAULT, what, "Please report it, with the output of --verbose.", cause);
  }

  /** One of {@link ExitCode}. */
  public int exitCode() {
    return exitCode;
  }

  /** What the user can do; may be empty. */
  public String remedy() {
    return remedy;
  }
}
