/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.layout;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.elk.alg.layered.options.CrossingMinimizationStrategy;
import org.eclipse.elk.alg.layered.options.CycleBreakingStrategy;
import org.eclipse.elk.alg.layered.options.LayeredMetaDataProvider;
import org.eclipse.elk.alg.layered.options.LayeredOptions;
import org.eclipse.elk.alg.layered.options.LayeringStrategy;
import org.eclipse.elk.alg.layered.options.NodePlacementStrategy;
import org.eclipse.elk.core.RecursiveGraphLayoutEngine;
import org.eclipse.elk.core.data.LayoutMetaDataService;
import org.eclipse.elk.core.math.ElkPadding;
import org.eclipse.elk.core.math.KVector;
import org.eclipse.elk.core.options.CoreOptions;
import org.eclipse.elk.core.options.Direction;
import org.eclipse.elk.core.options.EdgeLabelPlacement;
import org.eclipse.elk.core.options.EdgeRouting;
import org.eclipse.elk.core.options.HierarchyHandling;
import org.eclipse.elk.core.options.SizeConstraint;
import org.eclipse.elk.core.util.BasicProgressMonitor;
import org.eclipse.elk.graph.ElkEdge;
import org.eclipse.elk.graph.ElkEdgeSection;
import org.eclipse.elk.graph.ElkLabel;
import org.eclipse.elk.graph.ElkNode;
import org.eclipse.elk.graph.util.ElkGraphUtil;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.text.Face;

/**
 * The automatic layout: boxes in layers from left to right along the relations, lines at right
 * angles, modules together.
 *
 * <p>Done by ELK Layered (Schulze, Spönemann, von Hanxleden: Drawing layered graphs with port
 * constraints, 2014).
 */
public final class LayeredLayout {
  private static final double BETWEEN_BOXES = 36;
  private static final double BETWEEN_LAYERS = 56;
  private static final double BETWEEN_LINES = 16;
  private static final double BETWEEN_ENDS = 24;
  private static final double LINE_TO_BOX = 24;
  private static final double LOOP_HEIGHT = 40;
  private static final double LOOP_INSET = 0.22;
  private static final double ASPECT = 1.6;

  /** Above this many boxes crossings are sought less thoroughly. */
  private static final int MANY = 400;

  private static final int THOROUGH = 20;
  private static final int QUICK = 2;

  static {
    LayoutMetaDataService.getInstance()
        .registerLayoutMetaDataProviders(new CoreOptions(), new LayeredMetaDataProvider());
  }

  private final Graph graph;
  private final Placement placement;
  private final Map<String, Point> hints;
  private final ElkNode root = ElkGraphUtil.createGraph();
  private final Map<String, ElkNode> nodes = new LinkedHashMap<>();
  private final Map<String, ElkEdge> edges = new LinkedHashMap<>();

  private LayeredLayout(Graph graph, Placement placement, Map<String, Point> hints) {
    this.graph = graph;
    this.placement = placement;
    this.hints = hints;
  }

  /**
   * Arranges all boxes of a graph anew; only what is collapsed is taken from the present placement.
   * What is remembered of anything else stays. Of a large graph lines between subjects have no ways
   * yet: whoever opens it does not wait for them.
   */
  public static Placement arrange(Graph graph, Placement present) {
    return graph.boxes().size() > SubjectLayout.LARGE
        ? fresh(graph, present).over(present, graph)
        : thoroughly(graph, present);
  }

  /** Arranges all boxes of a graph anew, and leads all lines around boxes. */
  public static Placement thoroughly(Graph graph, Placement present) {
    return graph.boxes().isEmpty()
        ? present
        : Scene.routed(graph, fresh(graph, present)).over(present, graph);
  }

  /** The boxes of a graph arranged anew, and nothing else. */
  private static Placement fresh(Graph graph, Placement present) {
    return graph.boxes().size() > SubjectLayout.LARGE
        ? SubjectLayout.arrange(graph, present)
        : layers(graph, present);
  }

  /** In layers, whatever the size. */
  static Placement layers(Graph graph, Placement present) {
    return layers(graph, present, Map.of());
  }

  /**
   * In layers, whatever the size.
   *
   * @param hints places by which the boxes are taken into layers, those whose places have no x in
   *     common into different ones, and by which they stand above each other; empty to find better
   *     layers than the present ones
   */
  static Placement layers(Graph graph, Placement present, Map<String, Point> hints) {
    LayeredLayout layout = new LayeredLayout(graph, present, hints);
    layout.build();
    layout.run();
    Map<String, Point> places = new HashMap<>();
    Point corner = layout.corner();
    layout.nodes.forEach(
        (id, node) ->
            places.put(id, absolute(node).plus(MARGIN - corner.x(), MARGIN - corner.y())));
    Map<String, List<Point>> routes = new HashMap<>();
    layout.edges.forEach((id, edge) -> routes.put(id, route(edge, corner)));
    layout.widenLoops(places, routes);
    return new Placement(Map.of(), Map.of(), present.collapsed()).placed(places).routed(routes);
  }

  /**
   * Arranges some boxes and leaves the others where they are: the arranged ones keep their common
   * left upper corner.
   */
  public static Placement arrange(Graph graph, Placement present, Collection<String> boxes) {
    Set<String> chosen = new HashSet<>(boxes);
    Graph part =
        new Graph(
            graph.boxes().stream().filter(box -> chosen.contains(box.id())).toList(),
            graph.links().stream()
                .filter(link -> chosen.contains(link.source()) && chosen.contains(link.target()))
                .toList());
    if (part.boxes().isEmpty()) {
      return present;
    }
    Placement arranged = fresh(part, present);
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    for (String id : chosen) {
      Point place = present.places().get(id);
      if (place != null) {
        left = Math.min(left, place.x());
        top = Math.min(top, place.y());
      }
    }
    double dx = left == Double.MAX_VALUE ? 0 : left - MARGIN;
    double dy = top == Double.MAX_VALUE ? 0 : top - MARGIN;
    Map<String, Point> places = new HashMap<>();
    arranged.places().forEach((id, point) -> places.put(id, point.plus(dx, dy)));
    Map<String, List<Point>> routes = new HashMap<>();
    arranged
        .routes()
        .forEach((id, points) -> routes.put(id, points.stream().map(p -> p.plus(dx, dy)).toList()));
    List<String> touched =
        graph.links().stream()
            .filter(link -> chosen.contains(link.source()) || chosen.contains(link.target()))
            .map(Link::id)
            .toList();
    return present.unrouted(touched).placed(places).routed(routes);
  }

  /** Free room around the drawing. */
  static final double MARGIN = 40;

  private void build() {
    root.setProperty(CoreOptions.ALGORITHM, "org.eclipse.elk.layered");
    options(root);
    boolean framed = hints.isEmpty() && graph.modules().size() > 1;
    if (framed) {
      root.setProperty(CoreOptions.HIERARCHY_HANDLING, HierarchyHandling.INCLUDE_CHILDREN);
    }
    Map<String, ElkNode> frames = new HashMap<>();
    for (Box box : graph.boxes()) {
      ElkNode parent = framed ? frames.computeIfAbsent(box.module(), this::frame) : root;
      ElkNode node = ElkGraphUtil.createNode(parent);
      Shape shape = Shape.of(box, placement.collapsed().contains(box.id()));
      node.setDimensions(shape.width(), shape.height());
      node.setProperty(CoreOptions.NODE_SIZE_CONSTRAINTS, EnumSet.noneOf(SizeConstraint.class));
      if (!hints.isEmpty()) {
        Point hint = hints.get(box.id());
        node.setLocation(hint.x(), hint.y());
        node.setProperty(CoreOptions.POSITION, new KVector(hint.x(), hint.y()));
      }
      nodes.put(box.id(), node);
    }
    for (Link link : graph.links()) {
      // what is owned, extended or used stands to the left of what refers to it
      ElkEdge edge =
          ElkGraphUtil.createSimpleEdge(nodes.get(link.target()), nodes.get(link.source()));
      label(edge, link.targetEnd(), EdgeLabelPlacement.TAIL);
      label(edge, link.sourceEnd(), EdgeLabelPlacement.HEAD);
      edges.put(link.id(), edge);
    }
    edges.values().forEach(ElkGraphUtil::updateContainment);
  }

  private ElkNode frame(String module) {
    ElkNode frame = ElkGraphUtil.createNode(root);
    options(frame);
    frame.setProperty(
        CoreOptions.PADDING,
        new ElkPadding(Scene.FRAME_TITLE + Scene.FRAME_MARGIN, Scene.FRAME_MARGIN));
    return frame;
  }

  private void options(ElkNode node) {
    boolean states = graph.links().stream().anyMatch(link -> link.kind() == Link.Kind.TRANSITION);
    // relations lead to what was there before, transitions to what comes after
    node.setProperty(CoreOptions.DIRECTION, states ? Direction.LEFT : Direction.RIGHT);
    node.setProperty(CoreOptions.EDGE_ROUTING, EdgeRouting.ORTHOGONAL);
    node.setProperty(CoreOptions.ASPECT_RATIO, ASPECT);
    node.setProperty(CoreOptions.SPACING_NODE_NODE, BETWEEN_BOXES);
    node.setProperty(CoreOptions.SPACING_COMPONENT_COMPONENT, BETWEEN_BOXES);
    node.setProperty(CoreOptions.SPACING_PORT_PORT, BETWEEN_ENDS);
    node.setProperty(CoreOptions.SPACING_EDGE_EDGE, BETWEEN_LINES);
    node.setProperty(CoreOptions.SPACING_EDGE_NODE, LINE_TO_BOX);
    node.setProperty(CoreOptions.SPACING_EDGE_LABEL, 2d);
    node.setProperty(CoreOptions.SPACING_NODE_SELF_LOOP, LOOP_HEIGHT);
    node.setProperty(LayeredOptions.SPACING_NODE_NODE_BETWEEN_LAYERS, BETWEEN_LAYERS);
    node.setProperty(LayeredOptions.SPACING_EDGE_NODE_BETWEEN_LAYERS, LINE_TO_BOX);
    node.setProperty(LayeredOptions.SPACING_EDGE_EDGE_BETWEEN_LAYERS, BETWEEN_LINES);
    node.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.GREEDY);
    node.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.NETWORK_SIMPLEX);
    node.setProperty(
        LayeredOptions.CROSSING_MINIMIZATION_STRATEGY, CrossingMinimizationStrategy.LAYER_SWEEP);
    boolean many = graph.boxes().size() > MANY;
    node.setProperty(
        LayeredOptions.NODE_PLACEMENT_STRATEGY,
        many ? NodePlacementStrategy.BRANDES_KOEPF : NodePlacementStrategy.NETWORK_SIMPLEX);
    node.setProperty(CoreOptions.RANDOM_SEED, 1);
    node.setProperty(LayeredOptions.THOROUGHNESS, many ? QUICK : THOROUGH);
    if (!hints.isEmpty()) {
      node.setProperty(LayeredOptions.CYCLE_BREAKING_STRATEGY, CycleBreakingStrategy.INTERACTIVE);
      node.setProperty(LayeredOptions.LAYERING_STRATEGY, LayeringStrategy.INTERACTIVE);
      node.setProperty(LayeredOptions.CROSSING_MINIMIZATION_SEMI_INTERACTIVE, true);
      node.setProperty(LayeredOptions.NODE_PLACEMENT_STRATEGY, NodePlacementStrategy.INTERACTIVE);
      // parts without lines between them stand where people know them
      node.setProperty(CoreOptions.SEPARATE_CONNECTED_COMPONENTS, false);
    }
  }

  private static void label(ElkEdge edge, Link.End end, EdgeLabelPlacement where) {
    if (end.multiplicity() == Link.Multiplicity.NONE && end.role().isEmpty()) {
      return;
    }
    ElkLabel label = ElkGraphUtil.createLabel(end.role(), edge);
    double text =
        Math.max(
            Face.REGULAR.width(end.role(), Shape.SMALL_SIZE),
            Face.REGULAR.width(end.multiplicity().text(), Shape.SMALL_SIZE));
    label.setDimensions(Route.LABEL_START + text + 4, 2 * Shape.SMALL_SIZE);
    label.setProperty(CoreOptions.EDGE_LABELS_PLACEMENT, where);
  }

  /** Loops get room for their texts between their ends: nothing else is above a box. */
  private void widenLoops(Map<String, Point> places, Map<String, List<Point>> routes) {
    Map<String, Integer> loops = new HashMap<>();
    for (Link link : graph.links()) {
      List<Point> points = routes.get(link.id());
      if (!link.source().equals(link.target()) || points.size() != 4) {
        continue;
      }
      double top = places.get(link.source()).y();
      double x = places.get(link.source()).x();
      double width = nodes.get(link.source()).getWidth();
      double inset = width * LOOP_INSET / loops.merge(link.source(), 1, Integer::sum);
      double height = points.get(1).y();
      routes.put(
          link.id(),
          List.of(
              new Point(x + inset, top),
              new Point(x + inset, height),
              new Point(x + width - inset, height),
              new Point(x + width - inset, top)));
    }
  }

  private void run() {
    new RecursiveGraphLayoutEngine().layout(root, new BasicProgressMonitor());
  }

  private Point corner() {
    double x = Double.MAX_VALUE;
    double y = Double.MAX_VALUE;
    for (ElkNode node : nodes.values()) {
      Point place = absolute(node);
      x = Math.min(x, place.x());
      y = Math.min(y, place.y());
    }
    for (ElkEdge edge : edges.values()) {
      for (Point point : route(edge, new Point(MARGIN, MARGIN))) {
        x = Math.min(x, point.x());
        y = Math.min(y, point.y());
      }
    }
    return new Point(x, y);
  }

  private static Point absolute(ElkNode node) {
    double x = 0;
    double y = 0;
    for (ElkNode at = node; at != null; at = at.getParent()) {
      x += at.getX();
      y += at.getY();
    }
    return new Point(x, y);
  }

  private static List<Point> route(ElkEdge edge, Point corner) {
    Point origin =
        absolute(edge.getContainingNode()).plus(MARGIN - corner.x(), MARGIN - corner.y());
    List<Point> points = new ArrayList<>();
    for (ElkEdgeSection section : edge.getSections()) {
      points.add(origin.plus(section.getStartX(), section.getStartY()));
      section.getBendPoints().forEach(p -> points.add(origin.plus(p.getX(), p.getY())));
      points.add(origin.plus(section.getEndX(), section.getEndY()));
    }
    // the layout runs against the direction of the relations
    return points.reversed();
  }
}
