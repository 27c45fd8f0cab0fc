/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench;

import org.eclipse.search.ui.NewSearchUI;
import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;
import org.nublox.workbench.plugins.PluginsView;

/** Projects on the left, the outline on the right, problems below: what modeling needs. */
public final class ModelingPerspective implements IPerspectiveFactory {

  /** Its id in {@code plugin.xml}. */
  public static final String ID = "org.nublox.workbench.perspective";

  @Override
  public void createInitialLayout(IPageLayout layout) {
    String editors = layout.getEditorArea();
    layout.addView(IPageLayout.ID_PROJECT_EXPLORER, IPageLayout.LEFT, 0.23f, editors);
    layout.addView(IPageLayout.ID_OUTLINE, IPageLayout.RIGHT, 0.72f, editors);
    IFolderLayout below = layout.createFolder("below", IPageLayout.BOTTOM, 0.64f, editors);
    below.addView(IPageLayout.ID_PROBLEM_VIEW);
    below.addPlaceholder(IPageLayout.ID_TASK_LIST);
    below.addPlaceholder(IPageLayout.ID_PROGRESS_VIEW);
    below.addPlaceholder(NewSearchUI.SEARCH_VIEW_ID);
    below.addPlaceholder(PluginsView.ID);
  }
}
