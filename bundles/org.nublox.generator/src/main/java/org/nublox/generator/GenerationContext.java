/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator;

import org.nublox.generator.template.Templates;

/** Everything one {@link Generator} needs during one run. Valid only until the run ends. */
public interface GenerationContext {

  /** The application's models, schemas, dialects: whatever the caller of the run has put in. */
  Inputs inputs();

  /** Shorthand for {@code inputs().require(type)}. */
  default <T> T input(Class<T> type) {
    return inputs().require(type);
  }

  /** The generator's own table of the project file, such as {@code [generator.spring]}. */
  Options options();

  /** Where files and trace entries go. */
  Output output();

  /** Where problems of the input go. */
  Diagnostics diagnostics();

  /** Progress and cancellation. */
  Progress progress();

  /**
   * The generator's templates: those of its bundle (folder {@code templates/<generator id>/} beside
   * its classes), each replaced by the file of the same name in the user's project, if there is
   * one. A generator that writes text by itself never calls this.
   */
  Templates templates();
}
