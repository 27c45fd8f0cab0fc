/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.project.internal.TableReader;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;

/**
 * A read {@code nublox.toml}. Strict: a key that nobody reads is an error with its position, since
 * a misspelt setting that is silently ignored costs an afternoon.
 *
 * @param config what it says; the defaults where it says nothing or something wrong
 * @param issues what is wrong with it
 */
public record ProjectFile(ProjectConfig config, List<Issue> issues) {

  /** The file's name, in every project folder. */
  public static final String NAME = "nublox.toml";

  private static final String IDENTIFIER = "[A-Za-z][A-Za-z0-9_-]*";

  public ProjectFile {
    issues = List.copyOf(issues);
  }

  /**
   * Reads the project file of a folder; a folder without one has the default settings.
   *
   * @param root the project folder
   * @throws IOException when the file is there and cannot be read
   */
  public static ProjectFile read(Path root) throws IOException {
    Path file = root.resolve(NAME);
    if (!Files.exists(file)) {
      return new ProjectFile(ProjectConfig.defaults(nameOf(root)), List.of());
    }
    try {
      return parse(file, Files.readString(file, StandardCharsets.UTF_8), nameOf(root));
    } catch (CharacterCodingException e) {
      Issue issue =
          Issue.error(
              "project.encoding",
              "The project file is not UTF-8 text.",
              "Save it with the encoding UTF-8.",
              Place.of(file));
      return new ProjectFile(ProjectConfig.defaults(nameOf(root)), List.of(issue));
    }
  }

  /**
   * Reads the text of a project file.
   *
   * @param file where the text comes from, for messages
   * @param text its content
   * @param defaultName the application's name when the text has none
   */
  public static ProjectFile parse(Path file, String text, String defaultName) {
    TomlParseResult toml = Toml.parse(text);
    List<Issue> issues = new ArrayList<>();
    toml.errors()
        .forEach(
            error ->
                issues.add(
                    Issue.error(
                        "project.syntax",
                        sentence(error.getMessage()),
                        "See toml.io for the format.",
                        new Place(file, error.position().line(), error.position().column()))));
    if (!issues.isEmpty()) {
      return new ProjectFile(ProjectConfig.defaults(defaultName), issues);
    }
    return new ProjectFile(read(new TableReader(file, toml, issues), defaultName), issues);
  }

  private static ProjectConfig read(TableReader top, String defaultName) {
    String name =
        top.text("name", IDENTIFIER, "a letter, then letters, digits, - or _").orElse(defaultName);
    List<String> sources = top.texts("sources").orElse(List.of("."));
    TableReader schema = top.table("schema");
    List<String> dialects = schema.texts("dialects").orElse(List.of());
    String naming =
        schema
            .text("naming", IDENTIFIER, "the id of a naming strategy")
            .orElse(ProjectConfig.DEFAULT_NAMING);
    schema.rejectOthers();
    TableReader generate = top.table("generate");
    List<String> generators = generate.texts("generators").orElse(List.of());
    var output = generate.text("output", ".+", "the path of a folder");
    generate.rejectOthers();
    Map<String, Map<String, Object>> options = new LinkedHashMap<>();
    TableReader perGenerator = top.table("generator");
    for (String id : perGenerator.keys()) {
      // a generator's own keys are its own business: it reports what it does not know
      options.put(id, perGenerator.table(id).values());
    }
    perGenerator.rejectOthers();
    Map<String, String> plugins = new LinkedHashMap<>();
    TableReader sites = top.table("plugins");
    for (String id : sites.keys()) {
      sites.text(id, "\\S+", "the address of a site").ifPresent(site -> plugins.put(id, site));
    }
    TableReader checks = top.table("checks");
    List<String> checksOff = checks.texts("off").orElse(List.of());
    checks.rejectOthers();
    top.rejectOthers();
    return new ProjectConfig(
        name, sources, dialects, naming, generators, output, options, plugins, checksOff);
  }

  private static String nameOf(Path root) {
    Path name = root.toAbsolutePath().normalize().getFileName();
    String text = name == null ? "" : name.toString().replaceAll("[^A-Za-z0-9_-]", "-");
    return text.matches(IDENTIFIER) ? text : "app";
  }

  private static String sentence(String message) {
    return message.endsWith(".") ? message : message + ".";
  }
}
