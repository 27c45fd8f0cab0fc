/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.generated;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.nublox.generator.trace.TraceEntry;
import org.nublox.generator.trace.TraceKinds;
import org.nublox.workbench.editor.Icons;
import org.nublox.workbench.views.Pictures;

/** What a place is called, and where it is. */
final class GeneratedLabels extends LabelProvider implements IStyledLabelProvider {

  @Override
  public StyledString getStyledText(Object element) {
    if (element instanceof Group group) {
      return new StyledString(group.title())
          .append("  " + group.places().size(), StyledString.COUNTER_STYLER);
    }
    TraceEntry entry = ((Group.Place) element).entry();
    String file = entry.file().substring(entry.file().lastIndexOf('/') + 1);
    String line = entry.fromLine() > 0 ? ":" + entry.fromLine() : "";
    StyledString text = new StyledString(entry.detail().isEmpty() ? entry.kind() : entry.detail());
    text.append("  " + kind(entry), StyledString.QUALIFIER_STYLER);
    if (!file.isEmpty()) {
      text.append("  " + file + line, StyledString.DECORATIONS_STYLER);
    }
    return text;
  }

  @Override
  public String getText(Object element) {
    return getStyledText(element).getString();
  }

  @Override
  public Image getImage(Object element) {
    if (element instanceof Group.Place place && place.sort() == Group.Sort.DATABASE) {
      return switch (place.entry().kind()) {
        case TraceKinds.COLUMN -> Pictures.COLUMN.image();
        case TraceKinds.CONSTRAINT, TraceKinds.INDEX -> Icons.KEY.image();
        default -> Pictures.TABLE.image();
      };
    }
    Group.Sort sort =
        element instanceof Group group ? group.sort() : ((Group.Place) element).sort();
    return switch (sort) {
      case DATABASE -> Pictures.DATABASE.image();
      case STATEMENTS -> Pictures.STATEMENT.image();
      case RULES -> Pictures.IMPACT_SAFE.image();
      case ENDPOINTS -> Pictures.ENDPOINT.image();
      case SCREENS -> Pictures.PAGE.image();
      case CODE, TESTS -> Pictures.CLASS.image();
      case FILES -> Pictures.FILE_KEPT.image();
    };
  }

  private static String kind(TraceEntry entry) {
    return entry.detail().isEmpty() ? "" : entry.kind();
  }
}
