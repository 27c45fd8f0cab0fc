/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * One of the two faces that diagrams are written in, measured without any window system.
 *
 * <p>Widths are the sums of the advance widths in the font's own tables. Browsers agree with them
 * to a fraction of a pixel as long as kerning and ligatures are off, which the style sheets of the
 * pictures and of the client see to.
 *
 * <p>Source: W3C WOFF File Format 1.0; OpenType specification, tables cmap (format 4), head, hhea
 * and hmtx.
 */
public final class Face {
  /** Inter, weight 400. */
  public static final Face REGULAR = new Face("inter-regular.woff", 400);

  /** Inter, weight 600. */
  public static final Face SEMIBOLD = new Face("inter-semibold.woff", 600);

  /** The name of the family in style sheets. */
  public static final String FAMILY = "Inter";

  private static final int WOFF_HEADER = 44;
  private static final int WOFF_ENTRY = 20;

  /**
   * Share of the size that a character takes which the font lacks: an ideograph, a Greek letter.
   */
  private static final double MISSING_WIDE = 1.0;

  private static final double MISSING_NARROW = 0.64;
  private static final int FIRST_WIDE = 0x2E80;

  private final String resource;
  private final int weight;
  private final Map<Integer, Integer> advances = new HashMap<>();
  private final Map<Integer, Integer> glyphs = new HashMap<>();
  private final int unitsPerEm;

  private Face(String resource, int weight) {
    this.resource = resource;
    this.weight = weight;
    Map<String, ByteBuffer> tables = tables(ByteBuffer.wrap(bytes(resource)));
    this.unitsPerEm = Short.toUnsignedInt(tables.get("head").getShort(18));
    int metrics = Short.toUnsignedInt(tables.get("hhea").getShort(34));
    readCharacters(tables.get("cmap"), tables.get("hmtx"), metrics);
  }

  /** Both faces. */
  public static List<Face> all() {
    return List.of(REGULAR, SEMIBOLD);
  }

  /** The weight for style sheets. */
  public int weight() {
    return weight;
  }

  /** The font file (WOFF 1), for whoever shows the text. */
  public byte[] file() {
    return bytes(resource);
  }

  /** The number of the glyph of a character; 0, an empty frame, when the font lacks it. */
  public int glyph(int character) {
    return glyphs.getOrDefault(character, 0);
  }

  /** The font as OpenType, for those who cannot read WOFF. */
  public byte[] openType() {
    ByteBuffer woff = ByteBuffer.wrap(bytes(resource));
    int count = Short.toUnsignedInt(woff.getShort(12));
    ByteBuffer file = ByteBuffer.allocate(woff.getInt(16));
    int power = Integer.highestOneBit(count);
    file.putInt(woff.getInt(4));
    file.putShort((short) count);
    file.putShort((short) (power * 16));
    file.putShort((short) Integer.numberOfTrailingZeros(power));
    file.putShort((short) ((count - power) * 16));
    int end = 12 + count * 16;
    for (int i = 0; i < count; i++) {
      int at = WOFF_HEADER + i * WOFF_ENTRY;
      int length = woff.getInt(at + 12);
      file.putInt(woff.getInt(at));
      file.putInt(woff.getInt(at + 16));
      file.putInt(end);
      file.putInt(length);
      file.put(end, table(woff, woff.getInt(at + 4), woff.getInt(at + 8), length).array());
      // tables begin at multiples of four
      end += (length + 3) & ~3;
    }
    return file.array();
  }

  /**
   * How wide a text is.
   *
   * @param size the size of the font, in pixels
   * @return pixels
   */
  public double width(String text, double size) {
    double width = 0;
    for (int i = 0; i < text.length(); ) {
      int character = text.codePointAt(i);
      Integer advance = advances.get(character);
      width +=
          advance != null
              ? (double) advance / unitsPerEm
              : character >= FIRST_WIDE ? MISSING_WIDE : MISSING_NARROW;
      i += Character.charCount(character);
    }
    return width * size;
  }

  /** The text, cut to a width with an ellipsis where it is longer. */
  public String fit(String text, double size, double width) {
    if (width(text, size) <= width) {
      return text;
    }
    int end = text.length();
    while (end > 1 && width(text.substring(0, end) + "…", size) > width) {
      end = text.offsetByCodePoints(end, -1);
    }
    return text.substring(0, end) + "…";
  }

  private static byte[] bytes(String resource) {
    try (InputStream stream = Face.class.getResourceAsStream(resource)) {
      return stream.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException("The font " + resource + " cannot be read.", e);
    }
  }

  private static Map<String, ByteBuffer> tables(ByteBuffer woff) {
    Map<String, ByteBuffer> tables = new HashMap<>();
    int count = Short.toUnsignedInt(woff.getShort(12));
    for (int i = 0; i < count; i++) {
      int at = WOFF_HEADER + i * WOFF_ENTRY;
      StringBuilder tag = new StringBuilder();
      for (int k = 0; k < 4; k++) {
        tag.append((char) woff.get(at + k));
      }
      int offset = woff.getInt(at + 4);
      int compressed = woff.getInt(at + 8);
      int length = woff.getInt(at + 12);
      tables.put(tag.toString(), table(woff, offset, compressed, length));
    }
    return tables;
  }

  private static ByteBuffer table(ByteBuffer woff, int offset, int compressed, int length) {
    byte[] bytes = new byte[compressed];
    woff.get(offset, bytes);
    if (compressed == length) {
      return ByteBuffer.wrap(bytes);
    }
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(bytes);
      byte[] plain = new byte[length];
      int done = 0;
      while (done < length) {
        int more = inflater.inflate(plain, done, length - done);
        if (more == 0) {
          throw new IllegalStateException("A table of the font ends early.");
        }
        done += more;
      }
      return ByteBuffer.wrap(plain);
    } catch (DataFormatException e) {
      throw new IllegalStateException("A table of the font is damaged.", e);
    } finally {
      inflater.end();
    }
  }

  private void readCharacters(ByteBuffer cmap, ByteBuffer hmtx, int metrics) {
    int tables = Short.toUnsignedInt(cmap.getShort(2));
    for (int i = 0; i < tables; i++) {
      int offset = cmap.getInt(4 + i * 8 + 4);
      if (cmap.getShort(offset) == 4) {
        readSegments(cmap, offset, hmtx, metrics);
        return;
      }
    }
    throw new IllegalStateException("The font has no character map of format 4.");
  }

  private void readSegments(ByteBuffer cmap, int offset, ByteBuffer hmtx, int metrics) {
    int doubled = Short.toUnsignedInt(cmap.getShort(offset + 6));
    int ends = offset + 14;
    int starts = ends + doubled + 2;
    int deltas = starts + doubled;
    int ranges = deltas + doubled;
    for (int i = 0; i < doubled; i += 2) {
      int start = Short.toUnsignedInt(cmap.getShort(starts + i));
      int end = Short.toUnsignedInt(cmap.getShort(ends + i));
      int delta = cmap.getShort(deltas + i);
      int range = Short.toUnsignedInt(cmap.getShort(ranges + i));
      for (int c = start; c <= end && c != 0xFFFF; c++) {
        int glyph;
        if (range == 0) {
          glyph = (c + delta) & 0xFFFF;
        } else {
          int raw = Short.toUnsignedInt(cmap.getShort(ranges + i + range + 2 * (c - start)));
          glyph = raw == 0 ? 0 : (raw + delta) & 0xFFFF;
        }
        if (glyph != 0) {
          int metric = Math.min(glyph, metrics - 1);
          glyphs.put(c, glyph);
          advances.put(c, Short.toUnsignedInt(hmtx.getShort(metric * 4)));
        }
      }
    }
  }
}
