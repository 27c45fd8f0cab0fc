/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.product.plugin;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.product.plugin.HandMadeSite.Content;

/** NuBlox brings itself to the next version, from sites that a web server serves. */
class ProductUpdateTest {

  private static final Path RELENG = InstalledProduct.CHECKOUT.resolve("releng");
  private static final String LIBRARY =
      """
      package tidy;
      import java.util.List;
      import org.nublox.widget.*;
      public final class Tidy implements WidgetLibrary {
        public List<Widget> widgets() { return List.of(); }
      }
      """;

  @TempDir static Path temp;

  private static StaticServer server;

  @TempDir Path folder;

  private InstalledProduct product;

  @BeforeAll
  static void makesTheNextVersion() throws Exception {
    NewerSite.make(RELENG.resolve("org.nublox.site/target/repository"), temp.resolve("www/nublox"));
    NewerSite.make(
        RELENG.resolve("org.nublox.product/target/repository"), temp.resolve("www/product"));
    server = new StaticServer(temp.resolve("www"));
  }

  @AfterAll
  static void stopsTheServer() {
    server.close();
  }

  @BeforeEach
  void installsThisVersion() throws Exception {
    product = InstalledProduct.copy(folder);
    product.run("--version").mustEnd(0).mustSay("nublox 1.0.0");
  }

  private void install(String range) throws Exception {
    HandMadeSite site = new HandMadeSite(folder.resolve("site"));
    site.add(
        new Content(
            "org.example.tidy",
            "org.nublox.widget.WidgetLibrary",
            "tidy.Tidy",
            Map.of("tidy/Tidy.java", LIBRARY),
            List.of("org.nublox.widget"),
            List.<String[]>of(new String[] {"osgi.bundle", "org.nublox.cli", range})));
    product.run("plugin", "install", "--site", site.finish(), "org.example.tidy").mustEnd(0);
  }

  @Test
  void theNextVersionRunsAndPluginsStay() throws Exception {
    install("[1.0,2)");
    product
        .run("update", "--site", server.url("nublox"))
        .mustEnd(0)
        .mustSay("updated org.nublox.core.feature 1.0.0.")
        .mustSay("-> 1.1.0.")
        .mustSay("updated org.nublox.dialects.feature")
        .mustSay("updated org.nublox.generators.feature");
    product.run("--version").mustEnd(0).mustSay("nublox 1.1.0");
    product.run("plugin", "list").mustEnd(0).mustSay("org.example.tidy  1.0.0");
    product.run("new", "shop").mustEnd(0);
    product.run("check", "shop", "--strict").mustEnd(0);
    product.run("ddl", "shop", "--dialect", "oracle").mustEnd(0).mustSay("create table customer");
    product.run("update").mustEnd(0).mustSay("Nothing to do: NuBlox is up to date.");
    product
        .run("plugin", "uninstall", "org.nublox.core.feature")
        .mustEnd(1)
        .mustSay("a part of the product");
    product.run("plugin", "uninstall", "org.example.tidy").mustEnd(0).mustSay("removed");
  }

  @Test
  void theProductWithItsLibrariesIsUpdatedToo() throws Exception {
    product
        .run("update", "--site", server.url("product"))
        .mustEnd(0)
        .mustSay("updated nublox 1.0.0.")
        .mustSay("updated org.nublox.core.feature 1.0.0.");
    product.run("--version").mustEnd(0).mustSay("nublox 1.1.0");
  }

  @Test
  void nothingIsChangedWhenAPluginDoesNotFit() throws Exception {
    install("[1.0,1.1)");
    Map<String, Long> before = product.tree();
    product
        .run("update", "--site", server.url("nublox"))
        .mustEnd(1)
        .mustSay("It does not fit")
        .mustSay("org.example.tidy");
    product.mustBeAs(before);
    product.run("--version").mustEnd(0).mustSay("nublox 1.0.0");
  }

  @Test
  void itHasToBeKnownWhereNewerOnesAre() throws Exception {
    product.run("update").mustEnd(1).mustSay("Name a site with --site");
    product
        .run(
            "update",
            "--site",
            RELENG.resolve("org.nublox.site/target/repository").toUri().toString())
        .mustEnd(0)
        .mustSay("Nothing to do");
  }
}
