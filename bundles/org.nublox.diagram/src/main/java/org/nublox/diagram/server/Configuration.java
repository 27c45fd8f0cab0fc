/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.glsp.graph.DefaultTypes;
import org.eclipse.glsp.graph.GraphPackage;
import org.eclipse.glsp.server.diagram.BaseDiagramConfiguration;
import org.eclipse.glsp.server.layout.ServerLayoutKind;
import org.eclipse.glsp.server.types.EdgeTypeHint;
import org.eclipse.glsp.server.types.ShapeTypeHint;

/** The kinds of elements, and what may be done with each. */
public class Configuration extends BaseDiagramConfiguration {
  static final String BOX = "node:box";
  static final String FRAME = "node:frame";
  static final String TITLE = "label:title";
  static final String ROW = "label:row";
  static final String LINE = "edge:line";

  // what the palette makes; each becomes one of the above
  static final String NEW_ENTITY = "node:entity";
  static final String NEW_ENUM = "node:enum";
  static final String NEW_FIELD = "node:field";
  static final String NEW_NOTE = "node:note";
  static final String MANY_TO_ONE = "edge:many-to-one";
  static final String ONE_TO_ONE = "edge:one-to-one";
  static final String OWNS_MANY = "edge:owns-many";
  static final String MANY_TO_MANY = "edge:many-to-many";
  static final String EXTENDS = "edge:extends";

  static final List<String> RELATIONS =
      List.of(MANY_TO_ONE, ONE_TO_ONE, OWNS_MANY, MANY_TO_MANY, EXTENDS);

  @Override
  public Map<String, EClass> getTypeMappings() {
    Map<String, EClass> types = new HashMap<>(super.getTypeMappings());
    GraphPackage graph = GraphPackage.eINSTANCE;
    types.put(BOX, graph.getGNode());
    types.put(FRAME, graph.getGNode());
    types.put(TITLE, graph.getGLabel());
    types.put(ROW, graph.getGLabel());
    types.put(LINE, graph.getGEdge());
    return types;
  }

  @Override
  public List<ShapeTypeHint> getShapeTypeHints() {
    return List.of(
        new ShapeTypeHint(BOX, true, true, false, false, List.of(NEW_FIELD)),
        new ShapeTypeHint(
            FRAME, false, false, false, false, List.of(NEW_ENTITY, NEW_ENUM, NEW_NOTE)),
        new ShapeTypeHint(
            DefaultTypes.GRAPH,
            false,
            false,
            false,
            false,
            List.of(NEW_ENTITY, NEW_ENUM, NEW_NOTE)));
  }

  @Override
  public List<EdgeTypeHint> getEdgeTypeHints() {
    List<String> boxes = List.of(BOX);
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(
                new EdgeTypeHint(LINE, false, true, false, false, boxes, boxes)),
            RELATIONS.stream()
                .map(type -> new EdgeTypeHint(type, false, true, false, false, boxes, boxes)))
        .toList();
  }

  @Override
  public ServerLayoutKind getLayoutKind() {
    return ServerLayoutKind.MANUAL;
  }

  @Override
  public boolean needsClientLayout() {
    return false;
  }

  @Override
  public boolean animatedUpdate() {
    return false;
  }
}
