/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Evaluates expressions directly: the reference for what they mean, against which the compilers to
 * SQL and Java are tested.
 *
 * <pre>{@code
 * Object value = new Evaluator(environment).evaluate(expression, Row.of(Map.of("name", "Ada")));
 * }</pre>
 */
package org.nublox.expression.evaluate;
