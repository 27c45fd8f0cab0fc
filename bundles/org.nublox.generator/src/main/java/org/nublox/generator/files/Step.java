/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import java.util.Optional;

/**
 * A change, with what is needed to carry it out.
 *
 * @param change what happens
 * @param entry what the manifest says of the file once the run is complete; empty when the file is
 *     not ours (any more)
 * @param bytes the content to write; null when nothing is written
 */
@SuppressWarnings("ArrayRecordComponent") // see PlannedFile
record Step(FileChange change, Optional<Manifest.Entry> entry, byte[] bytes) {}
