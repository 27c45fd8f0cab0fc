/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application.view;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.nublox.application.Application;
import org.nublox.application.Database;
import org.nublox.model.DocumentedElement;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.semantics.QualifiedNames;

/**
 * An application.
 *
 * @param name its name
 * @param description the documentation of its modules
 * @param entities its entities, in the order of the files
 * @param enumerations its enumerations, in the order of the files
 * @param databases the names of the databases it is made for
 */
public record ApplicationView(
    String name,
    String description,
    List<EntityView> entities,
    List<EnumView> enumerations,
    List<String> databases) {

  public ApplicationView {
    entities = List.copyOf(entities);
    enumerations = List.copyOf(enumerations);
    databases = List.copyOf(databases);
  }

  /** The records of an application. */
  public static ApplicationView of(Application application) {
    EntityViews entities = new EntityViews(application.mapped());
    return new ApplicationView(
        application.name(),
        String.join(
            "\n\n",
            application.models().stream()
                .map(ApplicationView::description)
                .filter(text -> !text.isEmpty())
                .toList()),
        elements(application, Entity.class).map(entities::view).toList(),
        elements(application, EnumType.class).map(ApplicationView::view).toList(),
        application.databases().stream().map(Database::dialect).map(d -> d.displayName()).toList());
  }

  /** The same by the names that templates use. */
  public Map<String, Object> values() {
    return Map.of(
        "name", name,
        "description", description,
        "entities", entities,
        "enumerations", enumerations,
        "databases", databases);
  }

  static String description(DocumentedElement element) {
    return Objects.requireNonNullElse(element.getDocumentation(), "").strip();
  }

  private static EnumView view(EnumType type) {
    return new EnumView(
        QualifiedNames.of(type),
        type.getName(),
        description(type),
        type.getLiterals().stream().map(ApplicationView::view).toList());
  }

  private static EnumView.Literal view(EnumLiteral literal) {
    return new EnumView.Literal(
        literal.getName(),
        Objects.requireNonNullElse(literal.getLabel(), Words.of(literal.getName())),
        description(literal));
  }

  private static <T> Stream<T> elements(Application application, Class<T> kind) {
    return application.models().stream()
        .map(Model::getElements)
        .flatMap(List::stream)
        .filter(kind::isInstance)
        .map(kind::cast);
  }
}
