/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.List;
import java.util.Map;
import org.nublox.dialect.Dialect;
import org.nublox.importer.Note;

/**
 * What every part of an import needs.
 *
 * @param sequences names in the model by those in the database
 * @param notes is added to
 */
record Surroundings(
    Dialect dialect,
    DatabaseNames names,
    Defaults defaults,
    Map<String, String> sequences,
    List<Note> notes) {}
