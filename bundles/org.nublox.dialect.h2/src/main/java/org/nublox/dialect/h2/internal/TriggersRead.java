/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.schema.TableBuilder;
import org.nublox.schema.Trigger;

/**
 * Reads triggers. The catalog does not tell the source of one; it is taken from the statement by
 * which H2 would make it anew, when there are such triggers.
 */
final class TriggersRead {

  private static final String TRIGGERS =
      """
      select trigger_name, event_object_table, event_manipulation, action_timing,
        action_orientation, java_class, is_rollback, remarks
      from information_schema.triggers where trigger_schema = ?
      order by event_object_table, trigger_name, event_manipulation""";

  private static final String CREATE = "CREATE FORCE TRIGGER ";
  private static final Pattern BODY =
      Pattern.compile(" (?:QUEUE \\d+|NOWAIT) ((?:AS|CALL) .*?);?\\s*\\z", Pattern.DOTALL);

  private final Reading reading;
  private final Map<String, Found> found = new LinkedHashMap<>();
  private final Map<String, String> sources = new HashMap<>();

  private record Found(
      String table, String timing, String javaClass, boolean plain, Set<Trigger.Event> events) {}

  TriggersRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(TRIGGERS, this::event);
    if (found.values().stream().anyMatch(trigger -> trigger.javaClass == null)) {
      sources();
    }
    found.forEach(this::trigger);
  }

  private void event(ResultSet row) throws SQLException {
    String name = row.getString(1);
    String event = row.getString(3);
    String timing = row.getString(4);
    boolean known = event.equals("INSERT") || event.equals("UPDATE") || event.equals("DELETE");
    boolean plain =
        known
            && (timing.equals("BEFORE") || timing.equals("AFTER"))
            && row.getString(5).equals("ROW")
            && !row.getBoolean(7)
            && reading.tables.containsKey(row.getString(2));
    Found trigger =
        found.computeIfAbsent(
            name + (plain ? "" : "\0"),
            any -> {
              try {
                return new Found(
                    row.getString(2),
                    timing,
                    row.getString(6),
                    plain,
                    EnumSet.noneOf(Trigger.Event.class));
              } catch (SQLException e) {
                throw new IllegalStateException(e);
              }
            });
    if (known) {
      trigger.events.add(Trigger.Event.valueOf(event));
    }
  }

  private void sources() throws SQLException {
    try (Statement statement = reading.connection.createStatement();
        ResultSet rows = statement.executeQuery("script nodata nopasswords nosettings")) {
      while (rows.next()) {
        String sql = rows.getString(1);
        if (sql.startsWith(CREATE)) {
          List<String> name = H2Literals.qualifiedName(sql.substring(CREATE.length()));
          Matcher body = BODY.matcher(sql);
          if (!name.isEmpty() && name.getFirst().equals(reading.schemaName) && body.find()) {
            sources.put(name.getLast(), body.group(1));
          }
        }
      }
    } catch (SQLException refused) {
      // only an administrator may ask for it; the triggers are then noted as unread
      sources.clear();
    }
  }

  private void trigger(String key, Found trigger) {
    String stored = key.endsWith("\0") ? key.substring(0, key.length() - 1) : key;
    String element = reading.name(trigger.table) + "." + reading.name(stored);
    TableBuilder table = reading.tables.get(trigger.table);
    if (table == null || !trigger.plain) {
      reading.unread(
          "trigger", element, "A schema has triggers of tables, for each row that is written.");
      return;
    }
    String body =
        trigger.javaClass == null
            ? sources.get(stored)
            : "call '" + trigger.javaClass.replace("'", "''") + "'";
    if (body == null) {
      reading.unread("trigger", element, "Only an administrator of the database sees its source.");
      return;
    }
    if (reading.canName("trigger", stored)) {
      table.trigger(
          new Trigger(
              reading.name(stored),
              Trigger.Timing.valueOf(trigger.timing),
              trigger.events,
              Map.of(reading.dialect.id(), body.strip()),
              "",
              ""));
    }
  }
}
