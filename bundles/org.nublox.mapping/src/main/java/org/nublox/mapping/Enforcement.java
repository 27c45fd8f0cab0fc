/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

/**
 * Where something that the model demands is kept true; part of the two-way trace.
 *
 * @param origin qualified name of the rule, field or relation
 * @param place by whom
 * @param what what is kept, for people: {@code check ck_invoice_due}, {@code computed value}
 */
public record Enforcement(String origin, Place place, String what) {

  /** By whom. */
  public enum Place {
    /** The database itself, for whoever writes to it. */
    DATABASE,
    /** The application's service: the database cannot express it. */
    SERVICE
  }
}
