/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/**
 * Does what a person does: looks for widgets, moves the pointer, presses keys. Pointer and keys are
 * those of the screen (through {@code xdotool}), so a window gets them if a person's would come to
 * it. Used by a thread that is not the one of the windows, so that these go on living meanwhile.
 */
final class WorkbenchRobot {

  private static final long PATIENCE_MILLIS = 60_000;
  private static final int GLANCE_MILLIS = 25;
  private static final int MENU_ITEMS = 30;
  private static final int DRAG_STEPS = 30;

  private final Display display;

  WorkbenchRobot(Display display) {
    this.display = display;
  }

  /** Looks at widgets, in their thread. */
  <T> T see(Supplier<T> look) {
    // what is thrown there would end in the log of the workbench
    FutureTask<T> task = new FutureTask<>(look::get);
    display.syncExec(task);
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Does something in the thread of the widgets. */
  void act(Runnable action) {
    see(
        () -> {
          action.run();
          return true;
        });
  }

  /** Waits until something is the case. */
  void await(String what, BooleanSupplier condition) {
    await(what, PATIENCE_MILLIS, condition);
  }

  /** Waits longer than for what windows do by themselves. */
  void await(String what, long patienceMillis, BooleanSupplier condition) {
    long end = System.currentTimeMillis() + patienceMillis;
    while (!see(condition::getAsBoolean)) {
      if (System.currentTimeMillis() > end) {
        screenshot("failed-" + what.replace(' ', '-'));
        throw new AssertionError("waited in vain for: " + what + "\n" + see(this::describe));
      }
      pause(GLANCE_MILLIS);
    }
  }

  /** Waits a moment, as somebody does who looks before the next step. */
  void pause(int millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The first widget of a type that fits, in the open windows, the newest first. */
  <T extends Control> T find(Class<T> type, Predicate<T> fits) {
    List<T> found = new ArrayList<>();
    await(
        "a " + type.getSimpleName(),
        () -> {
          Shell[] shells = display.getShells();
          for (int i = shells.length - 1; i >= 0 && found.isEmpty(); i--) {
            collect(shells[i], type, fits, found);
          }
          return !found.isEmpty();
        });
    return found.get(0);
  }

  /** The button with that text, without the mark of its key. */
  Button button(String text) {
    return find(Button.class, b -> b.getText().replace("&", "").equals(text) && b.isEnabled());
  }

  /** The open window whose title contains that. */
  Shell window(String title) {
    List<Shell> found = new ArrayList<>();
    await(
        "the window " + title,
        () -> {
          found.clear();
          for (Shell shell : display.getShells()) {
            if (shell.isVisible() && shell.getText().contains(title)) {
              found.add(shell);
            }
          }
          return !found.isEmpty();
        });
    return found.get(0);
  }

  /** Clicks into the middle of a widget. */
  void click(Control control) {
    Rectangle bounds =
        see(
            () ->
                control
                    .getDisplay()
                    .map(
                        control,
                        null,
                        new Rectangle(0, 0, control.getSize().x, control.getSize().y)));
    clickAt(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
  }

  /** Clicks at the left of a widget, where radio buttons and check boxes are. */
  void clickLeft(Control control) {
    Point start = see(() -> control.toDisplay(10, control.getSize().y / 2));
    clickAt(start.x, start.y);
  }

  /** Clicks at a point of the screen. */
  void clickAt(int x, int y) {
    pointAt(x, y);
    xdotool("click", "1");
    pause(60);
  }

  /**
   * Drags from one point of the screen to another, as slowly as a hand. The windows are not asked
   * meanwhile: after the press SWT waits for nothing but the first motion, to know a drag from a
   * click.
   */
  void drag(Point from, Point to) {
    pointAt(from.x, from.y);
    List<String> hand = new ArrayList<>(List.of("mousedown", "1", "sleep", "0.1"));
    for (int step = 1; step <= DRAG_STEPS; step++) {
      hand.addAll(
          List.of(
              "mousemove",
              String.valueOf(from.x + (to.x - from.x) * step / DRAG_STEPS),
              String.valueOf(from.y + (to.y - from.y) * step / DRAG_STEPS),
              "sleep",
              "0.04"));
    }
    hand.addAll(List.of("sleep", "0.5"));
    xdotool(hand.toArray(String[]::new));
    xdotool("mouseup", "1");
    pause(150);
  }

  /** Moves the pointer; from elsewhere, since it is waited until it has moved. */
  void pointAt(int x, int y) {
    xdotool("mousemove", String.valueOf(x - 2), String.valueOf(y));
    xdotool("mousemove", "--sync", String.valueOf(x), String.valueOf(y));
  }

  /** Moves the pointer to where it covers nothing and shows no hint. */
  void pointAside() {
    pointAt(650, 795);
  }

  /** Types a text, key by key. */
  void type(String text) {
    xdotool("type", "--delay", "20", "--", text);
  }

  /** Presses a key with modifiers, such as {@code ctrl+shift+f}. */
  void press(String keys) {
    xdotool("key", keys);
    pause(80);
  }

  /** Opens the menu of what has the focus, walks down to an item by keys, and takes it. */
  void chooseFromMenu(String text) {
    AtomicReference<String> at = new AtomicReference<>();
    Listener watch =
        event ->
            at.set(event.widget instanceof MenuItem item ? item.getText().replace("&", "") : "");
    act(
        () -> {
          display.addFilter(SWT.Show, watch);
          display.addFilter(SWT.Arm, watch);
        });
    try {
      press("shift+F10");
      await("the menu", () -> at.get() != null);
      for (int i = 0; i < MENU_ITEMS && !at.get().startsWith(text); i++) {
        press("Down");
      }
      await("the item " + text, () -> at.get().startsWith(text));
      press("Return");
    } finally {
      act(
          () -> {
            display.removeFilter(SWT.Show, watch);
            display.removeFilter(SWT.Arm, watch);
          });
    }
  }

  private void xdotool(String... arguments) {
    List<String> command = new ArrayList<>(List.of("xdotool"));
    command.addAll(List.of(arguments));
    try {
      int code = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (code != 0) {
        throw new IllegalStateException(command + " ended with " + code);
      }
    } catch (IOException e) {
      throw new IllegalStateException(
          "xdotool is missing; run releng/install-system-packages.sh", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    // the windows take part in what was done before the next step
    display.syncExec(() -> {});
  }

  /**
   * Takes a picture of the whole screen: into {@code docs/images} when that was asked for and the
   * documentation shows it, else beside what was built.
   */
  void screenshot(String name) {
    Path docs = Path.of(System.getProperty("nublox.home"), "docs");
    String file = "workbench-" + name + ".png";
    Path folder =
        Boolean.getBoolean("nublox.images.write") && isShown(docs, file)
            ? docs.resolve("images")
            : Path.of("target/images").toAbsolutePath();
    pause(400);
    act(
        () -> {
          Rectangle screen = display.getBounds();
          Image image = new Image(display, screen.width, screen.height);
          GC gc = new GC(display);
          try {
            gc.copyArea(image, 0, 0);
            Files.createDirectories(folder);
            ImageLoader loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData(100)};
            loader.save(folder.resolve(file).toString(), SWT.IMAGE_PNG);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } finally {
            gc.dispose();
            image.dispose();
          }
        });
  }

  private static boolean isShown(Path docs, String file) {
    try (Stream<Path> pages = Files.list(docs)) {
      for (Path page : (Iterable<Path>) pages.filter(p -> p.toString().endsWith(".md"))::iterator) {
        if (Files.readString(page).contains("(images/" + file + ")")) {
          return true;
        }
      }
      return Files.readString(docs.resolveSibling("README.md")).contains("images/" + file + ")");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What labels and fields of a window say; in the thread of the widgets. */
  static Stream<String> texts(Shell shell) {
    List<Control> found = new ArrayList<>();
    collect(shell, Control.class, control -> true, found);
    return found.stream()
        .map(
            control ->
                switch (control) {
                  case Label label -> label.getText();
                  case Text text -> text.getText();
                  default -> "";
                });
  }

  /** Whether a window that is there says something; in the thread of the widgets. */
  static boolean says(Shell shell, String part) {
    return !shell.isDisposed() && texts(shell).anyMatch(text -> text.contains(part));
  }

  /** All visible widgets of a type; in the thread of the widgets. */
  static <T extends Control> Stream<T> all(Class<T> type) {
    List<T> found = new ArrayList<>();
    for (Shell shell : Display.getCurrent().getShells()) {
      collect(shell, type, control -> true, found);
    }
    return found.stream();
  }

  private static <T extends Control> void collect(
      Control root, Class<T> type, Predicate<T> fits, List<T> found) {
    Deque<Control> todo = new ArrayDeque<>(List.of(root));
    while (!todo.isEmpty()) {
      Control control = todo.poll();
      if (type.isInstance(control) && control.isVisible() && fits.test(type.cast(control))) {
        found.add(type.cast(control));
      }
      if (control instanceof Composite composite) {
        todo.addAll(List.of(composite.getChildren()));
      }
    }
  }

  private String describe() {
    StringBuilder text = new StringBuilder("windows:");
    for (Shell shell : display.getShells()) {
      text.append(" '")
          .append(shell.getText())
          .append("'")
          .append(shell.isVisible() ? "" : " (hidden)");
    }
    return text.append("; focus: ").append(display.getFocusControl()).toString();
  }
}
