/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.tomlj.Toml;
import org.tomlj.TomlParseResult;
import org.tomlj.TomlTable;

/**
 * The connections of a project: the file {@code connections.toml} with a table for each.
 *
 * <pre>
 * [production]
 * url = "jdbc:postgresql://db.example.org/shop"
 * user = "deployer"
 * password = "${env:SHOP_PASSWORD}"
 * </pre>
 *
 * A value can refer to the environment, {@code ${env:NAME}}, or to the first line of a file, {@code
 * ${file:PATH}}. A password can only be such a reference.
 */
public final class ConnectionProfiles {

  /** The name of the file in a project folder. */
  public static final String FILE = "connections.toml";

  private static final Set<String> KEYS = Set.of("url", "user", "password", "driver");
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{(env|file):([^}]+)}");

  private final Path file;
  private final Map<String, Map<String, String>> byName;
  private final UnaryOperator<String> environment;

  private ConnectionProfiles(
      Path file, Map<String, Map<String, String>> byName, UnaryOperator<String> environment) {
    this.file = file;
    this.byName = byName;
    this.environment = environment;
  }

  /** Reads the connections of a project; there are none without the file. */
  public static ConnectionProfiles read(Path project) throws IOException, DeploymentException {
    return read(project, System::getenv);
  }

  static ConnectionProfiles read(Path project, UnaryOperator<String> environment)
      throws IOException, DeploymentException {
    Path file = project.resolve(FILE);
    Map<String, Map<String, String>> byName = new TreeMap<>();
    if (Files.exists(file)) {
      TomlParseResult toml = Toml.parse(Files.readString(file, StandardCharsets.UTF_8));
      if (toml.hasErrors()) {
        var error = toml.errors().getFirst();
        throw new DeploymentException(
            file + ":" + error.position().line() + ": " + error.getMessage() + ".",
            "See toml.io for the format.");
      }
      for (String name : toml.keySet()) {
        byName.put(name, values(file, name, toml.get(java.util.List.of(name))));
      }
    }
    return new ConnectionProfiles(file, byName, environment);
  }

  private static Map<String, String> values(Path file, String name, Object value)
      throws DeploymentException {
    if (!(value instanceof TomlTable table)) {
      throw new DeploymentException(
          file + ": '" + name + "' stands outside of a connection.",
          "Write [name] above the settings of a connection.");
    }
    Map<String, String> values = new TreeMap<>();
    for (String key : table.keySet()) {
      if (!KEYS.contains(key) || !(table.get(java.util.List.of(key)) instanceof String text)) {
        throw new DeploymentException(
            file + ": the setting '" + key + "' of the connection '" + name + "' is not known.",
            "There are: driver, password, url, user, each a text.");
      }
      if (key.equals("password") && !REFERENCE.matcher(text).matches()) {
        throw new DeploymentException(
            file + " holds the password of the connection '" + name + "' itself.",
            "Write a reference, such as \"${env:"
                + name.toUpperCase(Locale.ROOT)
                + "_PASSWORD}\" or \"${file:/run/secrets/db}\".");
      }
      values.put(key, text);
    }
    return values;
  }

  /** The names of all connections, ordered. */
  public Set<String> names() {
    return byName.keySet();
  }

  /** A connection as it is written; without settings when it is not there. */
  public ConnectionProfile profile(String name) {
    Map<String, String> values = byName.getOrDefault(name, Map.of());
    return new ConnectionProfile(
        name,
        values.getOrDefault("url", ""),
        values.getOrDefault("user", ""),
        values.getOrDefault("password", ""),
        values.getOrDefault("driver", ""));
  }

  /**
   * The settings of a connection, its references resolved.
   *
   * @throws DeploymentException when it is not there or a reference leads nowhere
   */
  public ConnectionSettings get(String name) throws DeploymentException {
    Map<String, String> values = byName.get(name);
    if (values == null) {
      throw new DeploymentException(
          "There is no connection '" + name + "' in " + file + ".",
          byName.isEmpty()
              ? "Write it, or name the address with --url."
              : "There are: " + String.join(", ", byName.keySet()) + ".");
    }
    if (!values.containsKey("url")) {
      throw new DeploymentException(
          "The connection '" + name + "' in " + file + " has no url.", "Add its address.");
    }
    Optional<Path> driver =
        values.containsKey("driver")
            ? Optional.of(Path.of(resolved(name, values.get("driver"))))
            : Optional.empty();
    return new ConnectionSettings(
        resolved(name, values.get("url")),
        resolved(name, values.getOrDefault("user", "")),
        resolved(name, values.getOrDefault("password", "")),
        driver);
  }

  /**
   * A value with what its references lead to.
   *
   * @param name of the connection, for messages
   * @throws DeploymentException when a reference leads nowhere
   */
  public static String resolve(String name, String value) throws DeploymentException {
    return new ConnectionProfiles(Path.of(FILE), Map.of(), System::getenv).resolved(name, value);
  }

  private String resolved(String name, String text) throws DeploymentException {
    Matcher matcher = REFERENCE.matcher(text);
    StringBuilder out = new StringBuilder();
    while (matcher.find()) {
      String value =
          matcher.group(1).equals("env")
              ? variable(name, matcher.group(2))
              : firstLine(name, matcher.group(2));
      matcher.appendReplacement(out, Matcher.quoteReplacement(value));
    }
    return matcher.appendTail(out).toString();
  }

  private String variable(String name, String variable) throws DeploymentException {
    String value = environment.apply(variable);
    if (value == null) {
      throw new DeploymentException(
          "The connection '" + name + "' needs the environment variable " + variable + ".",
          "Set it, and export it to this command.");
    }
    return value;
  }

  private static String firstLine(String name, String path) throws DeploymentException {
    try (var lines = Files.lines(Path.of(path), StandardCharsets.UTF_8)) {
      return lines.findFirst().orElse("");
    } catch (IOException e) {
      throw new DeploymentException(
          "The connection '" + name + "' needs the file " + path + ", which cannot be read.",
          "Check the path and its permissions.");
    }
  }
}
