/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.session;

/** What an error of an engine means for who deploys. */
public enum Trouble {
  /** There is no driver for the engine. */
  DRIVER,
  /** The driver does not understand the address. */
  ADDRESS,
  /** Nobody answers at the address, or the session broke off. */
  UNREACHABLE,
  /** Name or password are wrong. */
  LOGIN,
  /** There is no such database. */
  NO_DATABASE,
  /** The login lacks a right. */
  RIGHTS,
  /** The database, its file or its server takes no changes. */
  READ_ONLY,
  /** Disk, tablespace or memory is full. */
  FULL,
  /** A statement took longer than it was allowed to. */
  TIMEOUT,
  /** Somebody else's lock was in the way for too long, or two waited for each other. */
  LOCKED,
  /** The engine does not take the statement as it is. */
  STATEMENT,
  /** Rows do not meet a constraint. */
  DATA
}
