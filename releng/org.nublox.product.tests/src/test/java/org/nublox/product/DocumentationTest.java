/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Does what the pages of {@code docs/} show, each page in a folder of its own: a block after {@code
 * <!-- file: NAME -->} is written to that file, the commands of a {@code console} block are run and
 * have to print the lines below them.
 */
class DocumentationTest {

  private static final Pattern BLOCK =
      Pattern.compile("(?ms)^(?:<!-- file: (\\S+) -->\\n)?^```([a-z-]+)[^\\n]*\\n(.*?)^```$");
  private static final Pattern EXIT_CODE = Pattern.compile("\\[exit code (\\d+)]");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"cli.md", "tutorial.md"})
  void whatThePageShowsHappens(String page) throws Exception {
    int commands = 0;
    Matcher blocks = BLOCK.matcher(Files.readString(Product.HOME.resolve("docs").resolve(page)));
    while (blocks.find()) {
      if (blocks.group(1) != null) {
        Path file = folder.resolve(blocks.group(1));
        Files.createDirectories(file.getParent());
        Files.writeString(file, blocks.group(3));
      } else if (blocks.group(2).equals("console")) {
        for (Example example : examples(blocks.group(3))) {
          execute(example);
          commands++;
        }
      }
    }
    assertTrue(commands > 0, page + " shows no command");
  }

  private void execute(Example example) throws Exception {
    Run run = Product.run(folder, example.arguments());
    String seen = run.out() + run.err();
    assertEquals(example.exitCode(), run.exitCode(), example.command() + "\n" + seen);
    for (String line : example.output()) {
      assertTrue(
          seen.lines().anyMatch(line::equals),
          () -> example.command() + " should print\n" + line + "\nand prints\n" + seen);
    }
  }

  private record Example(String command, List<String> output, int exitCode) {

    String[] arguments() {
      return command.substring("nublox ".length()).split(" ", -1);
    }
  }

  private static List<Example> examples(String block) {
    List<Example> examples = new ArrayList<>();
    String command = null;
    List<String> output = new ArrayList<>();
    int exitCode = 0;
    for (String line : (block + "$ \n").lines().toList()) {
      Matcher code = EXIT_CODE.matcher(line);
      if (line.startsWith("$ ")) {
        if (command != null) {
          examples.add(new Example(command, List.copyOf(output), exitCode));
        }
        command = line.substring(2);
        output.clear();
        exitCode = 0;
      } else if (code.matches()) {
        exitCode = Integer.parseInt(code.group(1));
      } else if (!line.equals("...")) {
        output.add(line);
      }
    }
    return examples;
  }
}
