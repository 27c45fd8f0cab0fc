/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.eclipse.core.resources.IResourceChangeEvent;
import org.eclipse.core.resources.IResourceChangeListener;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.monitoring.UiFreezeEvent;
import org.junit.jupiter.api.Test;
import org.nublox.testing.files.FileTree;

/**
 * Measures the workbench with large models, from keys to what is seen, and writes a table. Run by
 * {@code releng/benchmarks/workbench/run}; no test, so nothing is asserted.
 */
class WorkbenchBenchmark {

  private static final int ROUNDS = 9;
  private static final int GLANCE_MILLIS = 2;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private final List<String> rows = new ArrayList<>();
  private final AtomicLong typed = new AtomicLong();
  private final AtomicLong marked = new AtomicLong();
  private final IDocumentListener typing =
      new IDocumentListener() {
        @Override
        public void documentAboutToBeChanged(DocumentEvent event) {
          typed.set(System.nanoTime());
        }

        @Override
        public void documentChanged(DocumentEvent event) {}
      };
  private final IResourceChangeListener marking =
      event -> {
        if (event.findMarkerDeltas("org.nublox.workbench.problem", true).length > 0) {
          marked.set(System.nanoTime());
        }
      };

  @Test
  void measure() throws Exception {
    long started = ManagementFactory.getRuntimeMXBean().getStartTime();
    FreshWindow.show(robot);
    row(
        "first start of the workbench until its window is there",
        System.currentTimeMillis() - started);
    start();
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(marking, IResourceChangeEvent.POST_CHANGE);
    manyFiles();
    oneFile();
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(marking);
    Path table = Path.of(System.getProperty("nublox.home"), "target/benchmarks/workbench.md");
    Files.createDirectories(table.getParent());
    Files.write(table, rows);
  }

  /** How long another workbench takes that was left with a file of the large project open. */
  private void start() throws Exception {
    Path folder = Path.of(System.getProperty("nublox.home"), "target/benchmarks/workbench");
    FileTree.of(folder).delete();
    LargeProject.write(OtherWorkbench.workspace(folder).resolve(Scenario.PROJECT), 1000, 100);
    try (OtherWorkbench first = new OtherWorkbench(folder, "leave")) {
      first.await("left");
      first.awaitEnd();
    }
    List<Long> times = new ArrayList<>();
    long heap = 0;
    for (int round = 0; round < 3; round++) {
      try (OtherWorkbench next = new OtherWorkbench(folder, "usable")) {
        times.add(Long.parseLong(next.await("usable").strip()));
        heap = Math.max(heap, Long.parseLong(next.await("heap").strip()));
        next.awaitEnd();
      }
    }
    row(
        "1,000 entities in 100 files: start until the file left open can be worked with",
        median(times));
    row("1,000 entities in 100 files: heap in use then", heap, "MB");
  }

  private void manyFiles() throws Exception {
    String model = "1,000 entities in 100 files: ";
    ModelFiles files = opened(model, "many", 100, "part050.nbx");
    files.cursor("  code: string(20) required unique", 14);
    Freezes.watch();
    List<Long> checks = checks(files);
    List<UiFreezeEvent> freezes = Freezes.heard();
    row(model + "a key until its markers are there, first", checks.getFirst());
    row(model + "the same, median of " + ROUNDS, median(checks));
    freezes(model, freezes);
    files.cursor("  ref0 -> E", 10);
    row(model + "content assist, median of " + ROUNDS, median(assist()));
    System.gc();
    row(
        model + "heap in use (MB)",
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        "MB");
    files.close();
  }

  private void oneFile() throws Exception {
    String model = "1,000 entities in one file: ";
    ModelFiles files = opened(model, "one", 1, "part000.nbx");
    Tree outline =
        robot.find(Tree.class, tree -> tree.getItemCount() == 1 && entities(tree) >= 1000);
    files.cursor("entity E500 {", 13);
    robot.press("Return");
    robot.type("note: strin");
    await(() -> files.problems().size() == 1);
    List<Long> entities = new ArrayList<>();
    List<Long> outlines = new ArrayList<>();
    Freezes.watch();
    List<Long> checks = checks(files);
    robot.type("g");
    for (int round = 0; round < ROUNDS; round++) {
      int folds = robot.see(() -> files.folds()) + 1;
      int drawn = robot.see(() -> entities(outline)) + 1;
      marked.set(0);
      long from = System.nanoTime();
      // what is wrong in it tells when it was checked
      robot.act(() -> append(files, "\nentity More {\n  key id: uuidd\n}\n"));
      await(() -> files.folds() == folds && entities(outline) == drawn && marked.get() > 0);
      long shown = System.nanoTime();
      entities.add((shown - from) / 1_000_000);
      outlines.add((shown - marked.get()) / 1_000_000);
    }
    List<UiFreezeEvent> freezes = Freezes.heard();
    row(model + "a key until its markers are there, median of " + ROUNDS, median(checks));
    row(
        model + "a new entity until it is in outline and folds, median of " + ROUNDS,
        median(entities));
    row(model + "of that after its check, median of " + ROUNDS, median(outlines));
    freezes(model, freezes);
    nameUsedEverywhere(model, files);
    files.close();
  }

  /** Changes a name by typing that a thousand fields refer to. */
  private void nameUsedEverywhere(String model, ModelFiles files) {
    int before = robot.see(() -> files.problems().size());
    List<Long> times = new ArrayList<>();
    Freezes.watch();
    for (int round = 0; round < 3; round++) {
      files.cursor("enum State", 10);
      long start = System.nanoTime();
      robot.type("x");
      await(() -> files.problems().size() >= before + 1000);
      times.add(millis(start));
      robot.press("BackSpace");
      await(() -> files.problems().size() == before);
    }
    List<UiFreezeEvent> freezes = Freezes.heard();
    row(model + "a name changed until its 1,000 uses are marked, median of 3", median(times));
    freezes(model + "the same, ", freezes);
  }

  private static int entities(Tree outline) {
    return outline.getItemCount() == 0 ? 0 : outline.getItem(0).getItemCount();
  }

  private static void append(ModelFiles files, String text) {
    try {
      IDocument document = files.viewer().getDocument();
      document.replace(document.getLength(), 0, text);
    } catch (BadLocationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Opens one of the files that 1,000 entities are in, and measures how long that takes. */
  private ModelFiles opened(String model, String project, int count, String file) throws Exception {
    LargeProject.write(project, 1000, count);
    long start = System.nanoTime();
    ModelFiles files = new ModelFiles(robot, LargeProject.open(project));
    files.open(file);
    await(() -> files.folds() >= 1000 / count);
    row(model + "opened, with colours, folds and outline", millis(start));
    return files;
  }

  /** The times of some rounds, the first one first. */
  private List<Long> checks(ModelFiles files) {
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      times.add(check(files));
    }
    return times;
  }

  /** Types a letter that makes another message of a type's name, and takes it back. */
  private long check(ModelFiles files) {
    robot.act(() -> files.viewer().getDocument().addDocumentListener(typing));
    marked.set(0);
    robot.type("x");
    await(() -> marked.get() > typed.get());
    long time = (marked.get() - typed.get()) / 1_000_000;
    marked.set(0);
    robot.press("BackSpace");
    await(() -> marked.get() > typed.get());
    robot.act(() -> files.viewer().getDocument().removeDocumentListener(typing));
    return time;
  }

  /** From the key Ctrl, which comes before the blank, until proposals are shown. */
  private List<Long> assist() {
    List<Long> times = new ArrayList<>();
    Display display = PlatformUI.getWorkbench().getDisplay();
    AtomicLong pressed = new AtomicLong();
    AtomicLong shown = new AtomicLong();
    Listener key =
        event -> {
          if (event.keyCode == SWT.CTRL && pressed.compareAndSet(0, System.nanoTime())) {
            glance(display, shown);
          }
        };
    robot.act(() -> display.addFilter(SWT.KeyDown, key));
    for (int round = 0; round < ROUNDS; round++) {
      pressed.set(0);
      shown.set(0);
      robot.press("ctrl+space");
      await(() -> shown.get() > 0);
      times.add((shown.get() - pressed.get()) / 1_000_000);
      robot.press("Escape");
      await(() -> proposals() == 0);
    }
    robot.act(() -> display.removeFilter(SWT.KeyDown, key));
    return times;
  }

  /** Looks again and again; in the thread of the windows, so that it notes when they are there. */
  private static void glance(Display display, AtomicLong shown) {
    if (proposals() > 1) {
      shown.set(System.nanoTime());
    } else {
      display.timerExec(GLANCE_MILLIS, () -> glance(display, shown));
    }
  }

  private static int proposals() {
    return Arrays.stream(PlatformUI.getWorkbench().getDisplay().getShells())
        .filter(shell -> shell.isVisible() && shell.getText().isEmpty())
        .flatMap(shell -> Arrays.stream(shell.getChildren()))
        .filter(Table.class::isInstance)
        .mapToInt(table -> ((Table) table).getItemCount())
        .sum();
  }

  private void await(BooleanSupplier condition) {
    long end = System.nanoTime() + 120_000_000_000L;
    while (!robot.see(condition::getAsBoolean)) {
      if (System.nanoTime() > end) {
        robot.screenshot("failed-benchmark");
        throw new AssertionError("waited in vain");
      }
      robot.pause(GLANCE_MILLIS);
    }
  }

  private static long millis(long since) {
    return (System.nanoTime() - since) / 1_000_000;
  }

  private static long median(List<Long> times) {
    List<Long> sorted = new ArrayList<>(times);
    Collections.sort(sorted);
    return sorted.get(sorted.size() / 2);
  }

  private void freezes(String model, List<UiFreezeEvent> freezes) {
    rows.add(
        "| "
            + model
            + "times that the windows did not answer for 200 ms meanwhile | "
            + freezes.size()
            + " |");
    freezes.stream().map(Freezes::describe).forEach(System.out::println);
  }

  private void row(String what, long value) {
    row(what, value, "ms");
  }

  private void row(String what, long value, String unit) {
    rows.add("| " + what + " | " + value + " " + unit + " |");
    System.out.println(rows.getLast());
  }
}
