/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * SQLite 3.35 and later. Tables are not {@code strict}, because then a column could not tell
 * whether it is a date or a decimal; checks keep values to their types instead. A connection must
 * turn foreign keys on: {@code pragma foreign_keys = on}.
 */
package org.nublox.dialect.sqlite;
