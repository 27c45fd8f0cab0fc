/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;
import java.util.zip.Deflater;

/** The objects of a PDF file, numbered from one. */
final class PdfFile {
  private final TreeMap<Integer, byte[]> objects = new TreeMap<>();

  int reserve() {
    objects.put(objects.size() + 1, new byte[0]);
    return objects.size();
  }

  void set(int number, String text) {
    objects.put(number, text.getBytes(StandardCharsets.ISO_8859_1));
  }

  int add(String text) {
    int number = reserve();
    set(number, text);
    return number;
  }

  int stream(String entries, byte[] plain) {
    Deflater deflater = new Deflater();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try {
      deflater.setInput(plain);
      deflater.finish();
      byte[] buffer = new byte[8192];
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    } finally {
      deflater.end();
    }
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(
        "<< /Filter /FlateDecode /Length %d %s >>\nstream\n"
            .formatted(packed.size(), entries)
            .getBytes(StandardCharsets.ISO_8859_1));
    all.writeBytes(packed.toByteArray());
    all.writeBytes("\nendstream".getBytes(StandardCharsets.ISO_8859_1));
    int number = reserve();
    objects.put(number, all.toByteArray());
    return number;
  }

  String reference(int number) {
    return number + " 0 R";
  }

  static String utf16(String text) {
    StringBuilder hex = new StringBuilder("FEFF");
    text.chars().forEach(unit -> hex.append("%04X".formatted(unit)));
    return hex.toString();
  }

  /** Which characters the glyphs stand for, in blocks of no more than a hundred. */
  static byte[] unicodeMap(int count, String lines) {
    StringBuilder map =
        new StringBuilder(
            """
            /CIDInit /ProcSet findresource begin
            12 dict begin
            begincmap
            /CMapName /Used def
            /CMapType 2 def
            1 begincodespacerange
            <0000> <FFFF>
            endcodespacerange
            """);
    List<String> all = lines.lines().toList();
    for (int from = 0; from < count; from += 100) {
      List<String> some = all.subList(from, Math.min(count, from + 100));
      map.append(some.size()).append(" beginbfchar\n");
      some.forEach(line -> map.append(line).append('\n'));
      map.append("endbfchar\n");
    }
    map.append("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    return map.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  byte[] bytes(int catalog, int info) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes("%PDF-1.7\n".getBytes(StandardCharsets.ISO_8859_1));
    // four bytes above 127 tell that the file is binary
    out.writeBytes(new byte[] {'%', (byte) 0xE2, (byte) 0xE3, (byte) 0xCF, (byte) 0xD3, '\n'});
    StringBuilder table = new StringBuilder("0000000000 65535 f \n");
    objects.forEach(
        (number, body) -> {
          table.append("%010d 00000 n \n".formatted(out.size()));
          out.writeBytes((number + " 0 obj\n").getBytes(StandardCharsets.ISO_8859_1));
          out.writeBytes(body);
          out.writeBytes("\nendobj\n".getBytes(StandardCharsets.ISO_8859_1));
        });
    int start = out.size();
    out.writeBytes(
        "xref\n0 %d\n%strailer\n<< /Size %d /Root %s /Info %s >>\nstartxref\n%d\n%%%%EOF\n"
            .formatted(
                objects.size() + 1,
                table,
                objects.size() + 1,
                reference(catalog),
                reference(info),
                start)
            .getBytes(StandardCharsets.ISO_8859_1));
    return out.toByteArray();
  }
}
