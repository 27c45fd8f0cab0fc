/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import org.nublox.evolution.migration.internal.JsonLayout;
import org.nublox.evolution.migration.internal.RecordJson;
import org.nublox.schema.Schema;

/**
 * A schema in stored form, as a file: complete, in the order of the schema, one line for a column,
 * so that a review sees what changes.
 *
 * @param dialect id of the dialect in whose stored form the schema is
 * @param schema the schema
 */
public record Snapshot(String dialect, Schema schema) {

  private static final int FORMAT = 1;

  /** The text of the file; equal snapshots have equal texts. */
  public String text() {
    JsonObject file = new JsonObject();
    file.addProperty("format", FORMAT);
    file.addProperty("dialect", dialect);
    file.add("schema", RecordJson.write(schema));
    return JsonLayout.print(file);
  }

  /**
   * Reads the text of a file.
   *
   * @param name of the file, for messages
   * @throws MigrationException when it is no snapshot
   */
  public static Snapshot parse(String name, String text) {
    try {
      JsonElement json = JsonParser.parseString(text);
      if (!(json instanceof JsonObject file) || !file.has("dialect") || !file.has("schema")) {
        throw new JsonParseException("it has no dialect and schema");
      }
      int format = file.has("format") ? file.get("format").getAsInt() : 0;
      if (format != FORMAT) {
        throw new JsonParseException(
            "it has format " + format + ", this version of NuBlox reads format " + FORMAT);
      }
      return new Snapshot(
          file.get("dialect").getAsString(), RecordJson.read(file.get("schema"), Schema.class));
    } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
      boolean merge = text.contains("<<<<<<<");
      throw new MigrationException(
          "migration.snapshot",
          name + " is not a snapshot of a schema: " + e.getMessage() + ".",
          merge
              ? "A merge left its marks: take the file of the branch that was merged first (git"
                  + " checkout --ours or --theirs), then run nublox migrate --rebase."
              : "Take it from version control again.");
    }
  }
}
