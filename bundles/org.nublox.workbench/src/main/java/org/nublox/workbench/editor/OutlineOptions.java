/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IAction;
import org.eclipse.jface.action.IToolBarManager;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.jface.resource.ImageDescriptor;
import org.eclipse.ui.ISharedImages;
import org.eclipse.ui.PlatformUI;
import org.nublox.workbench.preferences.EditorPreferences;

/** How outlines are shown; kept over restarts, the same for all files. */
final class OutlineOptions {

  private static final String SORTED = "outline.sorted";
  private static final String WITHOUT_FIELDS = "outline.withoutFields";
  private static final String WITHOUT_DETAILS = "outline.withoutDetails";
  private static final String LINKED = "outline.linked";

  private final IPreferenceStore preferences = EditorPreferences.store();
  private final Runnable changed;

  OutlineOptions(Runnable changed) {
    preferences.setDefault(LINKED, true);
    this.changed = changed;
  }

  void fill(IToolBarManager bar) {
    ISharedImages images = PlatformUI.getWorkbench().getSharedImages();
    bar.add(action("Sort by Name", SORTED, Icons.descriptor("sort")));
    bar.add(action("Hide Fields and Relations", WITHOUT_FIELDS, Icons.descriptor("nofields")));
    bar.add(
        action(
            "Hide Rules, Keys, Actions and Other Parts",
            WITHOUT_DETAILS,
            Icons.descriptor("nodetails")));
    bar.add(
        action(
            "Link with Editor", LINKED, images.getImageDescriptor(ISharedImages.IMG_ELCL_SYNCED)));
    bar.update(true);
  }

  private IAction action(String text, String key, ImageDescriptor image) {
    Action action =
        new Action(text, IAction.AS_CHECK_BOX) {
          @Override
          public void run() {
            preferences.setValue(key, isChecked());
            changed.run();
          }
        };
    action.setToolTipText(text);
    action.setImageDescriptor(image);
    action.setChecked(preferences.getBoolean(key));
    return action;
  }

  boolean isSorted() {
    return preferences.getBoolean(SORTED);
  }

  boolean isLinked() {
    return preferences.getBoolean(LINKED);
  }

  boolean shows(OutlineElement element) {
    return !(element.isField() && preferences.getBoolean(WITHOUT_FIELDS))
        && !(element.isDetail() && preferences.getBoolean(WITHOUT_DETAILS));
  }
}
