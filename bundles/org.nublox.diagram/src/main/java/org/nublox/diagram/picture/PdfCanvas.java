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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.nublox.diagram.layout.Area;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.text.Face;

/**
 * Writes PDF: one page of the size of the drawing, a pixel to a point, the font embedded, texts
 * that can be searched and copied.
 *
 * <p>Source: ISO 32000-1:2008, 7.5 (file structure), 8.4 and 8.5 (graphics), 9.7 (composite fonts).
 */
final class PdfCanvas implements Canvas {
  /** Control points of a cubic curve that passes for a quarter of a circle. */
  private static final double KAPPA = 0.5523;

  /** The largest side that readers are bound to show, in points. */
  private static final double MAX_SIDE = 14_400;

  private final Area area;
  private final String title;
  private final double scale;
  private final StringBuilder page = new StringBuilder();
  private final Map<Face, Map<Integer, Integer>> used = new LinkedHashMap<>();

  PdfCanvas(Area area, String background, String title) {
    this.area = area;
    this.title = title;
    this.scale = Math.min(1, MAX_SIDE / Math.max(area.width(), area.height()));
    // PDF counts upwards
    page.append(
        "%s 0 0 %s %s %s cm\n"
            .formatted(
                n(scale), n(-scale), n(-area.x() * scale), n((area.y() + area.height()) * scale)));
    rectangle(area, 0, background, null, 0);
  }

  @Override
  public void rectangle(Area box, double radius, String fill, String stroke, double strokeWidth) {
    colours(fill, stroke, strokeWidth);
    if (radius <= 0) {
      page.append(
          "%s %s %s %s re ".formatted(n(box.x()), n(box.y()), n(box.width()), n(box.height())));
    } else {
      outline(box, radius, radius);
    }
    finish(fill, stroke);
  }

  @Override
  public void roof(Area box, double radius, String fill) {
    colours(fill, null, 0);
    outline(box, radius, 0);
    finish(fill, null);
  }

  private void outline(Area box, double top, double bottom) {
    move(box.x() + top, box.y());
    to(box.right() - top, box.y());
    corner(box.right() - top, box.y(), box.right(), box.y() + top, true);
    to(box.right(), box.bottom() - bottom);
    corner(box.right(), box.bottom() - bottom, box.right() - bottom, box.bottom(), false);
    to(box.x() + bottom, box.bottom());
    corner(box.x() + bottom, box.bottom(), box.x(), box.bottom() - bottom, true);
    to(box.x(), box.y() + top);
    corner(box.x(), box.y() + top, box.x() + top, box.y(), false);
    page.append("h ");
  }

  private void corner(double x1, double y1, double x2, double y2, boolean acrossFirst) {
    double dx = (x2 - x1) * KAPPA;
    double dy = (y2 - y1) * KAPPA;
    double cx = acrossFirst ? x1 + dx : x1;
    double cy = acrossFirst ? y1 : y1 + dy;
    double ex = acrossFirst ? x2 : x2 - dx;
    double ey = acrossFirst ? y2 - dy : y2;
    page.append("%s %s %s %s %s %s c ".formatted(n(cx), n(cy), n(ex), n(ey), n(x2), n(y2)));
  }

  private void move(double x, double y) {
    page.append(n(x)).append(' ').append(n(y)).append(" m ");
  }

  private void to(double x, double y) {
    page.append(n(x)).append(' ').append(n(y)).append(" l ");
  }

  @Override
  public void path(
      List<Point> points, String fill, String stroke, double strokeWidth, boolean dashed) {
    colours(fill, stroke, strokeWidth);
    page.append(dashed ? "[2 4] 0 d 1 j " : "[] 0 d 1 j ");
    move(points.getFirst().x(), points.getFirst().y());
    points.stream().skip(1).forEach(point -> to(point.x(), point.y()));
    if (fill != null) {
      page.append("h ");
    }
    finish(fill, stroke);
  }

  @Override
  public void circle(Point middle, double radius, String fill, String stroke, double strokeWidth) {
    page.append("[] 0 d ");
    rectangle(
        new Area(middle.x() - radius, middle.y() - radius, 2 * radius, 2 * radius),
        radius,
        fill,
        stroke,
        strokeWidth);
  }

  private void colours(String fill, String stroke, double width) {
    if (fill != null) {
      page.append(rgb(fill)).append("rg ");
    }
    if (stroke != null) {
      page.append(rgb(stroke)).append("RG ").append(n(width)).append(" w ");
    }
  }

  private void finish(String fill, String stroke) {
    page.append(fill == null ? "S\n" : stroke == null ? "f\n" : "B\n");
  }

  private static String rgb(String colour) {
    int value = Integer.parseInt(colour.substring(1), 16);
    return n((value >> 16 & 255) / 255.0)
        + " "
        + n((value >> 8 & 255) / 255.0)
        + " "
        + n((value & 255) / 255.0)
        + " ";
  }

  @Override
  public void text(
      Point at, boolean rightAligned, String text, Face face, double size, String colour) {
    double x = rightAligned ? at.x() - face.width(text, size) : at.x();
    StringBuilder glyphs = new StringBuilder();
    text.codePoints()
        .forEach(
            character -> {
              int glyph = face.glyph(character);
              used.computeIfAbsent(face, f -> new TreeMap<>()).put(glyph, character);
              glyphs.append("%04X".formatted(glyph));
            });
    page.append(
        "BT %srg /F%d %s Tf 1 0 0 -1 %s %s Tm <%s> Tj ET\n"
            .formatted(rgb(colour), face.weight(), n(size), n(x), n(at.y()), glyphs));
  }

  @Override
  public void begin(String name) {
    // the parts of a page have no names
  }

  @Override
  public void end() {
    // nothing was begun
  }

  @Override
  public byte[] bytes() {
    PdfFile file = new PdfFile();
    StringBuilder fonts = new StringBuilder();
    used.forEach(
        (face, glyphs) ->
            fonts.append(
                "/F%d %s ".formatted(face.weight(), file.reference(font(file, face, glyphs)))));
    int contents = file.stream("", page.toString().getBytes(StandardCharsets.ISO_8859_1));
    int pages = file.reserve();
    int leaf =
        file.add(
            "<< /Type /Page /Parent %s /MediaBox [0 0 %s %s] /Contents %s /Resources << /Font << %s>> >> >>"
                .formatted(
                    file.reference(pages),
                    n(area.width() * scale),
                    n(area.height() * scale),
                    file.reference(contents),
                    fonts));
    file.set(pages, "<< /Type /Pages /Count 1 /Kids [%s] >>".formatted(file.reference(leaf)));
    int catalog =
        file.add(
            "<< /Type /Catalog /Pages %s /ViewerPreferences << /DisplayDocTitle true >> >>"
                .formatted(file.reference(pages)));
    int info = file.add("<< /Title <%s> /Producer (NuBlox) >>".formatted(PdfFile.utf16(title)));
    return file.bytes(catalog, info);
  }

  private static int font(PdfFile file, Face face, Map<Integer, Integer> glyphs) {
    byte[] program = face.openType();
    int embedded = file.stream("/Length1 " + program.length, program);
    String name = "Inter-" + (face.equals(Face.SEMIBOLD) ? "SemiBold" : "Regular");
    int descriptor =
        file.add(
            "<< /Type /FontDescriptor /FontName /%s /Flags 4 /FontBBox [-200 -250 1400 970] /ItalicAngle 0 /Ascent 969 /Descent -242 /CapHeight 728 /StemV %d /FontFile2 %s >>"
                .formatted(name, face.equals(Face.SEMIBOLD) ? 120 : 80, file.reference(embedded)));
    StringBuilder widths = new StringBuilder();
    StringBuilder unicode = new StringBuilder();
    glyphs.forEach(
        (glyph, character) -> {
          double width = face.width(Character.toString(character), 1000);
          widths.append("%d [%s] ".formatted(glyph, n(width)));
          unicode.append(
              "<%04X> <%s>\n"
                  .formatted(glyph, PdfFile.utf16(Character.toString(character)).substring(4)));
        });
    int descendant =
        file.add(
            "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /%s /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor %s /CIDToGIDMap /Identity /W [%s] >>"
                .formatted(name, file.reference(descriptor), widths));
    int map = file.stream("", PdfFile.unicodeMap(glyphs.size(), unicode.toString()));
    return file.add(
        "<< /Type /Font /Subtype /Type0 /BaseFont /%s /Encoding /Identity-H /DescendantFonts [%s] /ToUnicode %s >>"
            .formatted(name, file.reference(descendant), file.reference(map)));
  }

  private static String n(double value) {
    return String.format(Locale.ROOT, "%.3f", value).replaceFirst("\\.?0+$", "");
  }
}
