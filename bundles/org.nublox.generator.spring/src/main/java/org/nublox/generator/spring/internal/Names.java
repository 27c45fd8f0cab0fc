/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nublox.generator.spring.internal.JavaNames.Taken;
import org.nublox.model.Model;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Event;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.policy.Role;
import org.nublox.semantics.QualifiedNames;

/** The Java names of what stands at the top of the models; no two are the same. */
final class Names {

  /** Packages and addresses that the application itself needs. */
  private static final List<String> TAKEN =
      List.of(
          "support",
          "security",
          "web",
          "types",
          "parts",
          "api",
          "login",
          "logout",
          "error",
          "assets",
          "webjars",
          "actuator");

  private final String pkg;
  private final Map<NamedElement, String> types = new HashMap<>();
  private final Map<NamedElement, String> segments = new HashMap<>();
  private final Map<NamedElement, String> paths = new HashMap<>();

  Names(String pkg, List<Model> models) {
    this.pkg = pkg;
    var typeNames = new Taken();
    var segmentNames = new Taken();
    var pathNames = new Taken();
    var roleNames = new Taken();
    TAKEN.forEach(segmentNames::free);
    TAKEN.forEach(pathNames::free);
    for (Model model : models) {
      for (var element : model.getElements()) {
        String name = element.getName();
        switch (element) {
          case Entity entity -> {
            types.put(entity, typeNames.free(JavaNames.entityType(name)));
            segments.put(entity, segmentNames.free(JavaNames.segment(name)));
            paths.put(
                entity, pathNames.free(JavaNames.path(JavaNames.plural(JavaNames.type(name)))));
          }
          case EnumType type -> types.put(type, typeNames.free(JavaNames.entityType(name)));
          case Event event -> types.put(event, typeNames.free(JavaNames.entityType(name)));
          case Role role -> types.put(role, roleNames.free(JavaNames.constant(name)));
          default -> {}
        }
      }
    }
  }

  String pkg() {
    return pkg;
  }

  /** The simple Java name of an entity, enum or event; the constant of a role. */
  String type(NamedElement element) {
    return types.get(element);
  }

  String pkg(Entity entity) {
    return pkg + "." + segments.get(entity);
  }

  String dir(Entity entity) {
    return segments.get(entity);
  }

  String path(Entity entity) {
    return paths.get(entity);
  }

  /** The package of enums and events. */
  String typesPkg() {
    return pkg + ".types";
  }

  String fqn(NamedElement element) {
    return (element instanceof Entity entity ? pkg(entity) : typesPkg()) + "." + type(element);
  }

  String role(Role role) {
    return "Role." + types.get(role);
  }

  /** The constant of the role with this name in the model. */
  String role(String name) {
    return types.keySet().stream()
        .filter(
            element ->
                element instanceof Role role
                    && (role.getName().equals(name) || QualifiedNames.of(role).equals(name)))
        .map(element -> role((Role) element))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no role '" + name + "'"));
  }
}
