/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.preferences;

import org.eclipse.jface.preference.BooleanFieldEditor;
import org.eclipse.jface.preference.FieldEditorPreferencePage;
import org.eclipse.jface.preference.StringFieldEditor;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

/** The page of the choices. */
public final class EditorPreferencePage extends FieldEditorPreferencePage
    implements IWorkbenchPreferencePage {

  public EditorPreferencePage() {
    super(GRID);
    setDescription("How models are edited. Colours are found under Appearance.");
  }

  @Override
  public void init(IWorkbench workbench) {
    setPreferenceStore(EditorPreferences.store());
  }

  @Override
  protected void createFieldEditors() {
    addField(
        new BooleanFieldEditor(
            EditorPreferences.FORMAT_ON_SAVE,
            "&Format a file when it is saved",
            getFieldEditorParent()));
    addField(
        new BooleanFieldEditor(
            EditorPreferences.CLOSE_BRACKETS,
            "&Close brackets and quotes while typing",
            getFieldEditorParent()));
    addField(
        new StringFieldEditor(
            EditorPreferences.TASK_TAGS,
            "&Words in comments that make a task:",
            getFieldEditorParent()));
  }
}
