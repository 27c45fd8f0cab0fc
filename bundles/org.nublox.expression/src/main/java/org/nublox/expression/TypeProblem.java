/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

/**
 * Why an expression has no type.
 *
 * @param code stable, for example {@code expr.operand-type}; all codes are listed in {@code
 *     docs/expressions.md}
 * @param message what is wrong and what to do about it, for people
 */
public record TypeProblem(String code, String message) {}
