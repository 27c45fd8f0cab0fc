/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.nublox.plugin.internal.Web;

/**
 * What a site says of its plug-ins beyond what p2 knows, in its file {@value #FILE}. A site can do
 * without; what is wrong in it is left out, for a plug-in can be installed all the same.
 *
 * <pre>{@code
 * {"plugins": [{
 *   "id": "org.example.stars", "kind": "widget", "name": "Star rating",
 *   "description": "A whole number as stars.", "nublox": "[1.0,2)",
 *   "screenshots": ["stars.png"]}]}
 * }</pre>
 *
 * @param entries one for each plug-in
 */
public record Catalog(List<Entry> entries) {

  /** The name of the file, beside the index of the site. */
  public static final String FILE = "catalog.json";

  /** What nobody writes by hand. */
  private static final int LONGEST = 1 << 20;

  public Catalog {
    entries = List.copyOf(entries);
  }

  /**
   * What is said of a plug-in.
   *
   * @param id of the plug-in
   * @param kind dialect, generator, widget, check or another word; may be empty
   * @param name what people call it; may be empty
   * @param description what it is for; may be empty
   * @param nublox the versions of NuBlox that it works with, a range of OSGi; may be empty
   * @param screenshots addresses of pictures
   */
  public record Entry(
      String id,
      String kind,
      String name,
      String description,
      String nublox,
      List<URI> screenshots) {

    public Entry {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(description, "description");
      Objects.requireNonNull(nublox, "nublox");
      screenshots = List.copyOf(screenshots);
    }
  }

  /**
   * Opens a picture of a catalog.
   *
   * @throws IOException when it cannot be had
   */
  public static InputStream open(URI picture) throws IOException {
    return Web.open(picture);
  }

  /** Reads what a site says; nothing when it has no such file, or a wrong one. */
  public static Catalog of(URI site) {
    URI address = site.resolve(FILE);
    try (InputStream in = Web.open(address)) {
      byte[] bytes = in.readNBytes(LONGEST);
      return parse(new String(bytes, StandardCharsets.UTF_8), site);
    } catch (FileNotFoundException e) {
      return new Catalog(List.of());
    } catch (IOException | JsonParseException e) {
      return new Catalog(List.of());
    }
  }

  /**
   * Reads a catalog.
   *
   * @param site what the names of pictures are relative to
   * @throws JsonParseException when it is no JSON
   */
  static Catalog parse(String text, URI site) {
    List<Entry> entries = new ArrayList<>();
    if (JsonParser.parseString(text) instanceof JsonObject root
        && root.get("plugins") instanceof JsonArray plugins) {
      for (JsonElement plugin : plugins) {
        if (plugin instanceof JsonObject object && !string(object, "id").isEmpty()) {
          entries.add(
              new Entry(
                  string(object, "id"),
                  string(object, "kind"),
                  string(object, "name"),
                  string(object, "description"),
                  string(object, "nublox"),
                  pictures(object, site)));
        }
      }
    }
    return new Catalog(entries);
  }

  /** What is said of a plug-in. */
  public Optional<Entry> find(String id) {
    return entries.stream().filter(entry -> entry.id().equals(id)).findFirst();
  }

  private static String string(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value != null && value.isJsonPrimitive() ? value.getAsString().strip() : "";
  }

  /** Pictures of the site itself: a catalog cannot make others ask somebody else. */
  private static List<URI> pictures(JsonObject object, URI site) {
    List<URI> pictures = new ArrayList<>();
    if (object.get("screenshots") instanceof JsonArray names) {
      for (JsonElement name : names) {
        if (name.isJsonPrimitive()) {
          try {
            URI picture = site.resolve(name.getAsString()).normalize();
            if (picture.toString().startsWith(site.toString())) {
              pictures.add(picture);
            }
          } catch (IllegalArgumentException e) {
            // no address: no picture
          }
        }
      }
    }
    return pictures;
  }
}
