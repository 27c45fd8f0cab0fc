/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.trace;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The trace as JSON. Names that occur often stand once in a table and are referred to by number:
 *
 * <pre>{@code
 * {"version":1,
 *  "origins":["billing.Invoice.total"],
 *  "kinds":["column"],
 *  "files":["","src/gen/resources/db/migration/h2/V0001__init.sql"],
 *  "entries":[[0,0,1,14,14,"invoice.total"]]}
 * }</pre>
 *
 * An entry is origin, kind, file, first line, last line, detail. File 0 is "in no file".
 */
public final class TraceFile {

  private static final int VERSION = 1;
  private static final int BUFFER_CHARACTERS = 64 * 1024;

  private TraceFile() {}

  /** Where an output folder keeps its trace. */
  public static Path in(Path outputFolder) {
    return outputFolder.resolve(".nublox").resolve("trace.json");
  }

  /**
   * Reads the trace of an output folder.
   *
   * @return {@link Trace#EMPTY} when nothing was generated yet
   * @throws IOException when the file is damaged; generating again renews it
   */
  public static Trace read(Path outputFolder) throws IOException {
    Path file = in(outputFolder);
    return Files.exists(file) ? parse(Files.readAllBytes(file)) : Trace.EMPTY;
  }

  /**
   * Reads a trace from its JSON.
   *
   * @throws IOException when it is damaged
   */
  public static Trace parse(byte[] bytes) throws IOException {
    List<String> origins = new ArrayList<>();
    List<String> kinds = new ArrayList<>();
    List<String> files = new ArrayList<>();
    List<TraceEntry> entries = new ArrayList<>();
    try (JsonReader json =
        new JsonReader(
            new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8))) {
      json.beginObject();
      while (json.hasNext()) {
        switch (json.nextName()) {
          case "origins" -> strings(json, origins);
          case "kinds" -> strings(json, kinds);
          case "files" -> strings(json, files);
          case "entries" -> {
            json.beginArray();
            while (json.hasNext()) {
              json.beginArray();
              entries.add(
                  new TraceEntry(
                      origins.get(json.nextInt()),
                      kinds.get(json.nextInt()),
                      files.get(json.nextInt()),
                      json.nextInt(),
                      json.nextInt(),
                      json.nextString()));
              json.endArray();
            }
            json.endArray();
          }
          default -> json.skipValue();
        }
      }
      json.endObject();
    } catch (JsonParseException
        | IllegalStateException
        | IllegalArgumentException
        | IndexOutOfBoundsException e) {
      throw new IOException("The trace is damaged; generating again renews it.", e);
    }
    return new Trace(entries);
  }

  private static void strings(JsonReader json, List<String> into) throws IOException {
    json.beginArray();
    while (json.hasNext()) {
      into.add(json.nextString());
    }
    json.endArray();
  }

  /** The trace as JSON, UTF-8. Equal traces give equal bytes. */
  public static byte[] format(Trace trace) {
    List<TraceEntry> entries = trace.entries();
    Map<String, Integer> origins = table(entries, TraceEntry::origin, List.of());
    Map<String, Integer> kinds = table(entries, TraceEntry::kind, List.of());
    Map<String, Integer> files = table(entries, TraceEntry::file, List.of(""));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(64 * 1024);
    // JSON is written in pieces of a few characters, which an encoder without a buffer is slow at
    try (JsonWriter json =
        new JsonWriter(
            new BufferedWriter(
                new OutputStreamWriter(bytes, StandardCharsets.UTF_8), BUFFER_CHARACTERS))) {
      json.beginObject().name("version").value(VERSION);
      strings(json, "origins", origins);
      strings(json, "kinds", kinds);
      strings(json, "files", files);
      json.name("entries").beginArray();
      for (TraceEntry entry : entries) {
        json.beginArray()
            .value(origins.get(entry.origin()))
            .value(kinds.get(entry.kind()))
            .value(files.get(entry.file()))
            .value(entry.fromLine())
            .value(entry.toLine())
            .value(entry.detail())
            .endArray();
      }
      json.endArray().endObject();
    } catch (IOException e) {
      throw new AssertionError("Writing into memory does not fail.", e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, Integer> table(
      List<TraceEntry> entries, Function<TraceEntry, String> name, List<String> first) {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    first.forEach(text -> numbers.put(text, numbers.size()));
    for (TraceEntry entry : entries) {
      numbers.putIfAbsent(name.apply(entry), numbers.size());
    }
    return numbers;
  }

  private static void strings(JsonWriter json, String name, Map<String, Integer> table)
      throws IOException {
    json.name(name).beginArray();
    for (String text : table.keySet()) {
      json.value(text);
    }
    json.endArray();
  }
}
