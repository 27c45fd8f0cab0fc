/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** {@code nublox new plugin}: a plug-in that builds, tests and installs at once. */
@Command(
    name = "plugin",
    mixinStandardHelpOptions = true,
    description = {
      "Make the project of a plug-in: bundle, tests, feature and update site, built by Maven.",
      "It works as it is; change it into yours."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox new plugin dictionary --kind generator --id org.example.dictionary",
      "  nublox new plugin stars --kind widget --id org.example.stars --site https://example.org/nublox/"
    })
public final class NewPluginCommand implements Callable<Integer> {

  /** What plug-ins contribute; there is a folder of templates for each. */
  enum Kind {
    GENERATOR,
    DIALECT,
    WIDGET,
    CHECK
  }

  private static final String ID = "[a-z][a-z0-9]*(\\.[a-z][a-z0-9]*)+";

  @ParentCommand private NewCommand parent;

  @Parameters(paramLabel = "DIR", description = "The folder to make.")
  private Path folder;

  @Option(
      names = "--kind",
      required = true,
      paramLabel = "KIND",
      description = "What it contributes: ${COMPLETION-CANDIDATES}.")
  private Kind kind;

  @Option(
      names = "--id",
      required = true,
      paramLabel = "ID",
      description = "Its name, which begins with a domain of yours: org.example.dictionary.")
  private String id;

  @Option(
      names = "--site",
      paramLabel = "URL",
      defaultValue = "file:$${user.home}/nublox-site/",
      description = "The update site of NuBlox (default: ${DEFAULT-VALUE}).")
  private String site;

  @Override
  public Integer call() throws IOException {
    Invocation invocation = parent.invocation();
    if (!id.matches(ID)) {
      throw Failure.usage(
          "'" + id + "' cannot name a plug-in.",
          "Use lower-case letters and digits, with dots between: org.example.dictionary.");
    }
    if (Files.exists(folder)) {
      throw Failure.usage(folder + " is there already.", "Name a folder that is not there yet.");
    }
    Path templates = Path.of(System.getProperty("nublox.home", ".")).resolve("sdk");
    Map<String, String> words = words();
    for (String part : new String[] {"common", kind.name().toLowerCase(Locale.ROOT)}) {
      Path from = templates.resolve(part);
      if (!Files.isDirectory(from)) {
        throw Failure.outside(from + " is missing.", "Install the product anew.");
      }
      try (Stream<Path> files = Files.walk(from)) {
        for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
          Path target = folder.resolve(filled(from.relativize(file).toString(), words));
          Files.createDirectories(target.getParent());
          Files.writeString(
              target,
              filled(Files.readString(file, StandardCharsets.UTF_8), words),
              StandardCharsets.UTF_8);
        }
      }
    }
    invocation.terminal().tell("Made the plug-in " + id + " in " + folder + ".");
    invocation
        .terminal()
        .tell(
            "Next: mvn -f "
                + folder
                + " verify; nublox plugin install --site "
                + folder
                + "/site/target/repository "
                + id);
    return ExitCode.FINE;
  }

  private Map<String, String> words() {
    String word = id.substring(id.lastIndexOf('.') + 1);
    String name = word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    return Map.of(
        "@ID@", id,
        "@DOT@", ".",
        "@PATH@", id.replace('.', '/'),
        "@WORD@", word,
        "@CLASS@", name,
        "@NAME@", name,
        "@VENDOR@", id.substring(0, id.lastIndexOf('.')),
        "@SITE@", site,
        "@KIND@", kind.name().toLowerCase(Locale.ROOT));
  }

  private static String filled(String text, Map<String, String> words) {
    String filled = text;
    for (Map.Entry<String, String> word : words.entrySet()) {
      filled = filled.replace(word.getKey(), word.getValue());
    }
    return filled;
  }
}
