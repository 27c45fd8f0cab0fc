/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

import org.nublox.generator.trace.TraceEntry;

/**
 * Where a generator puts what it makes. Adding is cheap: the content of a file is made later, in
 * parallel with that of others, and only what differs from the disk is written at the end of the
 * run. Thread-safe.
 */
public interface Output {

  /**
   * Plans one file. Two elements that plan the same path (also when it differs in case only) are an
   * error that names both.
   */
  void add(GeneratedFile file);

  /**
   * Records a place that is no line range of a generated text: a table in the database, a rule that
   * is enforced in the service, an endpoint. Line ranges come from the text's own marks.
   */
  void trace(TraceEntry entry);
}
