/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The service interface of database dialects and the SQL writer they share.
 *
 * <p>A dialect turns a {@link org.nublox.schema.Schema} into a {@link org.nublox.dialect.Script}
 * for one engine. What the engine lacks is never left out in silence: the script carries a {@link
 * org.nublox.dialect.Diagnostic} that names the element, what is missing and what was written
 * instead.
 *
 * <p>Dialects are OSGi services of the type {@link org.nublox.dialect.Dialect}, and are listed in
 * {@code META-INF/services} for plain class paths:
 *
 * <pre>{@code
 * Dialect dialect = ...; // the service whose id() is "postgresql"
 * Script script = dialect.create(schema);
 * for (Statement statement : script.statements()) {
 *   connection.createStatement().execute(statement.sql());
 * }
 * String file = dialect.print(script.statements());
 * }</pre>
 */
package org.nublox.dialect;
