/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.postgresql.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.expression.Expr;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.RowPolicy.Command;
import org.nublox.schema.Trigger;

/** Reads triggers with their functions, other functions, and row policies. */
final class RoutinesRead {

  /**
   * A trigger as this dialect writes it: a function in PL/pgSQL of its own, of the same name, and
   * no further conditions.
   */
  private static final String TRIGGERS =
      """
      select t.tgrelid, t.tgname, t.tgtype, t.tgenabled, p.oid, p.prosrc,
        p.proname = t.tgname and p.pronamespace = c.relnamespace and l.lanname = 'plpgsql'
          and not p.prosecdef and p.proconfig is null and t.tgnargs = 0
          and t.tgattr::text = '' and t.tgqual is null
          and t.tgconstraint = 0 and t.tgoldtable is null and t.tgnewtable is null
          and not exists (
            select from pg_trigger o where o.tgfoid = t.tgfoid and o.oid <> t.oid),
        obj_description(t.oid, 'pg_trigger'), c.relname
      from pg_trigger t
      join pg_class c on c.oid = t.tgrelid
      join pg_proc p on p.oid = t.tgfoid
      join pg_language l on l.oid = p.prolang
      where c.relnamespace = ? and not t.tgisinternal
      order by t.tgrelid, t.tgname""";

  private static final String ROUTINES =
      """
      select p.oid, p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')',
        case p.prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end
      from pg_proc p
      where p.pronamespace = ? and not exists (
          select from pg_depend e
          where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
      order by 2""";

  private static final String POLICIES =
      """
      select p.polrelid, p.polname, p.polcmd, p.polpermissive,
        array(select r.rolname from unnest(p.polroles) o join pg_roles r on r.oid = o
          order by r.rolname)::text[],
        pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid),
        obj_description(p.oid, 'pg_policy'), c.relname
      from pg_policy p
      join pg_class c on c.oid = p.polrelid
      where c.relnamespace = ?
      order by p.polrelid, p.polname""";

  private static final int ROW = 1;
  private static final int BEFORE = 2;
  private static final int INSERT = 4;
  private static final int DELETE = 8;
  private static final int UPDATE = 16;
  private static final int TRUNCATE = 32;
  private static final int INSTEAD = 64;

  private final Reading reading;
  private final Set<Long> bodies = new HashSet<>();
  private final Set<Long> withPolicies = new HashSet<>();

  RoutinesRead(Reading reading) {
    this.reading = reading;
  }

  void read(Present present) throws SQLException {
    if (present.triggers()) {
      reading.each(TRIGGERS, this::trigger);
    }
    if (present.routines()) {
      reading.each(ROUTINES, this::routine);
    }
    if (present.policies()) {
      reading.each(POLICIES, this::policy);
    }
    reading.tables.forEach(
        (id, table) -> {
          if (table.secured && !withPolicies.contains(id)) {
            reading.unread(
                "row-level security",
                table.name,
                "It is on without a policy that is read, so that only the owner sees rows.");
          } else if (!table.secured && withPolicies.contains(id)) {
            reading.unread(
                "row-level security", table.name, "There are policies, but it is switched off.");
          }
        });
  }

  private void routine(ResultSet row) throws SQLException {
    if (!bodies.contains(row.getLong(1))) {
      reading.unread(
          row.getString(3), row.getString(2), "A schema has no routines but those of triggers.");
    }
  }

  private void trigger(ResultSet row) throws SQLException {
    String name = row.getString(2);
    String element = row.getString(9) + "." + name;
    TableRead table = reading.tables.get(row.getLong(1));
    int type = row.getInt(3);
    boolean plain = row.getBoolean(7) && (type & ROW) != 0 && (type & (TRUNCATE | INSTEAD)) == 0;
    if (table == null || !plain) {
      reading.unread(
          "trigger",
          element,
          "A schema has triggers of tables for each row, without conditions, with a PL/pgSQL"
              + " function of their own that has their name.");
      return;
    }
    if (!reading.canName("trigger", element, name)) {
      return;
    }
    if (!row.getString(4).equals("O")) {
      reading.unread("trigger state", element, "That it is disabled is not compared.");
    }
    if (row.getString(8) != null) {
      reading.unread("comment", element, "The comment of a trigger is not compared.");
    }
    Set<Trigger.Event> events = EnumSet.noneOf(Trigger.Event.class);
    if ((type & INSERT) != 0) {
      events.add(Trigger.Event.INSERT);
    }
    if ((type & UPDATE) != 0) {
      events.add(Trigger.Event.UPDATE);
    }
    if ((type & DELETE) != 0) {
      events.add(Trigger.Event.DELETE);
    }
    bodies.add(row.getLong(5));
    table.builder.trigger(
        new Trigger(
            name,
            (type & BEFORE) != 0 ? Trigger.Timing.BEFORE : Trigger.Timing.AFTER,
            events,
            Map.of(reading.dialect.id(), row.getString(6).strip()),
            "",
            ""));
  }

  private void policy(ResultSet row) throws SQLException {
    String name = row.getString(2);
    String element = row.getString(9) + "." + name;
    TableRead table = reading.tables.get(row.getLong(1));
    if (table == null || !reading.canName("row policy", element, name)) {
      return;
    }
    if (!row.getBoolean(4)) {
      reading.unread("row policy", element, "A schema has no restrictive policies.");
      return;
    }
    Set<Command> commands = commands(row.getString(3));
    boolean reads = !commands.equals(Set.of(Command.INSERT));
    boolean writes = commands.contains(Command.INSERT) || commands.contains(Command.UPDATE);
    String using = row.getString(6);
    String check = row.getString(7);
    // for rows that are written, the condition on rows that are there holds where no other is given
    String written = check == null ? using : check;
    if ((reads && using == null) || (writes && written == null)) {
      reading.unread("row policy", element, "It has no condition, and so lets no row pass.");
      return;
    }
    if (row.getString(8) != null) {
      reading.unread("comment", element, "The comment of a policy is not compared.");
    }
    withPolicies.add(row.getLong(1));
    table.builder.rowPolicy(
        new RowPolicy(
            name,
            commands,
            roles(row.getArray(5)),
            reads ? Optional.of(reading.condition(using)) : Optional.empty(),
            writes ? Optional.of(reading.condition(written)) : Optional.<Expr>empty(),
            "",
            ""));
  }

  private static List<String> roles(Array roles) throws SQLException {
    return new ArrayList<>(List.of((String[]) roles.getArray()));
  }

  private static Set<Command> commands(String code) {
    return switch (code) {
      case "r" -> EnumSet.of(Command.SELECT);
      case "a" -> EnumSet.of(Command.INSERT);
      case "w" -> EnumSet.of(Command.UPDATE);
      case "d" -> EnumSet.of(Command.DELETE);
      default -> EnumSet.allOf(Command.class);
    };
  }
}
