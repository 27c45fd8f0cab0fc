/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.start;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Shell;

/**
 * The picture that is shown until the window is there.
 *
 * <p>The platform shows one only when its native launcher has opened it. There is none here, so the
 * shell is opened by Java and put where the platform looks for the launcher's: it shows the
 * progress in it, and closes it when the window opens or something is to be asked first.
 */
final class Splash {

  private static final String PICTURE = "/splash.png";

  /** Where the platform keeps the shell, and how it knows that there is one. */
  private static final String SHELL = "org.eclipse.ui.workbench.splashShell";

  private static final String IS_SHOWN = "org.eclipse.equinox.launcher.splash.handle";

  /** The argument by which somebody wants none. */
  private static final String UNWANTED = "-nosplash";

  private Splash() {}

  /** Shows the picture in the middle of the main screen, unless it is not wanted. */
  static void show(Display display) {
    if (System.getProperty(IS_SHOWN) != null
        || Arrays.asList(Platform.getCommandLineArgs()).contains(UNWANTED)) {
      return;
    }
    try (InputStream file = Splash.class.getResourceAsStream(PICTURE)) {
      show(display, new ImageData(file));
    } catch (IOException e) {
      ILog.of(Splash.class).warn("The picture of the start cannot be read.", e);
    }
  }

  private static void show(Display display, ImageData picture) {
    Shell shell = new Shell(display, SWT.NO_TRIM | SWT.ON_TOP);
    Image image = new Image(display, picture);
    shell.addDisposeListener(event -> image.dispose());
    shell.setBackgroundImage(image);
    Rectangle screen = display.getPrimaryMonitor().getClientArea();
    shell.setBounds(
        screen.x + (screen.width - picture.width) / 2,
        screen.y + (screen.height - picture.height) / 2,
        picture.width,
        picture.height);
    shell.open();
    display.setData(SHELL, shell);
    System.setProperty(IS_SHOWN, "shown");
    while (display.readAndDispatch()) {
      // until it is painted
    }
  }
}
