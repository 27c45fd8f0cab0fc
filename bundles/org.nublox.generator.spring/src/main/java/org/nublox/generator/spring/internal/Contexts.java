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
import org.nublox.generator.Diagnostics;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.semantics.QualifiedNames;

/** Puts a {@link Context} together. */
final class Contexts {

  private Contexts() {}

  static Context of(
      List<Model> models,
      Names names,
      Physical physical,
      JavaCode.Restrictions restrictions,
      Diagnostics diagnostics) {
    Shapes shapes = new Shapes(models, names, physical, diagnostics);
    Texts texts = new Texts();
    World world = new World(names, enumerations(models));
    Context context =
        new Context(
            models,
            new ModelElements(models),
            names,
            physical,
            shapes,
            texts,
            new FieldViews(texts, shapes),
            new JavaCode(world, diagnostics, restrictions),
            diagnostics);
    world.context = context;
    return context;
  }

  private static Map<String, EnumType> enumerations(List<Model> models) {
    var all = new HashMap<String, EnumType>();
    models.stream()
        .flatMap(model -> model.getElements().stream())
        .filter(EnumType.class::isInstance)
        .map(EnumType.class::cast)
        .forEach(type -> all.put(QualifiedNames.of(type), type));
    return all;
  }

  /**
   * Expressions need the context, and the context the compiler of expressions: this closes the
   * circle.
   */
  private static final class World implements ScopeBinding.World {
    private final Names names;
    private final Map<String, EnumType> enumerations;
    private Context context;

    World(Names names, Map<String, EnumType> enumerations) {
      this.names = names;
      this.enumerations = enumerations;
    }

    @Override
    public EnumType enumeration(String qualifiedName) {
      return enumerations.get(qualifiedName);
    }

    @Override
    public Names names() {
      return names;
    }

    @Override
    public Code.Paths scope(Entity entity, String variable) {
      return context.scope(context.shapes().require(entity), variable);
    }
  }
}
