/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.text.Face;

/** Writes SVG 1.1 that needs nothing else: the font is part of the file. */
final class SvgCanvas implements Canvas {
  private final StringBuilder text = new StringBuilder();
  private int depth = 1;

  SvgCanvas(Area area, String background, String title) {
    text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.append(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%s\" height=\"%s\""
            .formatted(number(area.width()), number(area.height())));
    text.append(
        " viewBox=\"%s %s %s %s\" role=\"img\">\n"
            .formatted(
                number(area.x()), number(area.y()), number(area.width()), number(area.height())));
    text.append("  <title>").append(escape(title)).append("</title>\n  <style>\n");
    for (Face face : Face.all()) {
      text.append(
          "    @font-face { font-family: %s; font-weight: %d; src: url(data:font/woff;base64,%s) format(\"woff\") }\n"
              .formatted(
                  Face.FAMILY, face.weight(), Base64.getEncoder().encodeToString(face.file())));
    }
    text.append(
        "    text { font-family: Inter, \"Segoe UI\", \"Helvetica Neue\", sans-serif; font-kerning: none; font-variant-ligatures: none; white-space: pre }\n  </style>\n");
    rectangle(area, 0, background, null, 0);
  }

  @Override
  public void rectangle(Area area, double radius, String fill, String stroke, double strokeWidth) {
    open("rect");
    attribute("x", area.x());
    attribute("y", area.y());
    attribute("width", area.width());
    attribute("height", area.height());
    if (radius > 0) {
      attribute("rx", radius);
    }
    paint(fill, stroke, strokeWidth);
  }

  @Override
  public void roof(Area area, double radius, String fill) {
    open("path");
    text.append(
        " d=\"M%s %sV%sa%s %s 0 0 1 %s -%sH%sa%s %s 0 0 1 %s %sV%sZ\""
            .formatted(
                number(area.x()),
                number(area.bottom()),
                number(area.y() + radius),
                number(radius),
                number(radius),
                number(radius),
                number(radius),
                number(area.right() - radius),
                number(radius),
                number(radius),
                number(radius),
                number(radius),
                number(area.bottom())));
    paint(fill, null, 0);
  }

  @Override
  public void path(
      List<Point> points, String fill, String stroke, double strokeWidth, boolean dashed) {
    open(fill == null ? "polyline" : "polygon");
    text.append(" points=\"");
    for (int i = 0; i < points.size(); i++) {
      text.append(i == 0 ? "" : " ");
      text.append(number(points.get(i).x())).append(',').append(number(points.get(i).y()));
    }
    text.append('"');
    if (dashed) {
      text.append(" stroke-dasharray=\"2 4\"");
    }
    text.append(" stroke-linejoin=\"round\"");
    paint(fill, stroke, strokeWidth);
  }

  @Override
  public void circle(Point middle, double radius, String fill, String stroke, double strokeWidth) {
    open("circle");
    attribute("cx", middle.x());
    attribute("cy", middle.y());
    attribute("r", radius);
    paint(fill, stroke, strokeWidth);
  }

  @Override
  public void text(
      Point at, boolean rightAligned, String words, Face face, double size, String colour) {
    open("text");
    attribute("x", at.x());
    attribute("y", at.y());
    attribute("font-size", size);
    if (face.weight() != Face.REGULAR.weight()) {
      attribute("font-weight", face.weight());
    }
    if (rightAligned) {
      text.append(" text-anchor=\"end\"");
    }
    text.append(" fill=\"").append(colour).append("\">").append(escape(words)).append("</text>\n");
  }

  @Override
  public void begin(String name) {
    indent();
    text.append("<g>\n");
    depth++;
    indent();
    text.append("<title>").append(escape(name)).append("</title>\n");
  }

  @Override
  public void end() {
    depth--;
    indent();
    text.append("</g>\n");
  }

  @Override
  public byte[] bytes() {
    return (text + "</svg>\n").getBytes(StandardCharsets.UTF_8);
  }

  private void open(String element) {
    indent();
    text.append('<').append(element);
  }

  private void indent() {
    text.append("  ".repeat(depth));
  }

  private void attribute(String name, double value) {
    text.append(' ').append(name).append("=\"").append(number(value)).append('"');
  }

  private void paint(String fill, String stroke, double strokeWidth) {
    text.append(" fill=\"").append(fill == null ? "none" : fill).append('"');
    if (stroke != null) {
      text.append(" stroke=\"").append(stroke).append('"');
      attribute("stroke-width", strokeWidth);
    }
    text.append("/>\n");
  }

  private static String number(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.replaceFirst("\\.?0+$", "");
  }

  /** Text as it may stand in XML 1.0, where most control characters may not stand at all. */
  private static String escape(String text) {
    StringBuilder safe = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> safe.appendCodePoint(c < ' ' || c == 0xFFFE || c == 0xFFFF ? ' ' : c);
              }
            });
    return safe.toString();
  }
}
