/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.nublox.generator.Diagnostic.Place;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.GenerationContext;

/**
 * A generator made of templates only, without a line of Java: a folder (in a bundle or in the
 * user's project) with a {@link GeneratorDescriptor} and the templates it names. It generates from
 * {@link TemplateData}.
 */
public final class TemplateGenerator implements OwnTemplates {

  private final GeneratorDescriptor descriptor;
  private final TemplateRoot root;

  private TemplateGenerator(GeneratorDescriptor descriptor, TemplateRoot root) {
    this.descriptor = descriptor;
    this.root = root;
  }

  /**
   * Finds the generator of a folder.
   *
   * @return empty when the folder has no descriptor
   * @throws TemplateProblem when the descriptor is not valid
   */
  public static Optional<TemplateGenerator> in(TemplateRoot root) throws IOException {
    return root.find(GeneratorDescriptor.FILE)
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .map(json -> GeneratorDescriptor.parse(place(root), json))
        .map(descriptor -> new TemplateGenerator(descriptor, root));
  }

  private static String place(TemplateRoot root) {
    return root.description() + "/" + GeneratorDescriptor.FILE;
  }

  @Override
  public String id() {
    return descriptor.id();
  }

  @Override
  public String displayName() {
    return descriptor.name();
  }

  @Override
  public TemplateRoot root() {
    return root;
  }

  @Override
  public void generate(GenerationContext context) {
    if (!(context.templates() instanceof FreeMarkerTemplates templates)) {
      throw new IllegalArgumentException("A generator made of templates needs FreeMarker.");
    }
    TemplateData data = context.input(TemplateData.class);
    for (GeneratorDescriptor.Resource resource : descriptor.resources()) {
      context
          .output()
          .add(
              GeneratedFile.bytes(
                  resource.to(), List.of(), () -> templates.resource(resource.from())));
    }
    for (GeneratorDescriptor.TextFile file : descriptor.files()) {
      add(context, templates, data, file);
    }
  }

  private void add(
      GenerationContext context,
      FreeMarkerTemplates templates,
      TemplateData data,
      GeneratorDescriptor.TextFile file) {
    if (!templates.exists(file.template())) {
      throw new TemplateProblem(
          "template.missing",
          new Place(place(root), 0, 0),
          "There is no template '" + file.template() + "'.");
    }
    Function<Map<String, ?>, String> path = templates.text(place(root), file.path());
    if (file.each() == null) {
      context.output().add(planned(templates, file, path, List.of(), data.values()));
      return;
    }
    Function<Map<String, ?>, String> origin =
        templates.text(place(root), "[=(" + file.as() + ".origin)!]");
    for (Object element : templates.sequence(place(root), file.each(), data.values())) {
      context.progress().checkCancelled();
      Map<String, Object> values = data.and(file.as(), element);
      String from = origin.apply(values);
      context
          .output()
          .add(planned(templates, file, path, from.isEmpty() ? List.of() : List.of(from), values));
    }
  }

  private static GeneratedFile planned(
      FreeMarkerTemplates templates,
      GeneratorDescriptor.TextFile file,
      Function<Map<String, ?>, String> path,
      List<String> origins,
      Map<String, Object> values) {
    GeneratedFile planned =
        GeneratedFile.text(
            path.apply(values), origins, () -> templates.render(file.template(), values));
    return file.once() ? planned.writtenOnce() : planned;
  }
}
