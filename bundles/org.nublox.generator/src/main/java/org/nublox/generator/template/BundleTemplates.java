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
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import org.nublox.generator.GenerationContext;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;

/**
 * The generator of a bundle that has templates and no Java: its folder {@code templates} holds a
 * {@link GeneratorDescriptor}. The bundle names this class as its declarative service:
 *
 * <pre>{@code
 * <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.1.0" name="org.example.dictionary">
 *   <implementation class="org.nublox.generator.template.BundleTemplates"/>
 *   <service><provide interface="org.nublox.generator.Generator"/></service>
 * </scr:component>
 * }</pre>
 *
 * and imports the packages {@code org.nublox.generator} and {@code org.nublox.generator.template}.
 */
public final class BundleTemplates implements OwnTemplates {

  private static final String FOLDER = "templates/";

  private TemplateGenerator generator;

  /**
   * Called by the component runtime, for the bundle that names this class.
   *
   * @throws TemplateProblem when its descriptor is not valid
   */
  public void activate(BundleContext context) throws IOException {
    Bundle bundle = context.getBundle();
    generator =
        TemplateGenerator.in(new Folder(bundle))
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        bundle.getSymbolicName()
                            + " has no "
                            + FOLDER
                            + GeneratorDescriptor.FILE
                            + "."));
  }

  @Override
  public String id() {
    return generator.id();
  }

  @Override
  public String displayName() {
    return generator.displayName();
  }

  @Override
  public TemplateRoot root() {
    return generator.root();
  }

  @Override
  public void generate(GenerationContext context) {
    generator.generate(context);
  }

  private record Folder(Bundle bundle) implements TemplateRoot {

    @Override
    public Optional<byte[]> find(String name) throws IOException {
      URL entry = bundle.getEntry(FOLDER + name);
      if (entry == null) {
        return Optional.empty();
      }
      try (InputStream in = entry.openStream()) {
        return Optional.of(in.readAllBytes());
      }
    }

    @Override
    public String description() {
      return bundle.getSymbolicName();
    }
  }
}
