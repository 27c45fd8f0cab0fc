/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Prints physical expressions and queries as SQL. One {@link org.nublox.expression.sql.SqlPrinter}
 * does it for every database; what differs between them is told by a {@link
 * org.nublox.expression.sql.SqlFlavour}, for which {@link org.nublox.expression.sql.AnsiFlavour} is
 * the base.
 *
 * <pre>{@code
 * switch (new SqlPrinter(flavour).condition(check)) {
 *   case SqlText.Printed printed -> sql.append("check (").append(printed.sql()).append(")");
 *   case SqlText.Unsupported unsupported -> report(unsupported);
 * }
 * }</pre>
 */
package org.nublox.expression.sql;
