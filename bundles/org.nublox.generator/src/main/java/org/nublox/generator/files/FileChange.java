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
import java.util.Objects;

/**
 * What a run does, or would do, with one file.
 *
 * @param path relative to the output folder
 * @param kind what happens
 * @param generator id of the generator that plans, or once planned, the file
 * @param origins model elements the file comes from
 * @param reason for {@link Kind#CONFLICT}, what stands in the way; else empty
 */
public record FileChange(
    String path, Kind kind, String generator, List<String> origins, String reason) {

  public FileChange {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(generator, "generator");
    origins = List.copyOf(origins);
    Objects.requireNonNull(reason, "reason");
  }

  /** What happens to a file. */
  public enum Kind {
    /** There is none: it is written. */
    CREATED,
    /** It is as it was generated before, and is rewritten. */
    CHANGED,
    /** It is already what it shall be. */
    UNCHANGED,
    /** Its element is gone and nobody has edited it: it is deleted. */
    DELETED,
    /** It belongs to the user (written once) and is left alone. */
    KEPT,
    /** Somebody else's content stands there: reported and left alone. */
    CONFLICT
  }
}
