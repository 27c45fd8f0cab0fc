/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.nublox.generator.Generator;
import org.nublox.generator.Inputs;
import org.nublox.generator.Options;
import org.nublox.generator.Progress;

/**
 * What a run shall do.
 *
 * @param folder the output folder; created when there is none
 * @param generators all generators of this folder: files that an absent one wrote before are
 *     removed
 * @param inputs what the generators generate from
 * @param options each generator's settings, by its id
 * @param templates the user's folder of template overrides, {@code <project>/templates}, in which
 *     each generator has a folder of its id
 * @param force whether files that were edited by hand are overwritten
 * @param dryRun whether to find out only what would be done
 * @param limits what each generator may use
 * @param progress who watches
 */
public record GenerationRequest(
    Path folder,
    List<Generator> generators,
    Inputs inputs,
    Map<String, Options> options,
    Optional<Path> templates,
    boolean force,
    boolean dryRun,
    Limits limits,
    Progress progress) {

  public GenerationRequest {
    Objects.requireNonNull(folder, "folder");
    generators = List.copyOf(generators);
    Objects.requireNonNull(inputs, "inputs");
    options = Map.copyOf(options);
    Objects.requireNonNull(templates, "templates");
    Objects.requireNonNull(limits, "limits");
    Objects.requireNonNull(progress, "progress");
  }

  /** A plain run: no options, no overrides, nothing forced, nobody watching. */
  public static GenerationRequest of(Path folder, List<Generator> generators, Inputs inputs) {
    return new GenerationRequest(
        folder,
        generators,
        inputs,
        Map.of(),
        Optional.empty(),
        false,
        false,
        Limits.USUAL,
        Progress.SILENT);
  }

  /** The same run with these settings. */
  public GenerationRequest withOptions(Map<String, Options> changed) {
    return new GenerationRequest(
        folder, generators, inputs, changed, templates, force, dryRun, limits, progress);
  }

  /** The same run with the user's template overrides. */
  public GenerationRequest withTemplates(Path changed) {
    return new GenerationRequest(
        folder, generators, inputs, options, Optional.of(changed), force, dryRun, limits, progress);
  }

  /** The same run, overwriting hand-edited files or not. */
  public GenerationRequest withForce(boolean changed) {
    return new GenerationRequest(
        folder, generators, inputs, options, templates, changed, dryRun, limits, progress);
  }

  /** The same run, writing nothing or not. */
  public GenerationRequest withDryRun(boolean changed) {
    return new GenerationRequest(
        folder, generators, inputs, options, templates, force, changed, limits, progress);
  }

  /** The same run, watched. */
  public GenerationRequest withProgress(Progress changed) {
    return new GenerationRequest(
        folder, generators, inputs, options, templates, force, dryRun, limits, changed);
  }

  /** The same run with other limits. */
  public GenerationRequest withLimits(Limits changed) {
    return new GenerationRequest(
        folder, generators, inputs, options, templates, force, dryRun, changed, progress);
  }
}
