/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

/**
 * One call of {@code nublox}, as its commands see it.
 *
 * <p>A command takes it from picocli:
 *
 * <pre>{@code
 * @ParentCommand private Invocation invocation;
 * }</pre>
 */
public interface Invocation {

  /** Where to print. */
  Terminal terminal();

  /** Whether the user wants to know more. */
  boolean verbose();
}
