/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nublox.cli.Json;
import org.nublox.cli.Terminal;
import org.nublox.plugin.Catalog;
import org.nublox.plugin.Plugin;

/** What sites offer, with what their catalogs say of it. */
final class CatalogEntries {

  private CatalogEntries() {}

  /**
   * A plug-in on a site.
   *
   * @param plugin what p2 knows of it
   * @param entry what the catalog says; empty texts where it says nothing
   */
  record Offer(Plugin plugin, Catalog.Entry entry) {

    String name() {
      return entry.name().isEmpty() ? plugin.name() : entry.name();
    }

    String description() {
      return entry.description().isEmpty() ? plugin.description() : entry.description();
    }

    /** Everything that can be searched for. */
    String text() {
      return String.join("\n", plugin.id(), entry.kind(), name(), description());
    }
  }

  static List<Offer> of(List<Plugin> plugins) {
    Map<String, Catalog> catalogs = new HashMap<>();
    List<Offer> offers = new ArrayList<>();
    for (Plugin plugin : plugins) {
      Catalog catalog =
          catalogs.computeIfAbsent(plugin.site(), site -> Catalog.of(URI.create(site)));
      offers.add(
          new Offer(
              plugin,
              catalog
                  .find(plugin.id())
                  .orElse(new Catalog.Entry(plugin.id(), "", "", "", "", List.of()))));
    }
    return offers;
  }

  static void print(List<Offer> offers, boolean json, Terminal terminal) {
    if (json) {
      JsonArray array = new JsonArray();
      offers.forEach(offer -> array.add(json(offer)));
      JsonObject result = new JsonObject();
      result.add("plugins", array);
      terminal.print(Json.text(result));
      return;
    }
    int width = offers.stream().mapToInt(offer -> offer.plugin().id().length()).max().orElse(0);
    for (Offer offer : offers) {
      Plugin plugin = offer.plugin();
      String kind = offer.entry().kind();
      terminal.print(
          plugin.id()
              + " ".repeat(width - plugin.id().length() + 2)
              + plugin.version()
              + "  "
              + offer.name()
              + (kind.isEmpty() ? "" : " (" + kind + ")"));
      if (!offer.description().isEmpty()) {
        terminal.print("    " + offer.description().replaceAll("\\s+", " "));
      }
      if (!offer.entry().nublox().isEmpty()) {
        terminal.print("    For NuBlox " + offer.entry().nublox() + ".");
      }
    }
  }

  private static JsonObject json(Offer offer) {
    JsonObject object = new JsonObject();
    object.addProperty("id", offer.plugin().id());
    object.addProperty("version", offer.plugin().version());
    object.addProperty("name", offer.name());
    object.addProperty("description", offer.description());
    object.addProperty("site", offer.plugin().site());
    object.addProperty("kind", offer.entry().kind());
    object.addProperty("nublox", offer.entry().nublox());
    JsonArray pictures = new JsonArray();
    offer.entry().screenshots().forEach(picture -> pictures.add(picture.toString()));
    object.add("screenshots", pictures);
    return object;
  }
}
