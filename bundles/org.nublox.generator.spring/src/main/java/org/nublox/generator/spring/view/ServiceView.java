/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

import java.util.List;

/**
 * What a service has to see to.
 *
 * @param inputs the fields that a client may give
 * @param fresh code that makes a new row of what a client gives
 * @param changed code that makes the changed row of {@code old} and what a client gives
 * @param labelColumn what options are searched by, or null
 * @param inputKey code of the key in an input that stands in a list of its owner's
 * @param owner the owner of a part, or null
 * @param parts whether others are parts of this
 */
public record ServiceView(
    List<FieldView> inputs,
    List<Unique> uniques,
    Owner owner,
    boolean parts,
    List<Rule> rules,
    List<Rule> wideRules,
    List<Computed> computed,
    List<Refresh> refreshes,
    List<OwnedBy> ownedBy,
    String fresh,
    String changed,
    boolean refreshable,
    String inputKey,
    boolean stepsUseScope,
    String labelColumn) {

  /** A constraint's name in lower case, and what to say when it would be broken. */
  public record Unique(String constraint, String field, String message) {}

  /** The relation that leads to the owner; guarded when the part has no permissions of its own. */
  public record Owner(String name, String target, boolean guarded) {}

  /** A rule: Java code that is true when it is broken. */
  public record Rule(String origin, String violated, String field, String message) {}

  /** A stored computed field and the method that computes it; code over the scope {@code it}. */
  public record Computed(String origin, String method, String upper, String type, String java) {}

  /** A relation whose target computes something from this entity. */
  public record Refresh(String name, String upper, String target) {}

  /** An owner's list of this entity; {@code withOwner} makes an input that names the owner. */
  public record OwnedBy(String upper, String type, String withOwner) {}
}
