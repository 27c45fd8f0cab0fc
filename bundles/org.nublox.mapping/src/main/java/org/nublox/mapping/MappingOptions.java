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
 * What a project may choose.
 *
 * @param naming how names are made
 * @param limits how long they may be
 * @param versionColumns whether each entity's table gets a {@code row_version} column for
 *     optimistic locking; an entity can refuse its own with {@code @storage(version = false)}
 * @param rowPolicies whether tenancy and row filters become row-level security too, where the
 *     engine has it
 */
public record MappingOptions(
    NamingStrategy naming, IdentifierLimits limits, boolean versionColumns, boolean rowPolicies) {

  /** snake_case, 63 bytes, version columns. */
  public static final MappingOptions DEFAULT =
      new MappingOptions(new SnakeCaseNaming(), IdentifierLimits.DEFAULT, true, true);

  /** The same with another naming. */
  public MappingOptions withNaming(NamingStrategy changed) {
    return new MappingOptions(changed, limits, versionColumns, rowPolicies);
  }

  /** The same with other limits. */
  public MappingOptions withLimits(IdentifierLimits changed) {
    return new MappingOptions(naming, changed, versionColumns, rowPolicies);
  }

  /** The same with or without version columns. */
  public MappingOptions withVersionColumns(boolean changed) {
    return new MappingOptions(naming, limits, changed, rowPolicies);
  }

  /** The same with or without row-level security. */
  public MappingOptions withRowPolicies(boolean changed) {
    return new MappingOptions(naming, limits, versionColumns, changed);
  }
}
