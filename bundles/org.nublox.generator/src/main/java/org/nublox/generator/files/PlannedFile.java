/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import java.util.List;
import org.nublox.generator.Ownership;

/**
 * A file with its content made, ready to be compared with the disk.
 *
 * @param bytes the content; not copied, must not be changed
 */
@SuppressWarnings("ArrayRecordComponent") // compared by hash only; copying would double the heap
public record PlannedFile(
    OutputPath path, Ownership ownership, String generator, List<String> origins, byte[] bytes) {}
