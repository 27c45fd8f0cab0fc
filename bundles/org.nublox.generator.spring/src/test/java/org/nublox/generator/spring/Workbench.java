/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.nublox.application.Application;
import org.nublox.application.Database;
import org.nublox.dialect.Dialect;
import org.nublox.dsl.NubloxStandaloneSetup;
import org.nublox.generator.Inputs;
import org.nublox.generator.engine.GenerationEngine;
import org.nublox.generator.engine.GenerationReport;
import org.nublox.generator.engine.GenerationRequest;
import org.nublox.mapping.Mapped;
import org.nublox.mapping.MappingOptions;
import org.nublox.mapping.SchemaMapping;
import org.nublox.model.Model;

/** Generates applications from models that tests write as text. */
final class Workbench {

  private static final Injector INJECTOR =
      new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();

  private Workbench() {}

  /** The application of a model, for all dialects. */
  static Application application(String text) {
    return application(models(List.of(text)));
  }

  /** The models of files, linked with each other. */
  static List<Model> models(List<String> texts) {
    XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
    for (String text : texts) {
      Resource resource =
          set.createResource(URI.createURI("test:/model" + set.getResources().size() + ".nbx"));
      try {
        resource.load(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), Map.of());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
    EcoreUtil.resolveAll(set);
    return set.getResources().stream()
        .filter(resource -> resource.getURI().scheme().equals("test"))
        .peek(resource -> assertEquals(List.of(), resource.getErrors()))
        .map(resource -> (Model) resource.getContents().getFirst())
        .toList();
  }

  /** The application of linked models, for all dialects. */
  static Application application(List<Model> models) {
    Mapped mapped = SchemaMapping.map(models, MappingOptions.DEFAULT);
    List<Database> databases =
        ServiceLoader.load(Dialect.class).stream()
            .map(ServiceLoader.Provider::get)
            .sorted(Comparator.comparing(Dialect::id))
            .map(dialect -> new Database(dialect, dialect.create(mapped.schema())))
            .toList();
    assertEquals(7, databases.size());
    return new Application(models.getFirst().getName(), models, mapped, databases);
  }

  static GenerationReport generate(Application application, Path folder) {
    return new GenerationEngine()
        .run(
            GenerationRequest.of(
                folder,
                List.of(new SpringGenerator()),
                Inputs.none().with(Application.class, application)));
  }
}
