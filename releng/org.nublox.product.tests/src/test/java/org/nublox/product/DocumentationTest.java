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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.product.Product.Run;

/** Executes the console examples of {@code docs/cli.md}, one after the other in one folder. */
class DocumentationTest {

  private static final Pattern BLOCK = Pattern.compile("(?ms)^```console\\n(.*?)^```$");
  private static final Pattern EXIT_CODE = Pattern.compile("\\[exit code (\\d+)]");

  @TempDir Path folder;

  @Test
  void whatTheDocumentationShowsHappens() throws Exception {
    List<Example> examples = examples();
    assertFalse(examples.isEmpty());
    for (Example example : examples) {
      Run run = Product.run(folder, example.arguments());
      String seen = run.out() + run.err();
      assertEquals(example.exitCode(), run.exitCode(), example.command() + "\n" + seen);
      for (String line : example.output()) {
        assertTrue(
            seen.lines().anyMatch(line::equals),
            () -> example.command() + " should print\n" + line + "\nand prints\n" + seen);
      }
    }
  }

  private record Example(String command, List<String> output, int exitCode) {

    String[] arguments() {
      return command.substring("nublox ".length()).split(" ", -1);
    }
  }

  private static List<Example> examples() throws IOException {
    List<Example> examples = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(Product.HOME.resolve("docs/cli.md")));
    while (blocks.find()) {
      String command = null;
      List<String> output = new ArrayList<>();
      int exitCode = 0;
      for (String line : (blocks.group(1) + "$ \n").lines().toList()) {
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
    }
    return examples;
  }
}
