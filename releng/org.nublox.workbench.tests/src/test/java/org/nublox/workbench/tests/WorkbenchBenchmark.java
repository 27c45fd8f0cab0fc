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
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.monitoring.UiFreezeEvent;
import org.junit.jupiter.api.Test;

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
    ModelFiles.showWindow(robot);
    row("start of the workbench until its window is there", System.currentTimeMillis() - started);
    ResourcesPlugin.getWorkspace()
        .addResourceChangeListener(marking, IResourceChangeEvent.POST_CHANGE);
    manyFiles();
    oneFile();
    ResourcesPlugin.getWorkspace().removeResourceChangeListener(marking);
    Path table = Path.of(System.getProperty("nublox.home"), "target/benchmarks/workbench.md");
    Files.createDirectories(table.getParent());
    Files.write(table, rows);
  }

  private void manyFiles() throws Exception {
    String model = "1,000 entities in 100 files: ";
    LargeProject.write("many", 1000, 100);
    long start = System.nanoTime();
    ModelFiles files = new ModelFiles(robot, LargeProject.open("many"));
    files.open("part050.nbx");
    await(() -> files.folds() == 10);
    row(model + "opened, with colours, folds and outline", millis(start));
    files.cursor("  code: string(20) required unique", 14);
    List<Long> checks = new ArrayList<>();
    Freezes.watch();
    for (int round = 0; round < ROUNDS; round++) {
      checks.add(check(files));
    }
    List<UiFreezeEvent> freezes = Freezes.heard();
    row(model + "a key until its markers are there, first", checks.getFirst());
    row(model + "the same, median of " + ROUNDS, median(checks));
    rows.add(
        "| "
            + model
            + "times that the windows did not answer for 200 ms meanwhile | "
            + freezes.size()
            + " |");
    files.cursor("  ref0 -> E", 10);
    row(model + "content assist, median of " + ROUNDS, median(assist(files)));
    System.gc();
    row(
        model + "heap in use (MB)",
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20,
        "MB");
    files.close();
  }

  private void oneFile() throws Exception {
    String model = "1,000 entities in one file: ";
    LargeProject.write("one", 1000, 1);
    long start = System.nanoTime();
    ModelFiles files = new ModelFiles(robot, LargeProject.open("one"));
    files.open("part000.nbx");
    await(() -> files.folds() >= 1000);
    row(model + "opened, with colours, folds and outline", millis(start));
    Tree outline =
        robot.find(Tree.class, tree -> tree.getItemCount() == 1 && entities(tree) >= 1000);
    files.cursor("entity E500 {", 13);
    robot.press("Return");
    robot.type("note: strin");
    await(() -> files.problems().size() == 1);
    List<Long> checks = new ArrayList<>();
    List<Long> outlines = new ArrayList<>();
    Freezes.watch();
    for (int round = 0; round < ROUNDS; round++) {
      checks.add(check(files));
    }
    robot.type("g");
    for (int round = 0; round < ROUNDS; round++) {
      int before = robot.see(() -> files.folds());
      long from = System.nanoTime();
      robot.act(() -> append(files, "\nentity More {\n  key id: uuid\n}\n"));
      await(() -> files.folds() == before + 1);
      outlines.add(millis(from));
      int entities = robot.see(() -> entities(outline));
      if (entities < 1000) {
        throw new IllegalStateException("the outline has " + entities + " elements");
      }
    }
    List<UiFreezeEvent> freezes = Freezes.heard();
    row(model + "a key until its markers are there, median of " + ROUNDS, median(checks));
    row(
        model + "a new entity until it is in outline and folds, median of " + ROUNDS,
        median(outlines));
    rows.add(
        "| "
            + model
            + "times that the windows did not answer for 200 ms meanwhile | "
            + freezes.size()
            + " |");
    freezes.forEach(freeze -> System.out.println(freeze));
    files.close();
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

  private List<Long> assist(ModelFiles files) {
    List<Long> times = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      AtomicLong pressed = new AtomicLong();
      Listener key =
          event -> {
            if (event.keyCode == ' ') {
              pressed.set(System.nanoTime());
            }
          };
      robot.act(() -> PlatformUI.getWorkbench().getDisplay().addFilter(SWT.KeyDown, key));
      robot.press("ctrl+space");
      await(() -> proposals() > 1);
      times.add(millis(pressed.get()));
      robot.press("Escape");
      await(() -> proposals() == 0);
      robot.act(() -> PlatformUI.getWorkbench().getDisplay().removeFilter(SWT.KeyDown, key));
    }
    return times;
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

  private void row(String what, long value) {
    row(what, value, "ms");
  }

  private void row(String what, long value, String unit) {
    rows.add("| " + what + " | " + value + " " + unit + " |");
    System.out.println(rows.getLast());
  }
}
