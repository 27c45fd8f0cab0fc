/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.RGB;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.testing.files.FileTree;

/** The product is started by its launcher: its picture is there until its window is. */
class SplashTest {

  private static final long PATIENCE_MILLIS = 60_000;

  /** How many points of the picture are looked at, in a row and in a column. */
  private static final int POINTS = 24;

  /** What the progress may cover, and how much a colour may differ on the way to the screen. */
  private static final int COVERED_PERCENT = 15;

  private static final int TOLERANCE = 12;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());

  @Test
  void thePictureIsThereUntilTheWindowIs(@TempDir Path folder) throws Exception {
    FreshWindow.show(robot);
    ImageData picture = picture();
    assertFalse(robot.see(() -> isShown(picture)), "it is there already");
    FileTree product =
        FileTree.of(
                Path.of(System.getProperty("nublox.home"))
                    .resolve("releng/org.nublox.workbench.product/target/products")
                    .resolve("nublox-workbench/linux/gtk/x86_64"))
            .copyTo(folder.resolve("product"));
    ProcessBuilder launcher =
        new ProcessBuilder(
            product.root().resolve("nublox").toString(),
            "workbench",
            "-data",
            folder.resolve("my first workspace").toString());
    launcher.environment().put("JAVA_HOME", System.getProperty("java.home"));
    Process process =
        launcher
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output.txt").toFile())
            .start();
    try {
      robot.await("the picture", PATIENCE_MILLIS, () -> isShown(picture));
      assertFalse(hasWindow(process), "the window comes first");
      robot.screenshot("splash");
      long end = System.currentTimeMillis() + PATIENCE_MILLIS;
      while (!hasWindow(process)) {
        assertTrue(process.isAlive() && System.currentTimeMillis() < end, "no window");
        robot.pause(100);
      }
      robot.await("the picture gone", () -> !isShown(picture));
    } finally {
      List<ProcessHandle> started = process.descendants().toList();
      process.destroy();
      for (ProcessHandle each : started) {
        each.destroyForcibly();
        each.onExit().get(20, TimeUnit.SECONDS);
      }
    }
  }

  private static ImageData picture() throws IOException {
    try (InputStream file =
        Platform.getBundle("org.nublox.workbench").getEntry("splash.png").openStream()) {
      return new ImageData(file);
    }
  }

  /** Whether a picture is in the middle of the screen; in the thread of the widgets. */
  private static boolean isShown(ImageData picture) {
    Display display = Display.getCurrent();
    Rectangle screen = display.getPrimaryMonitor().getClientArea();
    Image copy = new Image(display, picture.width, picture.height);
    GC gc = new GC(display);
    gc.copyArea(
        copy,
        screen.x + (screen.width - picture.width) / 2,
        screen.y + (screen.height - picture.height) / 2);
    gc.dispose();
    ImageData seen = copy.getImageData(100);
    copy.dispose();
    int differing = 0;
    for (int row = 0; row < POINTS; row++) {
      for (int column = 0; column < POINTS; column++) {
        int x = picture.width * column / POINTS;
        int y = picture.height * row / POINTS;
        if (!isAlike(colour(picture, x, y), colour(seen, x, y))) {
          differing++;
        }
      }
    }
    return differing * 100 <= COVERED_PERCENT * POINTS * POINTS;
  }

  private static RGB colour(ImageData image, int x, int y) {
    return image.palette.getRGB(image.getPixel(x, y));
  }

  private static boolean isAlike(RGB one, RGB other) {
    return Math.abs(one.red - other.red) <= TOLERANCE
        && Math.abs(one.green - other.green) <= TOLERANCE
        && Math.abs(one.blue - other.blue) <= TOLERANCE;
  }

  /**
   * Whether what a launcher has started shows a window with a workspace in its title: the picture
   * has none.
   */
  private static boolean hasWindow(Process launcher) throws IOException, InterruptedException {
    for (ProcessHandle started : launcher.descendants().toList()) {
      Process search =
          new ProcessBuilder(
                  "xdotool",
                  "search",
                  "--all",
                  "--onlyvisible",
                  "--pid",
                  String.valueOf(started.pid()),
                  "--name",
                  " - NuBlox Workbench")
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (search.waitFor() == 0) {
        return true;
      }
    }
    return false;
  }
}
