/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Optional;
import org.nublox.dialect.session.Trouble;

/** A deployment did not succeed; says what, where and what to do. Never tells a secret. */
public final class DeploymentException extends Exception {

  private static final long serialVersionUID = 1L;

  private final String remedy;
  private final Trouble trouble;
  private final String secret;

  /**
   * Something that is not the engine's fault.
   *
   * @param what one or more sentences
   * @param remedy what the user can do
   */
  public DeploymentException(String what, String remedy) {
    super(what);
    this.remedy = remedy;
    this.trouble = null;
    this.secret = "";
  }

  /** The engine, or the way to it, failed. */
  public DeploymentException(String what, String remedy, Trouble trouble, Throwable cause) {
    this(what, remedy, trouble, cause, "");
  }

  /**
   * The engine, or the way to it, failed.
   *
   * @param secret what the texts of the cause may hold and nobody is to see; {@code ""} for nothing
   */
  DeploymentException(String what, String remedy, Trouble trouble, Throwable cause, String secret) {
    super(what, cause);
    this.remedy = remedy;
    this.trouble = trouble;
    this.secret = secret;
  }

  /** Where it came from, for who looks for the fault: a stack trace without secrets. */
  public String trace() {
    StringWriter trace = new StringWriter();
    printStackTrace(new PrintWriter(trace, true));
    return Secrets.mask(trace.toString(), secret);
  }

  public String remedy() {
    return remedy;
  }

  /** What the engine's error means; empty when no engine is to blame. */
  public Optional<Trouble> trouble() {
    return Optional.ofNullable(trouble);
  }
}
