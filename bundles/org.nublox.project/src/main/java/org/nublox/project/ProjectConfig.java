/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a {@code nublox.toml} says.
 *
 * @param name the application's name; never empty
 * @param sources folders with {@code .nbx} files, relative to the project folder
 * @param dialects ids of the databases to make schemas for; empty means those of the product
 * @param naming id of the strategy that makes physical names
 * @param generators ids of the generators to run; empty means those of the product
 * @param output where the application goes, relative to the project folder
 * @param options settings of single generators, by generator id
 * @param plugins ids of the plug-ins that the project needs, each with the site that has it
 * @param checksOff ids of the checks of plug-ins that do not look at the project
 */
public record ProjectConfig(
    String name,
    List<String> sources,
    List<String> dialects,
    String naming,
    List<String> generators,
    Optional<String> output,
    Map<String, Map<String, Object>> options,
    Map<String, String> plugins,
    List<String> checksOff) {

  /** The naming strategy of a project that names none. */
  public static final String DEFAULT_NAMING = "snake_case";

  public ProjectConfig {
    sources = List.copyOf(sources);
    dialects = List.copyOf(dialects);
    generators = List.copyOf(generators);
    options = Map.copyOf(options);
    plugins = Map.copyOf(plugins);
    checksOff = List.copyOf(checksOff);
  }

  /** A project that needs no plug-ins. */
  public ProjectConfig(
      String name,
      List<String> sources,
      List<String> dialects,
      String naming,
      List<String> generators,
      Optional<String> output,
      Map<String, Map<String, Object>> options) {
    this(name, sources, dialects, naming, generators, output, options, Map.of(), List.of());
  }

  /** What holds for a folder without a {@code nublox.toml}. */
  public static ProjectConfig defaults(String name) {
    return new ProjectConfig(
        name, List.of("."), List.of(), DEFAULT_NAMING, List.of(), Optional.empty(), Map.of());
  }

  /**
   * What to do about something that no installed plug-in brings: the commands that install the
   * plug-ins of this project; empty when it names none.
   */
  public String remedyForMissing() {
    return new TreeMap<>(plugins)
        .entrySet().stream()
            .map(
                plugin ->
                    "nublox plugin install --site " + plugin.getValue() + " " + plugin.getKey())
            .collect(Collectors.joining("; "));
  }

  /** The settings of one generator; empty when the file has none. */
  public Map<String, Object> optionsOf(String generator) {
    return options.getOrDefault(generator, Map.of());
  }
}
