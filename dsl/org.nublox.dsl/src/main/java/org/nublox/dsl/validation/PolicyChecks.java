/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.LinkingCode;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.dsl.diagnostics.PolicyCode;
import org.nublox.expression.Nearest;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.policy.Mask;
import org.nublox.model.policy.MaskKind;
import org.nublox.model.policy.Operation;
import org.nublox.model.policy.Permission;
import org.nublox.model.policy.PolicyPackage;
import org.nublox.model.policy.RateLimit;
import org.nublox.model.policy.Role;
import org.nublox.model.policy.RowFilter;
import org.nublox.semantics.Features;

/** Checks roles, permissions, masks and limits. */
class PolicyChecks extends Checks {

  @Check
  void role(Role role) {
    List<Role> cycle = Cycles.through(role, Role::getSuperRoles);
    if (!cycle.isEmpty()) {
      report(
          PolicyCode.CYCLIC_ROLES,
          role,
          PolicyPackage.Literals.ROLE__SUPER_ROLES,
          "This role inherits from itself: "
              + String.join(" extends ", cycle.stream().map(Role::getName).toList())
              + ".",
          "Remove one `extends`.");
    }
    listedTwice(role, PolicyPackage.Literals.ROLE__SUPER_ROLES, role.getSuperRoles());
    if (role.getLevel() == null) {
      return;
    }
    for (Role parent : role.getSuperRoles()) {
      if (parent.getLevel() != null && parent.getLevel() > role.getLevel()) {
        report(
            PolicyCode.ROLE_LEVEL_BELOW_SUPER,
            role,
            PolicyPackage.Literals.ROLE__LEVEL,
            quoted(role.getName())
                + " may do all that "
                + quoted(parent.getName())
                + " may, but has a lower level.",
            "Write a level of at least " + parent.getLevel() + ".");
      }
    }
  }

  private void listedTwice(EObject element, EReference reference, List<Role> roles) {
    Set<Role> seen = new HashSet<>();
    for (int i = 0; i < roles.size(); i++) {
      if (!roles.get(i).eIsProxy() && !seen.add(roles.get(i))) {
        report(
            NamingCode.LISTED_TWICE,
            element,
            reference,
            i,
            quoted(roles.get(i).getName()) + " stands here twice.",
            "Remove one.");
      }
    }
  }

  @Check
  void permission(Permission permission) {
    listedTwice(permission, PolicyPackage.Literals.PERMISSION__ROLES, permission.getRoles());
    Entity entity = Features.owner(permission).orElse(null);
    if (entity == null) {
      return;
    }
    List<String> actions = Actions.names(entity);
    for (int i = 0; i < permission.getActions().size(); i++) {
      String name = permission.getActions().get(i);
      if (!actions.contains(name)) {
        List<String> known = new ArrayList<>(actions);
        known.addAll(List.of("read", "create", "update", "delete", "all"));
        report(
            LinkingCode.UNKNOWN_ACTION,
            permission,
            PolicyPackage.Literals.PERMISSION__ACTIONS,
            i,
            quoted(entity.getName()) + " has no action or transition " + quoted(name) + ".",
            Nearest.sentence(name, known)
                .orElse("Write read, create, update, delete, all, or the name of an action."),
            Nearest.to(name, known).toArray(String[]::new));
      }
    }
    if (permission.getOperations().contains(Operation.ALL)
        && permission.getOperations().size() > 1) {
      report(
          PolicyCode.PERMISSION_ALL_AND_MORE,
          permission,
          PolicyPackage.Literals.PERMISSION__OPERATIONS,
          "`all` includes the other operations.",
          "Write `all` alone.");
    }
    if (!permission.getFeatures().isEmpty()) {
      for (Operation operation : permission.getOperations()) {
        if (operation == Operation.CREATE || operation == Operation.DELETE) {
          report(
              PolicyCode.PERMISSION_OPERATION_ON_FEATURE,
              permission,
              PolicyPackage.Literals.PERMISSION__OPERATIONS,
              "`" + operation.getLiteral() + "` concerns the whole row, not single features.",
              "Remove `on ...`, or write read or update.");
        }
      }
    }
  }

  /** Permissions of an entity against each other. */
  @Check
  void permissions(Entity entity) {
    List<Permission> all = Features.declared(entity, Permission.class);
    for (int i = 1; i < all.size(); i++) {
      Permission later = all.get(i);
      for (int j = 0; j < i; j++) {
        Permission earlier = all.get(j);
        if (earlier.getCondition() != null || !coversFeatures(earlier, later)) {
          continue;
        }
        if (earlier.isDeny() != later.isDeny()) {
          if (later.getCondition() == null && overlap(earlier, later)) {
            report(
                PolicyCode.PERMISSION_CONTRADICTION,
                later,
                null,
                "The same is "
                    + (later.isDeny() ? "allowed" : "denied")
                    + " to the same role above.",
                "Remove one of the two, or add a condition with `when`.");
            break;
          }
        } else if (includes(earlier, later)) {
          report(
              PolicyCode.PERMISSION_WITHOUT_EFFECT,
              later,
              null,
              "All of this is " + (later.isDeny() ? "denied" : "allowed") + " above already.",
              "Remove it.");
          break;
        }
      }
    }
  }

  private static boolean coversFeatures(Permission wide, Permission narrow) {
    return wide.getFeatures().isEmpty()
        || (wide.getFeatures().containsAll(narrow.getFeatures())
            && !narrow.getFeatures().isEmpty());
  }

  private static Set<Operation> operations(Permission permission) {
    return permission.getOperations().contains(Operation.ALL)
        ? EnumSet.of(Operation.READ, Operation.CREATE, Operation.UPDATE, Operation.DELETE)
        : new HashSet<>(permission.getOperations());
  }

  private static boolean overlap(Permission one, Permission other) {
    boolean sameRoles =
        (one.isEveryone() && other.isEveryone())
            || one.getRoles().stream().anyMatch(other.getRoles()::contains);
    boolean sameFeatures = Set.copyOf(one.getFeatures()).equals(Set.copyOf(other.getFeatures()));
    return sameRoles
        && sameFeatures
        && (operations(one).stream().anyMatch(operations(other)::contains)
            || one.getActions().stream().anyMatch(other.getActions()::contains));
  }

  private static boolean includes(Permission wide, Permission narrow) {
    boolean roles =
        wide.isEveryone()
            || (!narrow.isEveryone()
                && !narrow.getRoles().isEmpty()
                && narrow.getRoles().stream()
                    .allMatch(
                        role -> withAncestors(role).stream().anyMatch(wide.getRoles()::contains)));
    return roles
        && operations(wide).containsAll(operations(narrow))
        && wide.getActions().containsAll(narrow.getActions());
  }

  private static Set<Role> withAncestors(Role role) {
    Set<Role> all = new LinkedHashSet<>();
    collect(role, all);
    return all;
  }

  private static void collect(Role role, Set<Role> all) {
    if (!role.eIsProxy() && all.add(role)) {
      role.getSuperRoles().forEach(parent -> collect(parent, all));
    }
  }

  @Check
  void rows(RowFilter filter) {
    listedTwice(filter, PolicyPackage.Literals.ROW_FILTER__ROLES, filter.getRoles());
  }

  @Check
  void mask(Mask mask) {
    listedTwice(mask, PolicyPackage.Literals.MASK__ROLES, mask.getRoles());
    for (int i = 0; i < mask.getFeatures().size(); i++) {
      Feature feature = mask.getFeatures().get(i);
      if (feature.eIsProxy()) {
        continue;
      }
      if (feature.isKey()) {
        report(
            PolicyCode.MASK_KEY,
            mask,
            PolicyPackage.Literals.MASK__FEATURES,
            i,
            quoted(feature.getName()) + " is part of the key, which links need.",
            "Mask another feature, or keep the rows from the role with `rows to`.");
      } else if (feature instanceof Relation relation && Features.isToMany(relation)) {
        report(
            PolicyCode.MASK_RELATION_TO_MANY,
            mask,
            PolicyPackage.Literals.MASK__FEATURES,
            i,
            quoted(feature.getName()) + " leads to rows of their own.",
            "Write `rows to` in the entity it leads to.");
      } else if (mask.getKind() == MaskKind.PARTIAL
          && !(feature instanceof Field field
              && Kinds.of(field).filter(Kinds::isText).isPresent())) {
        report(
            PolicyCode.MASK_PARTIAL_NON_TEXT,
            mask,
            PolicyPackage.Literals.MASK__FEATURES,
            i,
            quoted(feature.getName()) + " is no text that could be shown in part.",
            "Write `as hidden`.");
      }
    }
  }

  @Check
  void limit(RateLimit limit) {
    listedTwice(limit, PolicyPackage.Literals.RATE_LIMIT__ROLES, limit.getRoles());
    if (limit.getRequests() < 1) {
      report(
          PolicyCode.RATE_LIMIT_ZERO,
          limit,
          PolicyPackage.Literals.RATE_LIMIT__REQUESTS,
          "Nobody could ever send a request.",
          "Write 1 or more.");
    }
  }

  @Check
  void limits(Entity entity) {
    Set<String> seen = new HashSet<>();
    for (RateLimit limit : Features.declared(entity, RateLimit.class)) {
      List<String> roles =
          limit.getRoles().isEmpty()
              ? List.of("everybody")
              : limit.getRoles().stream().map(Role::getName).toList();
      for (String role : roles) {
        if (!seen.add(role + " " + limit.getUnit())) {
          report(
              PolicyCode.DUPLICATE_RATE_LIMIT,
              limit,
              null,
              "There is a limit per " + limit.getUnit().getLiteral() + " for " + role + " already.",
              "Keep one of the two.");
        }
      }
    }
  }

  @Check
  void hiddenNames(Role role) {
    if ("everyone".equals(role.getName())) {
      report(
          NamingCode.DUPLICATE_ELEMENT,
          role,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "`everyone` stands for all users already.",
          "Choose another name.");
    }
  }
}
