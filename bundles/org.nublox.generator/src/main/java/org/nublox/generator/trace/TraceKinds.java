/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.trace;

/** The words that the built-in generators use for the kind of a traced place. */
public final class TraceKinds {

  public static final String TABLE = "table";
  public static final String COLUMN = "column";
  public static final String CONSTRAINT = "constraint";
  public static final String INDEX = "index";
  public static final String VIEW = "view";
  public static final String SEQUENCE = "sequence";
  public static final String TRIGGER = "trigger";
  public static final String ROW_POLICY = "row policy";
  public static final String SEED = "seed";
  public static final String STATEMENT = "statement";
  public static final String CLASS = "class";
  public static final String METHOD = "method";
  public static final String ENDPOINT = "endpoint";
  public static final String PAGE = "page";
  public static final String TEST = "test";
  public static final String FILE = "file";

  /** A rule, computed value or default that the database keeps. */
  public static final String ENFORCED_IN_DATABASE = "enforced in database";

  /** A rule, computed value or default that the application's service keeps. */
  public static final String ENFORCED_IN_SERVICE = "enforced in service";

  /** A rule that the screen checks before anything is sent. */
  public static final String ENFORCED_IN_SCREEN = "enforced in screen";

  private TraceKinds() {}
}
