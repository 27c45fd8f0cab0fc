/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.graph.StateGraph;
import org.nublox.diagram.layout.LayeredLayout;
import org.nublox.diagram.layout.LayoutFile;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.view.View;
import org.nublox.diagram.view.Views;
import org.nublox.project.Project;
import org.nublox.project.ProjectFolder;

/** The drawing of a project as its files have it, for pictures. */
public final class Drawing {
  private Drawing() {}

  /**
   * The scene of a project: as it was arranged by hand where that is remembered, else arranged
   * automatically.
   *
   * @param arrangedAnew whether what is remembered is to be ignored
   * @throws IOException when a layout file cannot be read
   */
  public static Scene of(Project project, Selection selection, boolean arrangedAnew)
      throws IOException {
    return of(
        project, new View("", selection, View.Details.ALL, View.Colours.MODULE), arrangedAnew);
  }

  /**
   * The scene of a project as somebody looks at it.
   *
   * @param view such as one of a diagram of a part, or of states
   * @param arrangedAnew whether places that are remembered are to be ignored
   * @throws IOException when a layout file cannot be read
   */
  public static Scene of(Project project, View view, boolean arrangedAnew) throws IOException {
    Placement remembered = remembered(project.root(), project.config().sources());
    Graph graph = Views.of(project.models(), view, remembered);
    Placement own = remembered.diagram(view.diagram());
    boolean known =
        !arrangedAnew && graph.boxes().stream().anyMatch(box -> own.place(box.id()).isPresent());
    return Scene.of(
        graph, known ? own : LayeredLayout.arrange(graph, arrangedAnew ? Placement.EMPTY : own));
  }

  /**
   * The diagrams of a project that show a part of it, and those of states, which begin with {@code
   * =}.
   *
   * @throws IOException when a layout file cannot be read
   */
  public static List<String> diagrams(Project project) throws IOException {
    List<String> names = new ArrayList<>();
    remembered(project.root(), project.config().sources()).diagrams().keySet().stream()
        .filter(name -> !name.startsWith(Placement.STATES))
        .forEach(names::add);
    StateGraph.machines(project.models())
        .keySet()
        .forEach(field -> names.add(Placement.STATES + field));
    return names;
  }

  private static Placement remembered(Path root, List<String> sources) throws IOException {
    List<Placement> parts = new ArrayList<>();
    for (Path model : ProjectFolder.modelFiles(root, sources)) {
      Path layout = model.resolveSibling(model.getFileName() + LayoutFile.SUFFIX);
      if (Files.isRegularFile(layout)) {
        parts.add(LayoutFile.parse(Files.readString(layout)));
      }
    }
    return LayoutFile.union(parts);
  }
}
