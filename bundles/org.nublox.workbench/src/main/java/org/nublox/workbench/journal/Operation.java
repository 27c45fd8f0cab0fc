/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.journal;

/**
 * The kinds of work that a killed workbench leaves undone, and what to do then. The check of models
 * is none of them: each start makes it anew.
 */
public enum Operation {
  /** A file is written. */
  SAVE("Saving"),
  /** Files are generated. */
  GENERATE(
      "Generating",
      "Each file is either as it was or as it should be. Generate again: what is there already is"
          + " left alone."),
  /** A database is brought to the schema of a project. */
  DEPLOY(
      "Deploying to",
      "Deploy again (Model > Deploy): the database knows what was done, and it goes on after"
          + " that."),
  /** An application is built and started. */
  RUN(
      "Starting the application of",
      "Run it again (Model > Run Application): what is half built is built anew.");

  private final String title;
  private final String advice;

  Operation(String title) {
    this(title, "");
  }

  Operation(String title, String advice) {
    this.title = title;
    this.advice = advice;
  }

  /** What is done, before the name of what it is done to. */
  public String title() {
    return title;
  }

  /** What to do when it was interrupted. */
  public String advice() {
    return advice;
  }
}
