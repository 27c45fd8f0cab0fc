/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.nublox.model.ui.ActionsItem;
import org.nublox.model.ui.ByItem;
import org.nublox.model.ui.CardItem;
import org.nublox.model.ui.ChartKindItem;
import org.nublox.model.ui.ColumnsItem;
import org.nublox.model.ui.FilterItem;
import org.nublox.model.ui.GroupItem;
import org.nublox.model.ui.PageSizeItem;
import org.nublox.model.ui.ScreenItem;
import org.nublox.model.ui.ScreenKind;
import org.nublox.model.ui.ShowItem;
import org.nublox.model.ui.SortItem;
import org.nublox.model.ui.UntilItem;
import org.nublox.model.ui.ValueItem;
import org.nublox.model.ui.WhereItem;

/** Which parts each kind of screen has. */
final class ScreenParts {
  private static final Map<ScreenKind, List<String>> PARTS = new EnumMap<>(ScreenKind.class);

  static {
    PARTS.put(
        ScreenKind.LIST, List.of("columns", "filter", "sort", "page size", "actions", "where"));
    PARTS.put(ScreenKind.DETAIL, List.of("columns", "group", "tab", "actions"));
    PARTS.put(ScreenKind.FORM, List.of("columns", "group", "tab", "actions"));
    PARTS.put(ScreenKind.WIZARD, List.of("step", "actions"));
    PARTS.put(ScreenKind.KANBAN, List.of("by", "card", "filter", "sort", "actions", "where"));
    PARTS.put(ScreenKind.CALENDAR, List.of("by", "until", "card", "filter", "actions", "where"));
    PARTS.put(ScreenKind.CHART, List.of("by", "measure", "kind", "filter", "sort", "where"));
    PARTS.put(ScreenKind.DASHBOARD, List.of("show"));
  }

  private ScreenParts() {}

  /** The word that begins the part. */
  static String word(ScreenItem item) {
    return switch (item) {
      case ColumnsItem i -> "columns";
      case FilterItem i -> "filter";
      case CardItem i -> "card";
      case SortItem i -> "sort";
      case ByItem i -> "by";
      case UntilItem i -> "until";
      case ValueItem i -> "measure";
      case ChartKindItem i -> "kind";
      case PageSizeItem i -> "page size";
      case ActionsItem i -> "actions";
      case WhereItem i -> "where";
      case GroupItem group -> group.getKind().getLiteral();
      case ShowItem i -> "show";
      default -> item.eClass().getName();
    };
  }

  /** Whether the kind of screen has such a part. */
  static boolean allowed(ScreenKind kind, ScreenItem item) {
    return PARTS.get(kind).contains(word(item));
  }

  /** The parts that the kind of screen has, as a list of words. */
  static String words(ScreenKind kind) {
    return String.join(", ", PARTS.get(kind));
  }
}
