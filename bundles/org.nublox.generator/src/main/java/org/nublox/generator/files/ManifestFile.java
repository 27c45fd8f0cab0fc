/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.files;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.nublox.generator.Ownership;

/**
 * The manifest as JSON, one file a line so that version control shows small differences:
 *
 * <pre>{@code
 * {"version":1,"files":[
 * {"path":"src/gen/java/Invoice.java","sha256":["9f86..."],"by":"spring","from":["billing.Invoice"]},
 * {"path":"src/main/java/Setup.java","sha256":["60f1..."],"by":"spring","from":[],"once":true}
 * ]}
 * }</pre>
 */
final class ManifestFile {

  private static final int VERSION = 1;
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private ManifestFile() {}

  /** One line of the file; the names are those of the JSON. */
  private record Line(
      String path, List<String> sha256, String by, List<String> from, Boolean once) {}

  /**
   * Reads a manifest.
   *
   * @return {@link Manifest#EMPTY} when there is none
   * @throws StateProblem when the file is damaged
   */
  static Manifest read(Path file) throws IOException {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Manifest.EMPTY;
    }
    Map<String, Manifest.Entry> entries = new TreeMap<>();
    try (JsonReader json = new JsonReader(Files.newBufferedReader(file))) {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "version" -> requireVersion(json.nextInt(), file);
          case "files" -> readEntries(json, entries);
          default -> json.skipValue();
        }
      }
      json.endObject();
      return new Manifest(entries);
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | NullPointerException
        | java.io.EOFException
        | com.google.gson.stream.MalformedJsonException
        | java.nio.charset.CharacterCodingException e) {
      throw new StateProblem(
          "generate.manifest.damaged",
          "The list of generated files " + file + " cannot be read.",
          "Restore it from version control, or delete it: then files that differ from what would be"
              + " generated are reported, and --force overwrites them.");
    }
  }

  private static void requireVersion(int version, Path file) {
    if (version != VERSION) {
      throw new StateProblem(
          "generate.manifest.version",
          "The list of generated files " + file + " was written by a newer NuBlox.",
          "Use that version of NuBlox for this project.");
    }
  }

  private static void readEntries(JsonReader json, Map<String, Manifest.Entry> entries)
      throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      Line line = GSON.fromJson(json, Line.class);
      // a manifest is a file that anybody can edit: its paths are checked like any other
      String path = new OutputPath(line.path()).text();
      Ownership ownership =
          Boolean.TRUE.equals(line.once()) ? Ownership.WRITTEN_ONCE : Ownership.GENERATED;
      entries.put(
          path,
          new Manifest.Entry(path, Set.copyOf(line.sha256()), ownership, line.by(), line.from()));
    }
    json.endArray();
  }

  static byte[] write(Manifest manifest) {
    List<String> lines = new ArrayList<>();
    for (Manifest.Entry entry : manifest.entries()) {
      lines.add(
          GSON.toJson(
              new Line(
                  entry.path(),
                  entry.hashes().stream().sorted().toList(),
                  entry.generator(),
                  entry.origins(),
                  entry.ownership() == Ownership.WRITTEN_ONCE ? true : null)));
    }
    String text =
        "{\"version\":" + VERSION + ",\"files\":[\n" + String.join(",\n", lines) + "\n]}\n";
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
