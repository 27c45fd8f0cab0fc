/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping.internal;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.expression.UnaryOperator;
import org.nublox.mapping.EntityMapping;
import org.nublox.mapping.Lowering;
import org.nublox.model.data.Entity;
import org.nublox.model.data.NativeCode;
import org.nublox.model.policy.Role;
import org.nublox.model.policy.RowFilter;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Trigger;
import org.nublox.semantics.Elaboration;
import org.nublox.semantics.QualifiedNames;

/**
 * Row-level security and triggers. Engines join the policies of a table by "or"; what NuBlox means
 * is "and" (the tenant, and each row filter), so that a table has one policy that says it all.
 */
final class Policies {

  private final Structure structure;
  private final Map<Entity, EntityMapping> entities;
  private final Lowering lowering;

  Policies(Structure structure, Map<Entity, EntityMapping> entities, Lowering lowering) {
    this.structure = structure;
    this.entities = entities;
    this.lowering = lowering;
  }

  void make() {
    for (Map.Entry<Entity, TableDraft> entry : structure.tables().entrySet()) {
      EntityMapping entity = entities.get(entry.getKey());
      if (entity == null) {
        continue;
      }
      if (structure.options().rowPolicies()) {
        policy(entity, entry.getValue());
      }
      for (org.nublox.model.data.Trigger trigger :
          Hierarchies.inTable(entry.getKey(), org.nublox.model.data.Trigger.class)) {
        trigger(entry.getValue(), trigger);
      }
    }
  }

  private void policy(EntityMapping entity, TableDraft table) {
    List<Expr> conditions = new ArrayList<>();
    entity
        .tenantColumn()
        .filter(column -> entity.tables().getLast().equals(table.name()))
        .ifPresent(
            column ->
                conditions.add(
                    new Expr.Binary(
                        BinaryOperator.EQ,
                        new Expr.Column(
                            Optional.empty(),
                            column,
                            new Type.Text(SystemColumns.TENANT_LENGTH),
                            false),
                        new Expr.Context(Expr.Context.TENANT, Types.TEXT, false),
                        Types.BOOL,
                        false)));
    for (RowFilter filter : Hierarchies.inTable(entity.entity(), RowFilter.class)) {
      Optional<Expr> logical = Elaboration.condition(filter.getCondition()).expression();
      if (logical.isEmpty()) {
        continue;
      }
      Optional<Expr> inRow = lowering.inRow(logical.get(), entity, table.name(), false);
      String origin = QualifiedNames.of(filter);
      if (inRow.isPresent()) {
        conditions.add(forRoles(filter.getRoles(), inRow.get()));
        structure.problems().inDatabase(origin, "row policy of table " + table.name());
      }
      structure.problems().inService(origin, "row filter");
    }
    conditions.stream()
        .reduce((left, right) -> Typing.binary(BinaryOperator.AND, left, right).orElseThrow())
        .ifPresent(
            condition ->
                table.policy(
                    new RowPolicy(
                        structure
                            .names()
                            .take(structure.naming().rowPolicy(table.name()), table.origin()),
                        EnumSet.allOf(RowPolicy.Command.class),
                        List.of(),
                        Optional.of(condition),
                        Optional.empty(),
                        "",
                        table.origin())));
  }

  /** The condition for those who have one of the roles; for everybody when there are none. */
  private static Expr forRoles(List<Role> roles, Expr condition) {
    return roles.stream()
        .<Expr>map(role -> new Expr.HasRole(role.getName()))
        .reduce((left, right) -> Typing.binary(BinaryOperator.OR, left, right).orElseThrow())
        .map(
            any ->
                Typing.binary(
                        BinaryOperator.OR,
                        new Expr.Unary(UnaryOperator.NOT, any, Types.BOOL),
                        condition)
                    .orElseThrow())
        .orElse(condition);
  }

  private void trigger(TableDraft table, org.nublox.model.data.Trigger trigger) {
    Set<Trigger.Event> events = EnumSet.noneOf(Trigger.Event.class);
    for (org.nublox.model.data.TriggerEvent event : trigger.getEvents()) {
      events.add(
          switch (event) {
            case INSERT -> Trigger.Event.INSERT;
            case UPDATE -> Trigger.Event.UPDATE;
            case DELETE -> Trigger.Event.DELETE;
          });
    }
    if (events.isEmpty()) {
      return;
    }
    Map<String, String> bodies = new LinkedHashMap<>();
    for (NativeCode code : trigger.getBodies()) {
      bodies.put(code.getDialect(), code.getCode());
    }
    String origin = QualifiedNames.of(trigger);
    String name = structure.naming().column(trigger.getName());
    table.trigger(
        new Trigger(
            structure.names().take(structure.naming().trigger(table.name(), name), origin),
            switch (trigger.getTiming()) {
              case BEFORE -> Trigger.Timing.BEFORE;
              case AFTER -> Trigger.Timing.AFTER;
            },
            events,
            bodies,
            Structure.text(trigger.getDocumentation()),
            origin));
  }
}
