/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What generators are given: a whole application, from its models to the statements of its
 * databases.
 *
 * <pre>{@code
 * Application application = context.input(Application.class);
 * for (Database database : application.databases()) {
 *   String id = database.dialect().id();
 *   String sql = database.dialect().print(database.script().statements());
 * }
 * }</pre>
 */
package org.nublox.application;
