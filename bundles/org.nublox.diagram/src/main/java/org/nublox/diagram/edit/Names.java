/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.HashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.EcoreUtil2;
import org.nublox.model.Import;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** Which names are free, and how one file speaks of an element of another. */
final class Names {
  /** As the terminal ID of the grammar. */
  private static final Pattern NAME =
      Pattern.compile("[a-zA-Z_\u00C0-\u1FFF\u3040-\uD7FF][a-zA-Z_0-9\u00C0-\u1FFF\u3040-\uD7FF]*");

  private final Sources sources;

  Names(Sources sources) {
    this.sources = sources;
  }

  /** Refuses what is no name. */
  static void check(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new Refusal(
          "'" + name + "' is no name: it takes letters, digits and '_', and no digit first.");
    }
  }

  /** Refuses a name that another member of the owner, or of one of its relatives, has. */
  void checkMember(EObject owner, EObject self, String name) {
    check(name);
    if (members(owner).anyMatch(other -> !other.equals(self) && name.equals(other.getName()))) {
      throw new Refusal("There is a '" + name + "' already. Choose another name.");
    }
  }

  /** Refuses a name that another element of the module has. */
  void checkElement(String module, EObject self, String name) {
    check(name);
    if (elements(module).anyMatch(other -> !other.equals(self) && name.equals(other.getName()))) {
      throw new Refusal("The module has a '" + name + "' already. Choose another name.");
    }
  }

  /** A name that no member of the owner has. */
  String freeMember(EObject owner, String wish) {
    Set<String> taken = new HashSet<>();
    members(owner).map(NamedElement::getName).filter(Objects::nonNull).forEach(taken::add);
    return free(wish, taken);
  }

  /** A name that no element of the module has. */
  String freeElement(String module, String wish) {
    Set<String> taken = new HashSet<>();
    elements(module).map(NamedElement::getName).filter(Objects::nonNull).forEach(taken::add);
    return free(wish, taken);
  }

  private static String free(String wish, Set<String> taken) {
    String name = wish;
    for (int i = 2; taken.contains(name); i++) {
      name = wish + i;
    }
    return name;
  }

  private Stream<? extends NamedElement> members(EObject owner) {
    if (owner instanceof Entity entity) {
      Stream<Feature> own = Features.all(entity).stream();
      // a descendant would redefine the new one
      Stream<Feature> below =
          sources.models().stream()
              .flatMap(model -> model.getElements().stream())
              .filter(Entity.class::isInstance)
              .map(Entity.class::cast)
              .filter(other -> !other.equals(entity) && Features.lineage(other).contains(entity))
              .flatMap(other -> Features.declared(other, Feature.class).stream());
      return Stream.concat(own, below);
    }
    return owner.eContents().stream()
        .filter(NamedElement.class::isInstance)
        .map(NamedElement.class::cast);
  }

  private Stream<ModelElement> elements(String module) {
    return sources.models().stream()
        .filter(model -> module.equals(model.getName()))
        .flatMap(model -> model.getElements().stream());
  }

  /** How an element is called in the file of another: by its simple name if it is seen there. */
  static String spoken(NamedElement element, EObject from) {
    Model here = EcoreUtil2.getContainerOfType(from, Model.class);
    Model there = EcoreUtil2.getContainerOfType(element, Model.class);
    boolean seen =
        there == null
            || Objects.equals(here.getName(), there.getName())
            || here.getImports().stream()
                .map(Import::getImportedNamespace)
                .anyMatch(
                    name ->
                        name.equals(there.getName())
                            || name.equals(there.getName() + ".*")
                            || name.equals(QualifiedNames.of(element)));
    return seen ? element.getName() : QualifiedNames.of(element);
  }

  /** {@code InvoiceLine} as a role: {@code invoiceLine}. */
  static String role(String entity) {
    return entity.substring(0, 1).toLowerCase(Locale.ROOT) + entity.substring(1);
  }

  /** {@code InvoiceLine} as a role of many: {@code invoiceLines}. */
  static String roleOfMany(String entity) {
    String role = role(entity);
    if (role.endsWith("y")
        && role.length() > 1
        && "aeiou".indexOf(role.charAt(role.length() - 2)) < 0) {
      return role.substring(0, role.length() - 1) + "ies";
    }
    boolean hissing =
        role.endsWith("s") || role.endsWith("x") || role.endsWith("ch") || role.endsWith("sh");
    return role + (hissing ? "es" : "s");
  }
}
