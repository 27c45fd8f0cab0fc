/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration.internal;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/**
 * Lays JSON out so that two versions of a file differ in few lines: what fits on a line stands on
 * one, everything else has a line for each member.
 */
public final class JsonLayout {

  private static final int WIDTH = 110;

  private final StringBuilder out = new StringBuilder();

  private JsonLayout() {}

  /** The text, with a line feed at the end. */
  public static String print(JsonElement element) {
    JsonLayout layout = new JsonLayout();
    layout.write(element, 0);
    return layout.out.append('\n').toString();
  }

  private void write(JsonElement element, int indent) {
    if (element instanceof JsonPrimitive || element.isJsonNull()) {
      flat(element, out);
      return;
    }
    int start = out.length();
    if (fits(element, WIDTH - indent)) {
      flat(element, out);
      if (out.length() - start <= WIDTH - indent) {
        return;
      }
      out.setLength(start);
    }
    String inner = "\n" + " ".repeat(indent + 2);
    boolean first = true;
    if (element instanceof JsonObject object) {
      out.append('{');
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        out.append(first ? "" : ",").append(inner);
        text(member.getKey(), out);
        out.append(": ");
        write(member.getValue(), indent + 2);
        first = false;
      }
      out.append('\n').append(" ".repeat(indent)).append('}');
    } else {
      out.append('[');
      for (JsonElement item : (JsonArray) element) {
        out.append(first ? "" : ",").append(inner);
        write(item, indent + 2);
        first = false;
      }
      out.append('\n').append(" ".repeat(indent)).append(']');
    }
  }

  /**
   * A quick no for what is certainly too long, so that large trees are not printed again and again.
   */
  private static boolean fits(JsonElement element, int width) {
    return width > 0 && measure(element, width) <= width;
  }

  private static int measure(JsonElement element, int limit) {
    int size = 2;
    if (element instanceof JsonObject object) {
      for (Map.Entry<String, JsonElement> member : object.entrySet()) {
        size += member.getKey().length() + 4 + measure(member.getValue(), limit - size);
        if (size > limit) {
          return size;
        }
      }
      return size;
    }
    if (element instanceof JsonArray array) {
      for (JsonElement item : array) {
        size += measure(item, limit - size) + 2;
        if (size > limit + 2) {
          return size;
        }
      }
      return size - 2;
    }
    return element instanceof JsonPrimitive primitive && primitive.isString()
        ? primitive.getAsString().length()
        : 1;
  }

  private static void flat(JsonElement element, StringBuilder out) {
    switch (element) {
      case JsonObject object -> {
        out.append('{');
        boolean first = true;
        for (Map.Entry<String, JsonElement> member : object.entrySet()) {
          out.append(first ? "" : ", ");
          text(member.getKey(), out);
          out.append(": ");
          flat(member.getValue(), out);
          first = false;
        }
        out.append('}');
      }
      case JsonArray array -> {
        out.append('[');
        boolean first = true;
        for (JsonElement item : array) {
          out.append(first ? "" : ", ");
          flat(item, out);
          first = false;
        }
        out.append(']');
      }
      case JsonPrimitive primitive when primitive.isString() -> text(primitive.getAsString(), out);
      default -> out.append(element);
    }
  }

  private static void text(String text, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < ' ' || c == '\u2028' || c == '\u2029' || isHalf(text, i)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  /** Half of a character beyond 16 bits, without its other half: UTF-8 could not hold it. */
  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }
}
