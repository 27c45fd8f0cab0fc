/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.mapping;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.nublox.dsl.NubloxStandaloneSetup;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.schema.Column;
import org.nublox.schema.Table;

/** Models from their text, and ways to look at what they are mapped to. */
final class Models {

  private static final Injector INJECTOR =
      new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();

  private Models() {}

  /** The linked models of some files. */
  static List<Model> of(String... texts) {
    XtextResourceSet resources = INJECTOR.getInstance(XtextResourceSet.class);
    List<Model> models = new ArrayList<>();
    for (int i = 0; i < texts.length; i++) {
      Resource resource = resources.createResource(URI.createURI("memory:/file" + i + ".nbx"));
      try {
        resource.load(
            new ByteArrayInputStream(texts[i].getBytes(StandardCharsets.UTF_8)), Map.of());
      } catch (IOException e) {
        throw new AssertionError(e);
      }
      if (!resource.getErrors().isEmpty()) {
        throw new AssertionError(resource.getErrors().toString());
      }
      models.add((Model) resource.getContents().getFirst());
    }
    EcoreUtil.resolveAll(resources);
    for (Resource resource : resources.getResources()) {
      if (!resource.getErrors().isEmpty()) {
        throw new AssertionError(resource.getErrors().toString());
      }
    }
    return models;
  }

  /** What a file with these declarations is mapped to; a database has accepted it. */
  static Mapped map(String declarations) {
    return map(declarations, MappingOptions.DEFAULT.withVersionColumns(false));
  }

  static Mapped map(String declarations, MappingOptions options) {
    Mapped mapped = SchemaMapping.map(of("module m\n" + declarations), options);
    Databases.accept(mapped.schema());
    return mapped;
  }

  static Table table(Mapped mapped, String name) {
    return mapped
        .schema()
        .table(name)
        .orElseThrow(
            () ->
                new AssertionError(
                    "no table "
                        + name
                        + " among "
                        + mapped.schema().tables().stream().map(Table::name).toList()
                        + mapped.problems()));
  }

  static List<String> columns(Mapped mapped, String table) {
    return table(mapped, table).columns().stream().map(Column::name).toList();
  }

  static Entity entity(Mapped mapped, String name) {
    return mapped.entities().keySet().stream()
        .filter(entity -> entity.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<String> codes(Mapped mapped) {
    return mapped.problems().stream().map(MappingProblem::code).toList();
  }
}
