/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * The one expression language: typed syntax tree ({@link org.nublox.expression.Expr}), typing rules
 * ({@link org.nublox.expression.Typing}), functions, and the relational {@link
 * org.nublox.expression.Query} around expressions. What expressions mean is told in {@code
 * docs/expressions.md}.
 *
 * <pre>{@code
 * Expr dueOn = new Expr.Path(List.of(new Expr.Step("dueOn", Types.DATE, true, false, "billing.Invoice")));
 * Expr overdue = Typing.binary(BinaryOperator.LT, dueOn, Literals.date(someDay)).orElseThrow();
 * }</pre>
 */
package org.nublox.expression;
