/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.testing.files.FileTree;

/**
 * The life of plug-ins of third parties: built against the site that the build made, which a web
 * server serves, installed into a fresh product, used, updated, removed; then all is as before.
 */
class PluginLifeTest {

  @TempDir static Path temp;

  private static StaticServer server;

  @TempDir Path folder;

  private InstalledProduct product;
  private Map<String, Long> before;

  @BeforeAll
  static void buildsThePlugins() throws Exception {
    Path root = Files.createDirectories(temp.resolve("www"));
    FileTree.of(InstalledProduct.CHECKOUT.resolve("releng/org.nublox.site/target/repository"))
        .copyTo(root.resolve("nublox"));
    server = new StaticServer(root);
    Path examples = InstalledProduct.CHECKOUT.resolve("examples/plugins");
    for (String version : new String[] {"1.0.0", "1.1.0"}) {
      Path project = OutsideBuild.copy(examples, temp.resolve("plugins-" + version), version);
      OutsideBuild.verify(project, server.url("nublox"));
      for (String plugin : new String[] {"yugabytedb", "dictionary", "stars", "egldiagrams"}) {
        FileTree.of(project.resolve(plugin + "/site/target/repository"))
            .copyTo(root.resolve(plugin + "-" + version));
      }
    }
  }

  @AfterAll
  static void stopsTheServer() {
    server.close();
  }

  @BeforeEach
  void installsAFreshProduct() throws Exception {
    product = InstalledProduct.copy(folder);
    before = product.tree();
    product.run("new", "shop").mustEnd(0);
  }

  private void install(String plugin) throws Exception {
    product
        .run("plugin", "install", "--site", server.url(plugin + "-1.0.0"), "org.example." + plugin)
        .mustEnd(0)
        .mustSay("installed org.example." + plugin + " 1.0.0.");
    product.run("plugin", "list").mustEnd(0).mustSay("org.example." + plugin);
    assertNotEquals(before, product.tree());
  }

  private void updateAndRemove(String plugin) throws Exception {
    String id = "org.example." + plugin;
    product.run("plugin", "update", id).mustEnd(0).mustSay("Nothing to do");
    product
        .run("plugin", "update", "--site", server.url(plugin + "-1.1.0"), id)
        .mustEnd(0)
        .mustSay("updated " + id + " 1.0.0.")
        .mustSay("-> 1.1.0.");
    product.run("plugin", "list").mustEnd(0).mustSay("1.1.0.");
    product.run("plugin", "uninstall", id).mustEnd(0).mustSay("removed " + id + " 1.1.0.");
    product.mustBeAs(before);
  }

  @Test
  void aDialectThatInheritsAnother() throws Exception {
    product
        .run("ddl", "shop", "--dialect", "yugabytedb")
        .mustEnd(2)
        .mustSay("There is no dialect 'yugabytedb'");
    install("yugabytedb");
    String ddl = product.run("ddl", "shop", "--dialect", "yugabytedb").mustEnd(0).out();
    assertTrue(ddl.contains("create table customer"), ddl);
    assertEquals(
        product.run("ddl", "shop", "--dialect", "postgresql").mustEnd(0).out(),
        ddl,
        "the shop has nothing in which the two differ");
    updateAndRemove("yugabytedb");
  }

  @Test
  void aGeneratorOfTemplatesOnly() throws Exception {
    settings("[generate]\ngenerators = [\"dictionary\"]\n");
    product.run("generate", "shop", "-o", "docs").mustEnd(1).mustSay("no generator 'dictionary'");
    install("dictionary");
    product.run("generate", "shop", "-o", "docs").mustEnd(0);
    String page = Files.readString(product.work().resolve("docs/docs/dictionary/README.md"));
    assertTrue(page.contains("Customer ||--o{ Purchase : \"customer\""), page);
    assertTrue(
        Files.readString(product.work().resolve("docs/docs/dictionary/Purchase.md"))
            .contains("| orderedOn | `date` | `ordered_on` |"));
    updateAndRemove("dictionary");
    product.run("generate", "shop", "-o", "docs").mustEnd(1).mustSay("no generator 'dictionary'");
    assertTrue(
        Files.exists(product.work().resolve("docs/docs/dictionary/README.md")),
        "what it made is not lost with it");
  }

  @Test
  void aWidget() throws Exception {
    Path model = product.work().resolve("shop/shop.nbx");
    Files.writeString(
        model,
        Files.readString(model)
            .replace(
                "total: Money = 0\n", "total: Money = 0\n  rating: int widget stars(max = 4)\n"));
    product.run("check", "shop").mustEnd(0).mustSay("There is no widget 'stars'");
    install("stars");
    product.run("check", "shop", "--strict").mustEnd(0);
    product.run("generate", "shop", "-o", "app").mustEnd(0);
    assertTrue(find("<span class=\"stars small\""), "the list shows stars");
    assertTrue(find("value=\"4\" checked=\"${String.valueOf("), "the form has stars");
    assertTrue(find(".stars[data-stars=\"4\"]"), "the style sheet draws them");
    Files.writeString(model, Files.readString(model).replace("max = 4", "most = 4"));
    product.run("check", "shop").mustEnd(0).mustSay("It has: max, size.");
    updateAndRemove("stars");
  }

  @Test
  void aGeneratorWithAnotherTemplateEngine() throws Exception {
    settings("[generate]\ngenerators = [\"egl-diagrams\"]\n");
    install("egldiagrams");
    product.run("generate", "shop", "-o", "docs").mustEnd(0);
    Path file = product.work().resolve("docs/docs/diagrams/shop.puml");
    String diagram = Files.readString(file);
    assertTrue(diagram.contains("  +id: uuid\n  #name: string\n  ~email: Email\n"), diagram);
    assertTrue(diagram.contains("Purchase --> \"1\" Customer : customer\n"), diagram);
    Path own = product.work().resolve("shop/templates/egl-diagrams/diagram.puml.egl");
    Files.createDirectories(own.getParent());
    Files.writeString(own, "[%=M!Entity.all.size()%] entities");
    product.run("generate", "shop", "-o", "docs").mustEnd(0);
    assertEquals("2 entities", Files.readString(file).strip(), "a template of the project's own");
    Files.writeString(own, "[%=nothing.name%]");
    product
        .run("generate", "shop", "-o", "docs")
        .mustEnd(1)
        .mustSay("Generator 'egl-diagrams' failed");
    updateAndRemove("egldiagrams");
  }

  @Test
  void aProjectNamesThePluginsThatItNeeds() throws Exception {
    String site = server.url("dictionary-1.0.0");
    settings(
        "[generate]\ngenerators = [\"dictionary\"]\n[plugins]\n\"org.example.dictionary\" = \""
            + site
            + "\"\n");
    product
        .run("generate", "shop", "-o", "docs")
        .mustEnd(1)
        .mustSay("nublox plugin install --site " + site + " org.example.dictionary");
  }

  @Test
  void whatCannotBeInstalledIsExplained() throws Exception {
    product
        .run("plugin", "install", "--site", server.url("stars-1.0.0"), "org.example.star")
        .mustEnd(1)
        .mustSay("There are: org.example.stars");
    product
        .run("plugin", "install", "--site", server.url("nothing"), "org.example.stars")
        .mustEnd(4)
        .mustSay("cannot be read");
    product.run("plugin", "install", "org.example.stars").mustEnd(2).mustSay("--site");
    product.run("plugin", "uninstall", "org.example.stars").mustEnd(1).mustSay("is installed");
    product
        .run("plugin", "uninstall", "org.nublox.core.feature")
        .mustEnd(1)
        .mustSay("a part of the product");
    product
        .run("plugin", "install", "--site", server.url("stars-1.1.0"), "org.example.stars@1.0.0")
        .mustEnd(1)
        .mustSay("org.example.stars 1.0.0");
    product.mustBeAs(before);
  }

  @Test
  void aSiteTellsWhatItHas() throws Exception {
    product
        .run("plugin", "search", "--site", server.url("nublox"), "workbench")
        .mustEnd(0)
        .mustSay("org.nublox.workbench.feature");
    assertFalse(
        product
            .run("plugin", "search", "--site", server.url("nublox"), "workbench")
            .out()
            .contains("org.nublox.dialects"));
    product
        .run("plugin", "search", "--site", server.url("stars-1.0.0"), "shown")
        .mustEnd(0)
        .mustSay("Star rating (widget)")
        .mustSay("For NuBlox [1.0,2).");
    product
        .run("plugin", "search", "--json", "--site", server.url("stars-1.0.0"))
        .mustEnd(0)
        .mustSay(server.url("stars-1.0.0") + "stars.png");
    product.mustBeAs(before);
  }

  private void settings(String text) throws IOException {
    Path file = product.work().resolve("shop/nublox.toml");
    Files.writeString(file, Files.readString(file) + "\n" + text);
  }

  private boolean find(String text) throws IOException {
    try (var files = Files.walk(product.work().resolve("app"))) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (file.toString().matches(".*\\.(jte|css)") && Files.readString(file).contains(text)) {
          return true;
        }
      }
    }
    return false;
  }
}
