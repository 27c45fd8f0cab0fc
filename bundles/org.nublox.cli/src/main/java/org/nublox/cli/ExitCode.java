/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

/** How a command ended, for scripts. A contract: the numbers never change their meaning. */
public final class ExitCode {

  /** All is well. */
  public static final int FINE = 0;

  /** The input (a model, a project file) has problems. */
  public static final int INPUT = 1;

  /** The command was used wrongly. */
  public static final int USAGE = 2;

  /** Two things that were compared differ. */
  public static final int DIFFERENCES = 3;

  /** Something outside of NuBlox failed: a database, Maven, the network, the disk. */
  public static final int OUTSIDE = 4;

  /** A plug-in failed and was left out; the rest was done. */
  public static final int PLUGIN = 5;

  /** A fault of NuBlox itself. */
  public static final int FAULT = 70;

  private ExitCode() {}
}
