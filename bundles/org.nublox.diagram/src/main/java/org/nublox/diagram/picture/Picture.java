/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Scene;

/** The kinds of files that a scene can be drawn into. */
public enum Picture {
  /** Scalable, text stays text; for web pages and documents. */
  SVG,
  /** Pixels, two for one. */
  PNG,
  /** One page as large as the drawing; text stays text. */
  PDF;

  private static final double MARGIN = 24;
  private static final Area NOTHING = new Area(0, 0, 200, 60);

  /** The kind that the name of a file ends with. */
  public static Optional<Picture> ofFile(String name) {
    return Arrays.stream(values())
        .filter(kind -> name.toLowerCase(Locale.ROOT).endsWith("." + kind.extension()))
        .findFirst();
  }

  /** How files of the kind end, without a dot. */
  public String extension() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * Draws a scene.
   *
   * @param title what the picture is called by readers of documents
   * @return the contents of the file
   */
  public byte[] draw(Scene scene, Theme theme, String title) {
    Legend legend = new Legend(scene, scene.bounds());
    Area area = scene.boxes().isEmpty() ? NOTHING : legend.area().grown(MARGIN);
    Canvas canvas =
        switch (this) {
          case SVG -> new SvgCanvas(area, theme.background(), title);
          case PNG -> new RasterCanvas(area, theme.background());
          case PDF -> new PdfCanvas(area, theme.background(), title);
        };
    new Painter(scene, theme, canvas).paint();
    legend.paint(canvas, theme);
    return canvas.bytes();
  }
}
