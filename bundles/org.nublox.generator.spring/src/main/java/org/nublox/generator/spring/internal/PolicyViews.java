/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.view.PolicyView;
import org.nublox.generator.spring.view.PolicyView.FieldWrite;
import org.nublox.generator.spring.view.PolicyView.Hidden;
import org.nublox.model.policy.Mask;
import org.nublox.model.policy.MaskKind;
import org.nublox.model.policy.Operation;
import org.nublox.model.policy.Permission;
import org.nublox.model.policy.Role;
import org.nublox.model.policy.RowFilter;

/**
 * Makes the view of a policy.
 *
 * <p>What is meant: an entity without any {@code allow} is open to everybody who has signed in, and
 * a part without any has the permissions of its owner. With one, what no {@code allow} covers is
 * refused, and a {@code deny} wins over it.
 */
final class PolicyViews {

  /** The row, in code: a word of its own. */
  private static final Pattern ROW = Pattern.compile("\\bit\\b");

  private final Context context;
  private final Shape shape;
  private final List<Permission> permissions;

  PolicyViews(Context context, Shape shape) {
    this.context = context;
    this.shape = shape;
    this.permissions = shape.members(Permission.class);
  }

  PolicyView view() {
    String update = allowed(Operation.UPDATE, true);
    String delete = allowed(Operation.DELETE, true);
    boolean conditional =
        permissions.stream().anyMatch(p -> covers(p, Operation.CREATE) && p.getCondition() != null);
    return new PolicyView(
        allowed(Operation.READ, false),
        allowed(Operation.CREATE, false),
        conditional ? allowed(Operation.CREATE, true) : null,
        update,
        delete,
        usesRow(update),
        usesRow(delete),
        filters(),
        hidden(),
        shape.properties().stream()
            .flatMap(
                p ->
                    writable(p)
                        .map(
                            c ->
                                new FieldWrite(
                                    p.origin(),
                                    p.upper(),
                                    condition(Operation.UPDATE, p).orElse("true")))
                        .stream())
            .toList(),
        concealed());
  }

  /** Fields that somebody may not see whole, and so must not overwrite with what he saw instead. */
  List<FieldWrite> concealed() {
    Map<String, FieldWrite> all = new LinkedHashMap<>();
    for (Hidden hidden : hidden()) {
      all.merge(
          hidden.upper(),
          new FieldWrite(hidden.origin(), hidden.upper(), hidden.condition()),
          (a, b) -> new FieldWrite(a.origin(), a.upper(), a.condition() + " || " + b.condition()));
    }
    return List.copyOf(all.values());
  }

  static boolean usesRow(String code) {
    return ROW.matcher(code).find();
  }

  /** Java code: whether the user may; with {@code row}, conditions on the row {@code it} count. */
  private String allowed(Operation operation, boolean row) {
    if (!shape.hasPermissions()) {
      String open = ownersPolicy(operation, row).orElse("true");
      return without(open, operation, row);
    }
    List<String> any = new ArrayList<>();
    for (Permission permission : permissions) {
      if (!permission.isDeny() && covers(permission, operation)) {
        any.add(grants(permission, row));
      }
    }
    String some =
        any.isEmpty()
            ? "false"
            : any.contains("true")
                ? "true"
                : any.stream().distinct().collect(Collectors.joining("\n        || "));
    return without(
        any.size() > 1 && !some.equals("true") ? "(" + some + ")" : some, operation, row);
  }

  private String without(String some, Operation operation, boolean row) {
    var code = new StringBuilder(some);
    for (Permission permission : permissions) {
      // a denial whose condition needs the row cannot count before there is one
      if (permission.isDeny()
          && covers(permission, operation)
          && (row || permission.getCondition() == null)) {
        code.append("\n        && !(").append(grants(permission, row)).append(')');
      }
    }
    return code.toString();
  }

  private Optional<String> ownersPolicy(Operation operation, boolean row) {
    return shape
        .owner()
        .flatMap(
            owner ->
                context
                    .shapes()
                    .of(owner.target())
                    .map(
                        target -> {
                          String policy = "data.of(" + target.name() + "Policy.class)";
                          if (operation == Operation.READ) {
                            return policy + ".canRead()";
                          }
                          return row && operation != Operation.CREATE
                              ? "data.of(%sRepository.class).find(it.%s(), %s.readable()).filter(%s::canUpdate).isPresent()"
                                  .formatted(target.name(), owner.name(), policy, policy)
                              : "true";
                        }));
  }

  private static boolean covers(Permission permission, Operation operation) {
    return permission.getFeatures().isEmpty()
        && (permission.getOperations().contains(operation)
            || permission.getOperations().contains(Operation.ALL));
  }

  private String grants(Permission permission, boolean row) {
    String roles = roles(permission.isEveryone() ? List.of() : permission.getRoles());
    if (permission.getCondition() == null || !row) {
      return roles;
    }
    String holds = holds(permission.getCondition(), Shapes.origin(shape.entity()));
    return roles.equals("true") ? holds : "(" + roles + " && " + holds + ")";
  }

  private String holds(org.nublox.model.expression.Expression condition, String origin) {
    try {
      // what cannot be checked is not granted
      return context
          .code()
          .holds(condition, shape.entity(), context.scope(shape, "it"))
          .map(java -> java.contains(" || ") || java.contains(" ? ") ? "(" + java + ")" : java)
          .orElse("false");
    } catch (Code.Unreachable e) {
      context.unreachable(
          origin,
          e,
          "The permission is given to nobody.",
          "Write the condition over fields that the entity reaches.");
      return "false";
    }
  }

  /** Java code: whether the user has one of the roles; none means everybody. */
  String roles(List<Role> roles) {
    return roles.isEmpty()
        ? "true"
        : "user.has("
            + roles.stream().map(context.names()::role).collect(Collectors.joining(", "))
            + ")";
  }

  /** Java code: whether the user may take a step that is named so. */
  String step(String name, List<Role> roles) {
    List<String> any = new ArrayList<>();
    for (Permission permission : permissions) {
      if (!permission.isDeny() && permission.getActions().contains(name)) {
        any.add(grants(permission, true));
      }
    }
    String base =
        !roles.isEmpty() ? roles(roles) : any.isEmpty() ? allowed(Operation.UPDATE, true) : null;
    if (base == null) {
      base = String.join(" || ", any);
    } else if (!any.isEmpty()) {
      base = base + " || " + String.join(" || ", any);
    }
    var code = new StringBuilder(base.contains("||") ? "(" + base + ")" : base);
    for (Permission permission : permissions) {
      if (permission.isDeny() && permission.getActions().contains(name)) {
        code.append(" && !(").append(grants(permission, true)).append(')');
      }
    }
    return code.toString();
  }

  /** What exists for the user, beyond the tenant: Java code of restrictions. */
  private List<String> filters() {
    var all = new ArrayList<String>();
    for (RowFilter filter : shape.members(RowFilter.class)) {
      restriction(filter.getCondition(), Shapes.origin(shape.entity()))
          .ifPresent(
              code ->
                  all.add(
                      filter.getRoles().isEmpty()
                          ? code
                          : roles(filter.getRoles()) + " ? " + code + " : Restriction.none()"));
    }
    List<Permission> reads =
        permissions.stream().filter(p -> !p.isDeny() && covers(p, Operation.READ)).toList();
    if (!reads.isEmpty()
        && reads.stream().allMatch(p -> p.getCondition() != null || !p.getRoles().isEmpty())
        && reads.stream().anyMatch(p -> p.getCondition() != null)) {
      String nothing = "Restriction.of(\"1 = 0\")";
      String any = nothing;
      for (Permission permission : reads) {
        String code =
            permission.getCondition() == null
                ? "Restriction.none()"
                : restriction(permission.getCondition(), Shapes.origin(shape.entity()))
                    .orElse(nothing);
        any +=
            "\n            .or("
                + roles(permission.getRoles())
                + " ? "
                + code
                + " : "
                + nothing
                + ")";
      }
      all.add(any);
    }
    for (Permission permission : permissions) {
      if (permission.isDeny()
          && covers(permission, Operation.READ)
          && permission.getCondition() != null) {
        restriction(permission.getCondition(), Shapes.origin(shape.entity()))
            .ifPresent(
                code ->
                    all.add(
                        "%s ? %s.not() : Restriction.none()"
                            .formatted(roles(permission.getRoles()), code)));
      }
    }
    ownersRestriction().ifPresent(all::add);
    return all;
  }

  /** A part without a tenant of its own exists for whoever its owner exists for. */
  private Optional<String> ownersRestriction() {
    Optional<Property> owner = shape.owner();
    if (owner.isEmpty() || shape.tenantColumn() != null) {
      return Optional.empty();
    }
    Shape target = context.shapes().require(owner.get().target());
    boolean narrowed =
        target.tenantColumn() != null
            || !target.members(RowFilter.class).isEmpty()
            || target.members(Permission.class).stream()
                .anyMatch(p -> p.getCondition() != null && covers(p, Operation.READ))
            || target.owner().isPresent();
    if (!narrowed) {
      return Optional.empty();
    }
    List<String> own =
        owner.get().columns().stream().map(c -> owner.get().alias() + "." + c).toList();
    if (own.size() > 1) {
      context.limited(
          shape.origin(),
          "The rows of '"
              + shape.entity().getName()
              + "' are not narrowed by spring to those whose owner the user may see, because the owner's key has several columns.",
          "Declare the part a tenant entity too, or give its owner a surrogate key.");
      return Optional.empty();
    }
    return Optional.of(
        "data.of(%sPolicy.class).readable().within(\"%s\", \"t.%s\", %sRepository.FROM)"
            .formatted(target.name(), own.get(0), target.keyColumns().get(0), target.name()));
  }

  private Optional<String> restriction(
      org.nublox.model.expression.Expression condition, String origin) {
    try {
      return context
          .code()
          .restriction(condition, shape.entity())
          .or(() -> Optional.of("Restriction.of(\"1 = 0\")"));
    } catch (Code.Unreachable e) {
      context.unreachable(
          origin,
          e,
          "No row is shown to those whom the condition concerns.",
          "Write the condition over fields that the entity reaches.");
      return Optional.of("Restriction.of(\"1 = 0\")");
    }
  }

  private List<Hidden> hidden() {
    var all = new ArrayList<Hidden>();
    List<Mask> masks = shape.members(Mask.class);
    for (Property property : shape.properties()) {
      if (property.isKey()) {
        continue;
      }
      condition(Operation.READ, property)
          .ifPresent(
              may ->
                  all.add(
                      new Hidden(property.origin(), property.upper(), "!(" + may + ")", "null")));
      for (Mask mask : masks) {
        if (mask.getFeatures().contains(property.feature())
            || mask.getFeatures().contains(property.path().get(0))) {
          boolean text = property.type() != null && property.type().textual();
          String value =
              mask.getKind() == MaskKind.HIDDEN || !text
                  ? "null"
                  : "Masks.%s(row.%s())"
                      .formatted(
                          mask.getKind() == MaskKind.PARTIAL ? "partial" : "hash", property.name());
          all.add(new Hidden(property.origin(), property.upper(), roles(mask.getRoles()), value));
        }
      }
    }
    return all;
  }

  /** Whether a field has a rule of its own about who may change it. */
  Optional<String> writable(Property property) {
    return condition(Operation.UPDATE, property);
  }

  /**
   * Java code: who may read or change one field, where the model says something about it in
   * particular.
   */
  private Optional<String> condition(Operation operation, Property property) {
    if (permissions.isEmpty()) {
      return Optional.empty();
    }
    List<Permission> about =
        permissions.stream()
            .filter(
                p ->
                    p.getFeatures().contains(property.feature())
                        || p.getFeatures().contains(property.path().get(0)))
            .filter(
                p ->
                    p.getOperations().contains(operation)
                        || p.getOperations().contains(Operation.ALL))
            .toList();
    if (about.isEmpty()) {
      return Optional.empty();
    }
    if (about.stream().anyMatch(p -> p.getCondition() != null)) {
      context.limited(
          property.origin(),
          "The permission for the field '"
              + property.json()
              + "' has a condition, which spring does not check yet: nobody has this permission.",
          "Give the permission for the field to roles, without a condition.");
    }
    String allow =
        about.stream()
            .filter(p -> !p.isDeny() && p.getCondition() == null)
            .map(p -> roles(p.isEveryone() ? List.of() : p.getRoles()))
            .distinct()
            .collect(Collectors.joining(" || "));
    String deny =
        about.stream()
            .filter(Permission::isDeny)
            .map(p -> "!" + roles(p.getRoles()))
            .distinct()
            .collect(Collectors.joining(" && "));
    boolean onlyDenied = about.stream().allMatch(Permission::isDeny);
    String may = onlyDenied ? "true" : allow.isEmpty() ? "false" : allow;
    return Optional.of(deny.isEmpty() ? may : "(" + may + ") && " + deny);
  }
}
