/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.GlyphVector;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.text.Face;

/** Draws a PNG with two pixels for one, as sharp screens and print like it. */
final class RasterCanvas implements Canvas {
  private static final double SCALE = 2;

  /** No more pixels than this, about 400 MB of memory; a larger drawing is made smaller. */
  private static final double MAX_PIXELS = 100e6;

  private final BufferedImage image;
  private final Graphics2D graphics;
  private final Map<Face, Font> fonts = new HashMap<>();

  RasterCanvas(org.nublox.diagram.layout.Area area, String background) {
    double pixels = area.width() * area.height() * SCALE * SCALE;
    double scale = pixels <= MAX_PIXELS ? SCALE : SCALE * Math.sqrt(MAX_PIXELS / pixels);
    image =
        new BufferedImage(
            (int) Math.ceil(area.width() * scale),
            (int) Math.ceil(area.height() * scale),
            BufferedImage.TYPE_INT_RGB);
    graphics = image.createGraphics();
    graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    graphics.setColor(Color.decode(background));
    graphics.fillRect(0, 0, image.getWidth(), image.getHeight());
    graphics.scale(scale, scale);
    graphics.translate(-area.x(), -area.y());
  }

  @Override
  public void rectangle(
      org.nublox.diagram.layout.Area area,
      double radius,
      String fill,
      String stroke,
      double strokeWidth) {
    draw(
        new RoundRectangle2D.Double(
            area.x(), area.y(), area.width(), area.height(), 2 * radius, 2 * radius),
        fill,
        stroke,
        new BasicStroke((float) strokeWidth));
  }

  @Override
  public void roof(org.nublox.diagram.layout.Area area, double radius, String fill) {
    Area shape =
        new Area(
            new RoundRectangle2D.Double(
                area.x(), area.y(), area.width(), area.height() + radius, 2 * radius, 2 * radius));
    shape.intersect(
        new Area(new Rectangle2D.Double(area.x(), area.y(), area.width(), area.height())));
    draw(shape, fill, null, null);
  }

  @Override
  public void path(
      List<Point> points, String fill, String stroke, double strokeWidth, boolean dashed) {
    Path2D path = new Path2D.Double();
    path.moveTo(points.getFirst().x(), points.getFirst().y());
    points.stream().skip(1).forEach(point -> path.lineTo(point.x(), point.y()));
    if (fill != null) {
      path.closePath();
    }
    float width = (float) strokeWidth;
    BasicStroke pen =
        dashed
            ? new BasicStroke(
                width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, new float[] {2, 4}, 0)
            : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
    draw(path, fill, stroke, pen);
  }

  @Override
  public void circle(Point middle, double radius, String fill, String stroke, double strokeWidth) {
    draw(
        new Ellipse2D.Double(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius),
        fill,
        stroke,
        new BasicStroke((float) strokeWidth));
  }

  private void draw(Shape shape, String fill, String stroke, BasicStroke pen) {
    if (fill != null) {
      graphics.setColor(Color.decode(fill));
      graphics.fill(shape);
    }
    if (stroke != null) {
      graphics.setColor(Color.decode(stroke));
      graphics.setStroke(pen);
      graphics.draw(shape);
    }
  }

  @Override
  public void text(
      Point at, boolean rightAligned, String text, Face face, double size, String colour) {
    Font font = fonts.computeIfAbsent(face, RasterCanvas::font).deriveFont((float) size);
    // as outlines: hinting would change the widths
    GlyphVector glyphs =
        font.createGlyphVector(new java.awt.font.FontRenderContext(null, true, true), text);
    double x = rightAligned ? at.x() - face.width(text, size) : at.x();
    graphics.setColor(Color.decode(colour));
    graphics.fill(glyphs.getOutline((float) x, (float) at.y()));
  }

  private static Font font(Face face) {
    try {
      return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(face.openType()));
    } catch (FontFormatException | IOException e) {
      throw new IllegalStateException("The font of diagrams cannot be used.", e);
    }
  }

  @Override
  public void begin(String name) {
    // pixels have no names
  }

  @Override
  public void end() {
    // nor do they belong together
  }

  @Override
  public byte[] bytes() {
    graphics.dispose();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      ImageIO.write(image, "png", out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
