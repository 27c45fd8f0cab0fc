/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.preferences;

import java.util.Arrays;
import java.util.List;
import org.eclipse.core.runtime.Platform;
import org.eclipse.core.runtime.preferences.AbstractPreferenceInitializer;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.preference.IPreferenceStore;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The choices, and what holds until something is chosen. */
public final class EditorPreferences extends AbstractPreferenceInitializer {

  static final String NODE = "org.nublox.workbench";
  static final String FORMAT_ON_SAVE = "editor.formatOnSave";
  static final String CLOSE_BRACKETS = "editor.closeBrackets";
  static final String TASK_TAGS = "editor.taskTags";

  @Override
  public void initializeDefaultPreferences() {
    IPreferenceStore choices = store();
    choices.setDefault(FORMAT_ON_SAVE, false);
    choices.setDefault(CLOSE_BRACKETS, true);
    choices.setDefault(TASK_TAGS, "TODO, FIXME");
  }

  /** Where the choices are kept. */
  public static IPreferenceStore store() {
    return new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
  }

  /** Whether a file is formatted when it is saved. */
  public static boolean formatsOnSave() {
    return Platform.getPreferencesService().getBoolean(NODE, FORMAT_ON_SAVE, false, null);
  }

  /** Whether brackets and quotes are written in pairs. */
  public static boolean closesBrackets() {
    return Platform.getPreferencesService().getBoolean(NODE, CLOSE_BRACKETS, true, null);
  }

  /** The words in comments that make a task of what follows. */
  public static List<String> taskTags() {
    String tags = Platform.getPreferencesService().getString(NODE, TASK_TAGS, "", null);
    return Arrays.stream(tags.split(",")).map(String::strip).filter(t -> !t.isEmpty()).toList();
  }
}
