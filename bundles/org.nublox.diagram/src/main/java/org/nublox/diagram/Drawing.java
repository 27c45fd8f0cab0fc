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
import org.nublox.diagram.graph.GraphBuilder;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.layout.LayeredLayout;
import org.nublox.diagram.layout.LayoutFile;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Scene;
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
    Graph graph = GraphBuilder.of(project.models(), selection);
    Placement remembered =
        arrangedAnew ? Placement.EMPTY : remembered(project.root(), project.config().sources());
    boolean known = graph.boxes().stream().anyMatch(box -> remembered.place(box.id()).isPresent());
    Placement placement = known ? remembered : LayeredLayout.arrange(graph, remembered);
    return Scene.of(graph, placement);
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
