/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Compiles expressions to readable Java. What is not said in a line of plain Java calls {@link
 * org.nublox.expression.java.JavaSupport}, a small class that is copied into the generated
 * application.
 *
 * <pre>{@code
 * String source = new JavaPrinter(binding).notFalse(rule);
 * // invoice.dueOn() == null || invoice.dueOn().compareTo(invoice.createdAt().toLocalDate()) >= 0
 * }</pre>
 */
package org.nublox.expression.java;
