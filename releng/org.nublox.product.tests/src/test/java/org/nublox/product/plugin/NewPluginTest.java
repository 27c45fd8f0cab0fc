/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nublox.product.Run;

/** A plug-in of each kind, as it is made, builds, passes its test, is installed and works. */
class NewPluginTest {

  @TempDir Path folder;

  @Test
  void aGenerator() throws Exception {
    buildsAndInstalls("generator");
  }

  @Tag("long")
  @ParameterizedTest
  @ValueSource(strings = {"dialect", "widget", "check"})
  void another(String kind) throws Exception {
    buildsAndInstalls(kind);
  }

  private void buildsAndInstalls(String kind) throws Exception {
    long begin = System.nanoTime();
    InstalledProduct product = InstalledProduct.copy(folder);
    String site =
        InstalledProduct.CHECKOUT
            .resolve("releng/org.nublox.site/target/repository")
            .toUri()
            .toString();
    String id = "org.example." + kind + "one";
    product
        .run("new", "plugin", kind, "--kind", kind, "--id", id, "--site", site)
        .mustEnd(0)
        .mustSay("Made the plug-in " + id);
    OutsideBuild.verify(product.work().resolve(kind), site);
    product
        .run("plugin", "install", "--site", kind + "/site/target/repository", id)
        .mustEnd(0)
        .mustSay("installed " + id + " 1.0.0.");
    System.out.printf(
        "%s: made, built, tested and installed in %d s%n",
        kind, TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - begin));
    product.run("new", "shop").mustEnd(0);
    Path model = product.work().resolve("shop/shop.nbx");
    Files.writeString(
        model,
        Files.readString(model)
            + "\nentity Bare {\n  key id: int\n"
            + (kind.equals("widget") ? "  size: int widget widgetone(max = 3)\n" : "")
            + "}\n");
    Run run =
        switch (kind) {
          case "generator" -> {
            Path file = product.work().resolve("shop/nublox.toml");
            Files.writeString(
                file, Files.readString(file) + "\n[generate]\ngenerators = [\"generatorone\"]\n");
            yield product.run("generate", "shop", "-o", "out");
          }
          case "dialect" -> product.run("ddl", "shop", "--dialect", "dialectone");
          default -> product.run("check", "shop");
        };
    run.mustEnd(0);
    switch (kind) {
      case "generator" ->
          assertTrue(Files.exists(product.work().resolve("out/docs/generatorone/Bare.md")));
      case "dialect" -> run.mustSay("create table bare");
      case "check" -> {
        run.mustSay("The entity 'Bare' has no documentation.");
        turnsItOff(product);
        repairs(product);
      }
      default -> run.mustSay("0 errors, 0 warnings");
    }
    product.run("plugin", "uninstall", id).mustEnd(0);
  }

  private static void turnsItOff(InstalledProduct product) throws Exception {
    Path file = product.work().resolve("shop/nublox.toml");
    String settings = Files.readString(file);
    Files.writeString(file, settings + "\n[checks]\noff = [\"checkone\"]\n");
    product.run("check", "shop").mustEnd(0).mustSay("0 errors, 0 warnings");
    Files.writeString(file, settings);
  }

  private static void repairs(InstalledProduct product) throws Exception {
    product.run("check", "shop", "--fix").mustEnd(0).mustSay("0 errors, 0 warnings");
    String model = Files.readString(product.work().resolve("shop/shop.nbx"));
    assertTrue(model.contains("\n/** Bare. */\nentity Bare {"), model);
  }
}
