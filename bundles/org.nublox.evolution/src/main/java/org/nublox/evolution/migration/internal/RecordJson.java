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
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonPrimitive;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.nublox.expression.Expr;
import org.nublox.expression.Function;
import org.nublox.expression.Functions;
import org.nublox.expression.LikePattern;
import org.nublox.expression.Regex;

/**
 * Records as JSON and back: an object for a record, with a member for each component that says
 * something (not an empty text or list, {@code false}, 0). One of the records of a sealed interface
 * carries its name as the member {@code is}; a record without components is that name alone.
 *
 * <p>Only records that the declared types lead to can be read, so that a file cannot make anything
 * else.
 */
public final class RecordJson {

  private static final String IS = "is";

  private RecordJson() {}

  /** The JSON of a record. */
  public static JsonElement write(Record value) {
    return write(value, value.getClass());
  }

  /**
   * Reads a record.
   *
   * @throws JsonParseException when the JSON does not say one
   * @throws IllegalArgumentException when the record refuses what it says
   */
  public static <T extends Record> T read(JsonElement json, Class<T> type) {
    return type.cast(read(json, (Type) type, type.getSimpleName()));
  }

  private static JsonElement write(Object value, Type declared) {
    return switch (value) {
      case null -> JsonNull.INSTANCE;
      case Expr.Literal literal -> literal(literal);
      case Function function -> new JsonPrimitive(function.name());
      case Regex regex -> new JsonPrimitive(regex.source());
      case LikePattern pattern -> new JsonPrimitive(pattern.source());
      case Record record -> object(record, raw(declared).isInterface());
      case String text -> new JsonPrimitive(text);
      case Boolean truth -> new JsonPrimitive(truth);
      case Number number -> new JsonPrimitive(number);
      case Enum<?> constant -> new JsonPrimitive(constant.name());
      case Duration duration -> new JsonPrimitive(duration.toString());
      case Optional<?> optional ->
          optional.map(held -> write(held, argument(declared, 0))).orElse(JsonNull.INSTANCE);
      case OptionalLong optional ->
          optional.isPresent() ? new JsonPrimitive(optional.getAsLong()) : JsonNull.INSTANCE;
      case Collection<?> items -> {
        JsonArray array = new JsonArray();
        items.forEach(item -> array.add(write(item, argument(declared, 0))));
        yield array;
      }
      case Map<?, ?> map -> {
        JsonObject object = new JsonObject();
        new TreeMap<>(map)
            .forEach((key, held) -> object.add((String) key, write(held, argument(declared, 1))));
        yield object;
      }
      default -> throw new IllegalArgumentException("No JSON for " + value.getClass());
    };
  }

  private static JsonElement object(Record record, boolean named) {
    JsonObject object = new JsonObject();
    String name = record.getClass().getSimpleName();
    if (named) {
      object.addProperty(IS, name);
    }
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      JsonElement value = write(value(record, component), component.getGenericType());
      if (says(value)) {
        object.add(component.getName(), value);
      }
    }
    boolean alone = named && record.getClass().getRecordComponents().length == 0;
    return alone ? new JsonPrimitive(name) : object;
  }

  private static JsonElement literal(Expr.Literal literal) {
    JsonObject object = new JsonObject();
    object.addProperty(IS, "Literal");
    object.add("type", write(literal.type(), org.nublox.expression.Type.class));
    if (literal.value() != null) {
      object.addProperty("value", LiteralText.of(literal));
    }
    return object;
  }

  private static boolean says(JsonElement value) {
    return switch (value) {
      case JsonNull none -> false;
      case JsonArray array -> !array.isEmpty();
      case JsonPrimitive primitive ->
          primitive.isString()
              ? !primitive.getAsString().isEmpty()
              : !primitive.toString().equals("false") && !primitive.toString().equals("0");
      case JsonObject object -> !object.isEmpty();
      default -> true;
    };
  }

  private static Object value(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("The accessor of " + component + " failed", e);
    }
  }

  private static Object read(JsonElement json, Type declared, String where) {
    Class<?> type = raw(declared);
    if (type == Optional.class) {
      return absent(json)
          ? Optional.empty()
          : Optional.of(read(json, argument(declared, 0), where));
    }
    if (type == OptionalLong.class) {
      return absent(json) ? OptionalLong.empty() : OptionalLong.of(number(json, where));
    }
    if (type == List.class || type == java.util.Set.class) {
      Collection<Object> items = type == List.class ? new ArrayList<>() : new LinkedHashSet<>();
      if (!absent(json)) {
        for (JsonElement item : array(json, where)) {
          items.add(read(item, argument(declared, 0), where + "[" + items.size() + "]"));
        }
      }
      return items;
    }
    if (type == Map.class) {
      Map<String, Object> map = new LinkedHashMap<>();
      if (!absent(json)) {
        object(json, where)
            .entrySet()
            .forEach(
                member ->
                    map.put(
                        member.getKey(),
                        read(
                            member.getValue(),
                            argument(declared, 1),
                            where + "." + member.getKey())));
      }
      return map;
    }
    return scalar(json, type, where);
  }

  private static Object scalar(JsonElement json, Class<?> type, String where) {
    if (type == String.class) {
      return absent(json) ? "" : string(json, where);
    }
    if (type == boolean.class) {
      return !absent(json) && Boolean.parseBoolean(json.toString());
    }
    if (type == int.class) {
      return absent(json) ? 0 : Math.toIntExact(number(json, where));
    }
    if (type == long.class) {
      return absent(json) ? 0L : number(json, where);
    }
    if (absent(json)) {
      throw wrong(where, "is missing");
    }
    if (type.isEnum()) {
      String name = string(json, where);
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name)) {
          return constant;
        }
      }
      throw wrong(where, "cannot be '" + name + "'");
    }
    if (type == Duration.class) {
      return Duration.parse(string(json, where));
    }
    if (type == Regex.class) {
      return Regex.parse(string(json, where));
    }
    if (type == LikePattern.class) {
      return LikePattern.parse(string(json, where));
    }
    if (type == Function.class) {
      String name = string(json, where);
      return Functions.installed()
          .find(name)
          .orElseThrow(() -> wrong(where, "names the unknown function '" + name + "'"));
    }
    if (type.isRecord()) {
      return record(json, type, where);
    }
    if (type.isSealed()) {
      String name =
          json.isJsonPrimitive()
              ? string(json, where)
              : string(object(json, where).get(IS), where + "." + IS);
      Class<?> chosen = permitted(type, name);
      if (chosen == null) {
        throw wrong(where, "cannot be a '" + name + "'");
      }
      if (chosen == Expr.Literal.class) {
        JsonObject object = object(json, where);
        return LiteralText.read(
            (org.nublox.expression.Type)
                read(object.get("type"), org.nublox.expression.Type.class, where + ".type"),
            object.has("value") ? string(object.get("value"), where + ".value") : null);
      }
      return record(json.isJsonPrimitive() ? new JsonObject() : json, chosen, where);
    }
    throw wrong(where, "is of " + type + ", which no file can hold");
  }

  private static Object record(JsonElement json, Class<?> type, String where) {
    JsonObject object = object(json, where);
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      String name = components[i].getName();
      values[i] = read(object.get(name), components[i].getGenericType(), where + "." + name);
    }
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new JsonParseException(where + ": " + e.getCause().getMessage(), e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The record " + type + " cannot be made", e);
    }
  }

  private static Class<?> permitted(Class<?> type, String name) {
    for (Class<?> subclass : type.getPermittedSubclasses()) {
      if (subclass.isSealed()) {
        Class<?> below = permitted(subclass, name);
        if (below != null) {
          return below;
        }
      } else if (subclass.getSimpleName().equals(name)) {
        return subclass;
      }
    }
    return null;
  }

  private static Class<?> raw(Type type) {
    return (Class<?>)
        (type instanceof ParameterizedType parameterized ? parameterized.getRawType() : type);
  }

  private static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  private static boolean absent(JsonElement json) {
    return json == null || json.isJsonNull();
  }

  private static String string(JsonElement json, String where) {
    if (json instanceof JsonPrimitive primitive && primitive.isString()) {
      return primitive.getAsString();
    }
    throw wrong(where, "is not a text");
  }

  private static long number(JsonElement json, String where) {
    if (json instanceof JsonPrimitive primitive && primitive.isNumber()) {
      return primitive.getAsLong();
    }
    throw wrong(where, "is not a number");
  }

  private static JsonArray array(JsonElement json, String where) {
    if (json instanceof JsonArray array) {
      return array;
    }
    throw wrong(where, "is not a list");
  }

  private static JsonObject object(JsonElement json, String where) {
    if (json instanceof JsonObject object) {
      return object;
    }
    throw wrong(where, "is not an object");
  }

  private static JsonParseException wrong(String where, String what) {
    return new JsonParseException(where + " " + what);
  }
}
