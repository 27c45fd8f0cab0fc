/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

/** The types without parameters, and the unlimited ones. */
public final class Types {

  /** Text of any length. */
  public static final Type.Text TEXT = new Type.Text(0);

  /** 32-bit integer. */
  public static final Type.Int32 INT = new Type.Int32();

  /** 64-bit integer of full range. */
  public static final Type.Int64 LONG = new Type.Int64(19);

  /** Boolean. */
  public static final Type.Bool BOOL = new Type.Bool();

  /** Calendar day. */
  public static final Type.Date DATE = new Type.Date();

  /** Time of day. */
  public static final Type.Time TIME = new Type.Time();

  /** Date and time without zone. */
  public static final Type.Timestamp TIMESTAMP = new Type.Timestamp();

  /** Instant. */
  public static final Type.TimestampTz TIMESTAMP_TZ = new Type.TimestampTz();

  /** UUID. */
  public static final Type.Uuid UUID = new Type.Uuid();

  /** Byte sequence. */
  public static final Type.Bytes BYTES = new Type.Bytes();

  /** JSON document. */
  public static final Type.Json JSON = new Type.Json();

  /** The type of {@code null}. */
  public static final Type.Null NULL = new Type.Null();

  private Types() {}
}
