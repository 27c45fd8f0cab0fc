/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.start;

import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.internal.ide.application.IDEApplication;
import org.nublox.workbench.language.Language;

/**
 * The application of the platform, with two things that begin at once and not when the window is
 * there: the picture that says that something comes, and the making of the language.
 */
public final class WorkbenchApplication extends IDEApplication {

  @Override
  protected Display createDisplay() {
    Display display = super.createDisplay();
    Splash.show(display);
    Language.whenReady(() -> {});
    return display;
  }
}
