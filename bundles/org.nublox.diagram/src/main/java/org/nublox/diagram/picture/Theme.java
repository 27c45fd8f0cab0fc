/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.picture;

import java.util.List;

/**
 * The colours of a picture, each {@code #rrggbb}.
 *
 * @param background behind everything
 * @param card of boxes
 * @param border of boxes
 * @param text of names
 * @param muted of types, notes and multiplicities
 * @param line of links
 * @param rule of the line between compartments
 * @param frame of the frames of modules
 * @param frameBorder around them
 * @param key of the icon of the key
 * @param warm of the icon of personal data
 * @param cool of the icon of computed fields
 * @param accents one for each module, used again when there are more
 * @param tints the heads of boxes, one for each accent
 */
public record Theme(
    String background,
    String card,
    String border,
    String text,
    String muted,
    String line,
    String rule,
    String frame,
    String frameBorder,
    String key,
    String warm,
    String cool,
    List<String> accents,
    List<String> tints) {

  /** Dark on white. */
  public static final Theme LIGHT =
      new Theme(
          "#ffffff",
          "#ffffff",
          "#c3ccd8",
          "#1d2733",
          "#5d6b7c",
          "#66758a",
          "#e4e9ef",
          "#f7f9fb",
          "#dde4ec",
          "#b07d00",
          "#b3412f",
          "#2f6fb3",
          List.of("#3567a8", "#2b7f77", "#7653a6", "#9a6518", "#a84268", "#4f6272"),
          List.of("#e8f0fa", "#e3f3f0", "#f0eaf8", "#faf0df", "#fae9ef", "#ebeff3"));

  /** Light on dark. */
  public static final Theme DARK =
      new Theme(
          "#14181f",
          "#1d232c",
          "#3b4655",
          "#e6ebf2",
          "#9aa8ba",
          "#8493a7",
          "#2c3542",
          "#181d25",
          "#2b3441",
          "#e0b040",
          "#ef8672",
          "#7db4ee",
          List.of("#79a9e6", "#63c0b5", "#b094e0", "#dba55b", "#e084a6", "#9bb0c2"),
          List.of("#22324a", "#1c3a38", "#31284a", "#40321c", "#432431", "#2a343e"));

  /** The accent of a module by its number. */
  String accent(int module) {
    return accents.get(Math.floorMod(module, accents.size()));
  }

  /** The head of boxes of a module by its number. */
  String tint(int module) {
    return tints.get(Math.floorMod(module, tints.size()));
  }
}
