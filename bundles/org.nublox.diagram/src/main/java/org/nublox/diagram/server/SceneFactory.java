/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.glsp.graph.GEdge;
import org.eclipse.glsp.graph.GGraph;
import org.eclipse.glsp.graph.GLabel;
import org.eclipse.glsp.graph.GModelElement;
import org.eclipse.glsp.graph.GNode;
import org.eclipse.glsp.graph.builder.impl.GEdgeBuilder;
import org.eclipse.glsp.graph.builder.impl.GGraphBuilder;
import org.eclipse.glsp.graph.builder.impl.GLabelBuilder;
import org.eclipse.glsp.graph.builder.impl.GNodeBuilder;
import org.eclipse.glsp.graph.util.GraphUtil;
import org.eclipse.glsp.server.features.core.model.GModelFactory;
import org.eclipse.glsp.server.model.GModelState;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.graph.Mark;
import org.nublox.diagram.graph.Row;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.layout.Shape;

/**
 * Says a scene in the elements of GLSP, all with their sizes: the browser measures nothing. A box
 * is a node with a label for its title and one for each row; what else is to be drawn is in the
 * arguments.
 */
public class SceneFactory implements GModelFactory {
  static final String ROOT = "diagram";

  @Inject private GModelState state;

  /**
   * What a browser was told: the parts of the scene by the ids of their elements.
   *
   * @param parts a placed box, a line or a frame
   * @param groups what has a colour of its own
   */
  record Drawn(Map<String, Record> parts, List<String> groups) {
    static final Drawn NOTHING = new Drawn(Map.of(), List.of());

    static Drawn of(Scene scene) {
      Map<String, Record> parts = new LinkedHashMap<>();
      scene.frames().forEach(frame -> parts.put("frame:" + frame.module(), frame));
      scene.lines().forEach(line -> parts.put("line:" + line.link().id(), line));
      scene.boxes().forEach(box -> parts.put("box:" + box.box().id(), box));
      return new Drawn(parts, scene.groups());
    }

    /** What the id of an element begins with; empty when nothing is drawn for it. */
    Optional<String> kind(String name) {
      for (String kind : List.of("box:", "line:")) {
        if (parts.containsKey(kind + name)) {
          return Optional.of(kind);
        }
      }
      boolean row =
          parts.get("box:" + name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                  instanceof Scene.PlacedBox box
              && box.box().rows().stream().anyMatch(each -> each.id().equals(name));
      return row ? Optional.of("row:") : Optional.empty();
    }

    /** Where a box stands: while it is dragged its lines take another way. */
    private String corner(String box) {
      Area area = ((Scene.PlacedBox) parts.get("box:" + box)).area();
      return Math.round(area.x()) + "," + Math.round(area.y());
    }

    GModelElement element(String id) {
      return switch (parts.get(id)) {
        case Scene.PlacedBox box -> box(box, groups.indexOf(box.box().group()));
        case Scene.Line line ->
            line(line, corner(line.link().source()) + " " + corner(line.link().target()));
        case Scene.Frame frame -> frame(frame, Math.max(0, groups.indexOf(frame.module())));
        default -> throw new IllegalArgumentException("no part of a scene: " + id);
      };
    }
  }

  @Override
  public void createGModel() {
    DocumentState shown = (DocumentState) state;
    Drawn now = Drawn.of(shown.scene());
    GGraph root = new GGraphBuilder().id(ROOT).build();
    List<GModelElement> children = new ArrayList<>();
    now.parts().keySet().forEach(id -> children.add(now.element(id)));
    root.getChildren().addAll(children);
    if (shown.getRoot() != null) {
      root.setRevision(shown.getRoot().getRevision());
    }
    shown.updateRoot(root);
    shown.drawn(now);
  }

  private static GNode box(Scene.PlacedBox placed, int module) {
    Box box = placed.box();
    Shape shape = placed.shape();
    Area area = placed.area();
    GLabel title =
        new GLabelBuilder(Configuration.TITLE).id("title:" + box.id()).text(box.title()).build();
    title.setPosition(GraphUtil.point(0, 0));
    title.setSize(GraphUtil.dimension(area.width(), shape.headHeight()));
    GNodeBuilder node =
        new GNodeBuilder(Configuration.BOX)
            .id("box:" + box.id())
            .position(area.x(), area.y())
            .size(area.width(), area.height())
            .addArgument("kind", box.kind().name())
            .addArgument("note", box.note())
            .addArgument("module", box.module())
            .addArgument("group", box.group())
            .addArgument("tint", Math.max(0, module))
            .addArgument("head", shape.headHeight())
            .addArgument("separator", shape.separator())
            .addArgument("collapsed", placed.collapsed())
            .add(title);
    for (int i = 0; i < shape.rowTops().size(); i++) {
      node.add(row(box, box.rows().get(i), shape.rowTops().get(i), area.width()));
    }
    return node.build();
  }

  private static GLabel row(Box box, Row row, double top, double width) {
    boolean literal = box.kind() == Box.Kind.ENUM;
    double right = width - Shape.PADDING - Shape.BADGE * Shape.badges(row);
    Shape.Texts texts = Shape.texts(row, right - Shape.NAME_X);
    GLabel label =
        new GLabelBuilder(Configuration.ROW)
            .id("row:" + row.id())
            .text(row.type().isEmpty() ? row.name() : row.name() + ": " + row.type())
            .addArgument("name", texts.name())
            .addArgument("type", texts.type())
            .addArgument("marks", marks(row))
            .addArgument("literal", literal)
            .build();
    label.setPosition(GraphUtil.point(0, top));
    label.setSize(GraphUtil.dimension(width, Shape.ROW_HEIGHT));
    return label;
  }

  private static String marks(Row row) {
    StringBuilder marks = new StringBuilder();
    for (Mark mark : Mark.values()) {
      if (row.marks().contains(mark)) {
        marks.append(marks.isEmpty() ? "" : " ").append(mark.name());
      }
    }
    return marks.toString();
  }

  private static GEdge line(Scene.Line line, String corners) {
    Link link = line.link();
    Map<String, Object> arguments = new HashMap<>();
    arguments.put("kind", link.kind().name());
    arguments.put("inverse", link.inverse());
    arguments.put("corners", corners);
    end(arguments, "source", link.sourceEnd());
    end(arguments, "target", link.targetEnd());
    GEdgeBuilder edge =
        new GEdgeBuilder(Configuration.LINE)
            .id("line:" + link.id())
            .sourceId("box:" + link.source())
            .targetId("box:" + link.target());
    arguments.forEach(edge::addArgument);
    for (Point point : line.route().points()) {
      edge.addRoutingPoint(point.x(), point.y());
    }
    return edge.build();
  }

  private static void end(Map<String, Object> arguments, String which, Link.End end) {
    arguments.put(which + "Many", end.multiplicity().name());
    arguments.put(which + "Text", end.multiplicity().text());
    arguments.put(which + "Role", end.role());
    arguments.put(which + "Owner", end.owner());
  }

  private static GNode frame(Scene.Frame frame, int module) {
    return new GNodeBuilder(Configuration.FRAME)
        .id("frame:" + frame.module())
        .position(frame.area().x(), frame.area().y())
        .size(frame.area().width(), frame.area().height())
        .addArgument("module", frame.module())
        .addArgument("tint", module)
        .build();
  }
}
