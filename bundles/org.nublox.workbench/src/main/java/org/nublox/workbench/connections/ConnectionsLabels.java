/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.connections;

import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.swt.graphics.Image;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nublox.deploy.Secrets;
import org.nublox.workbench.editor.Icons;
import org.nublox.workbench.views.Pictures;

/** Names in black, the rest in grey. */
final class ConnectionsLabels extends LabelProvider implements IStyledLabelProvider {

  @Override
  public StyledString getStyledText(Object element) {
    return switch ((Looked) element) {
      case Looked.Database database ->
          named(
              database.profile().name(),
              database.owner().project().getName() + "  " + Secrets.mask(database.profile().url()));
      case Looked.TableOf table -> named(table.table().name(), "");
      case Looked.ColumnOf column -> named(column.column().name(), column.text());
      case Looked.Said said -> new StyledString(said.text(), StyledString.QUALIFIER_STYLER);
    };
  }

  @Override
  public String getText(Object element) {
    return getStyledText(element).getString();
  }

  @Override
  public Image getImage(Object element) {
    return switch ((Looked) element) {
      case Looked.Database database -> Pictures.DATABASE.image();
      case Looked.TableOf table -> Pictures.TABLE.image();
      case Looked.ColumnOf column -> column.key() ? Icons.KEY.image() : Pictures.COLUMN.image();
      case Looked.Said said ->
          PlatformUI.getWorkbench()
              .getSharedImages()
              .getImage(
                  said.wrong()
                      ? ISharedImages.IMG_OBJS_ERROR_TSK
                      : ISharedImages.IMG_OBJS_INFO_TSK);
    };
  }

  private static StyledString named(String name, String detail) {
    StyledString text = new StyledString(name);
    if (!detail.isEmpty()) {
      text.append("  " + detail, StyledString.QUALIFIER_STYLER);
    }
    return text;
  }
}
