/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Locale;
import org.nublox.project.Issue;
import org.nublox.project.Place;

/** What commands print with {@code --json}. Keys are a contract: they are only ever added. */
public final class Json {

  private static final Gson GSON =
      new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

  private Json() {}

  /** The text of a JSON value. */
  public static String text(JsonElement element) {
    return GSON.toJson(element);
  }

  /** Issues, each with its place. */
  public static JsonArray issues(List<Issue> issues) {
    JsonArray array = new JsonArray();
    for (Issue issue : issues) {
      JsonObject object = new JsonObject();
      object.addProperty("severity", issue.severity().name().toLowerCase(Locale.ROOT));
      object.addProperty("code", issue.code());
      object.addProperty("message", issue.message());
      object.addProperty("remedy", issue.remedy());
      addPlace(object, issue.place());
      array.add(object);
    }
    return array;
  }

  /** Adds {@code file}, and {@code line} and {@code column} when they are known. */
  public static void addPlace(JsonObject object, Place place) {
    object.addProperty("file", place.file().toString());
    if (place.line() > 0) {
      object.addProperty("line", place.line());
    }
    if (place.column() > 0) {
      object.addProperty("column", place.column());
    }
  }
}
