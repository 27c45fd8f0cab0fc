/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * What expressions compute at run time on the JVM. {@link org.nublox.expression.support.Values} is
 * used by the evaluator and is copied as source into generated applications, so that both compute
 * the same.
 */
package org.nublox.expression.support;
