/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.benchmarks.diagram;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nublox.diagram.client.DiagramClient;
import org.nublox.diagram.edit.Edit;
import org.nublox.diagram.edit.ModelDocument;
import org.nublox.diagram.edit.ProjectFiles;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.layout.LayeredLayout;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.server.DiagramServer;
import org.nublox.testing.browser.Chromium;
import org.nublox.testing.browser.Page;

/**
 * What a person waits for. The server is in this virtual machine, warm after some rounds that are
 * not counted; the browser is a process of its own. Arguments: how many entities.
 */
final class DiagramBenchmark {
  private static final int ROUNDS = Integer.getInteger("rounds", 12);
  private static final int WARM = Integer.getInteger("warm", 4);

  /** An edit is short: the virtual machine compiles what it calls only after some more of them. */
  private static final int WARM_EDITS = 5 * WARM;

  private static final int QUIET = 450;

  /** Waits for a condition in the page, and then until it is painted; milliseconds since then. */
  private static final String SCRIPT =
      """
      window.painted = () => new Promise(done => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => done(performance.now());
        channel.port2.postMessage(0);
      }));
      window.shown = async (condition, action) => {
        const start = performance.now();
        if (action) action();
        while (!condition()) {
          if (performance.now() - start > 20000) throw new Error('never shown: ' + condition + ' ' + document.querySelectorAll('.box').length
                + ' boxes, zoom ' + nublox.root()?.zoom);
          await new Promise(next => setTimeout(next, 1));
        }
        return await painted() - start;
      };
      window.drawn = id => document.getElementById('sprotty_' + id);
      window.at = id => drawn(id)?.getAttribute('transform') ?? '';
      window.busy = [];
      new PerformanceObserver(all => all.getEntries().forEach(e => busy.push(Math.round(e.duration))))
        .observe({ entryTypes: ['longtask'] });
      """;

  private final int entities;
  private final Path folder;
  /** How many rounds are not counted. */
  private int warm = WARM;

  private final Map<String, List<Double>> times = new LinkedHashMap<>();
  private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

  private DiagramBenchmark(int entities, Path folder) {
    this.entities = entities;
    this.folder = folder;
  }

  public static void main(String[] arguments) {
    try {
      measure(arguments);
      // sessions whose browsers went without a word have threads that wait for them
      System.exit(0);
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(1);
    }
  }

  private static void measure(String[] arguments) throws Exception {
    List<Integer> sizes = new ArrayList<>(Arrays.stream(arguments).map(Integer::valueOf).toList());
    if (sizes.isEmpty()) {
      sizes.addAll(List.of(200, 1_000));
    }
    Path work = Files.createTempDirectory("nublox-drawn");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Chromium chromium = Chromium.start(1280, 800)) {
      for (int size : sizes) {
        Path folder = work.resolve("m" + size);
        DrawnModel.write(folder, size, Integer.getInteger("files", DrawnModel.files(size)));
        DiagramBenchmark benchmark = new DiagramBenchmark(size, folder);
        benchmark.layout();
        benchmark.opening(chromium);
        benchmark.editing(chromium);
        benchmark.print(out);
      }
    }
    remove(work);
  }

  private static void remove(Path work) throws IOException {
    try (var files = Files.walk(work)) {
      for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  private ModelDocument document() throws IOException {
    return ModelDocument.open(new ProjectFiles(folder));
  }

  private void layout() throws IOException {
    Graph graph = document().graph();
    for (int i = 0; i < WARM + ROUNDS; i++) {
      long start = System.nanoTime();
      LayeredLayout.arrange(graph, Placement.EMPTY);
      note(i, "automatic layout alone", milliseconds(start));
    }
  }

  private void opening(Chromium chromium) throws Exception {
    for (int i = 0; i < WARM + ROUNDS; i++) {
      open(chromium, i, "first opening, arranged automatically: files to painted");
    }
    // with the first change the layout is written; that which is arranged already is no change
    ModelDocument document = document();
    document.apply(new Edit.Place(Map.of("drawn.E0", new Point(0, 0))), this);
    document.apply(new Edit.Arrange(List.of()), this);
    for (int i = 0; i < WARM + ROUNDS; i++) {
      open(chromium, i, "opening: files to painted");
    }
  }

  private void open(Chromium chromium, int round, String what) throws Exception {
    try (Page page = chromium.page()) {
      page.before(SCRIPT);
      System.gc();
      long start = System.nanoTime();
      ModelDocument document = document();
      try (DiagramServer server = DiagramServer.start(document, DiagramClient::file, 0)) {
        double read = milliseconds(start);
        page.go(server.url().toString());
        shown(page, "document.querySelectorAll('.box').length === " + entities, "null");
        note(round, what, milliseconds(start));
        note(round, what + "; of these until the server knows the model", read);
        // and then, counted from the request of the page; it is drawn before it is loaded
        page.until("performance.getEntriesByName('loaded').length");
        for (String mark : List.of("started", "connected", "loaded")) {
          note(
              round,
              what + "; page " + mark,
              page.number("performance.getEntriesByName('" + mark + "')[0].startTime"));
        }
        count(round, what, page);
      }
    }
  }

  private double shown(Page page, String condition, String action) {
    return page.number("shown(() => " + condition + ", " + action + ")");
  }

  private void editing(Chromium chromium) throws Exception {
    ModelDocument document = document();
    try (DiagramServer server = DiagramServer.start(document, DiagramClient::file, 0);
        Page page = chromium.page()) {
      page.before(SCRIPT);
      page.go(server.url().toString());
      shown(page, "document.querySelectorAll('.box').length === " + entities, "null");
      page.pause(QUIET);
      warm = WARM_EDITS;
      for (int i = 0; i < WARM_EDITS + ROUNDS; i++) {
        move(page, i);
        rename(page, i);
        text(page, document, i);
        field(page, i);
      }
      warm = WARM;
      for (int i = 0; i < 2; i++) {
        zoom(page, i);
      }
      for (int i = 0; i < WARM + ROUNDS; i++) {
        arrange(page, i);
      }
      if (!page.errors().isEmpty()) {
        throw new IllegalStateException("the page failed: " + page.errors());
      }
    }
  }

  private void move(Page page, int round) {
    String id = "box:drawn.E" + (5 + round);
    int x = 11 + 2 * round;
    double time =
        shown(
            page,
            "at('%s').includes('(%d,')".formatted(id, x),
            """
            () => nublox.dispatch({ kind: 'changeBounds', isOperation: true, newBounds: [
              { elementId: '%s', newPosition: { x: %d, y: 7 }, newSize: { width: -1, height: -1 } }] })
            """
                .formatted(id, x));
    note(round, "move of a box", time);
    settle(page, round, "move of a box");
  }

  private void rename(Page page, int round) {
    double time =
        shown(
            page,
            "drawn('box:drawn.R%d')".formatted(round),
            """
            () => nublox.dispatch({ kind: 'applyLabelEdit', isOperation: true,
              labelId: 'title:drawn.E%d', text: 'R%d' })
            """
                .formatted(entities / 2 + round, round));
    note(round, "rename of an entity", time);
    settle(page, round, "rename of an entity");
  }

  /** As an editor of a workbench does it with every letter. */
  private void text(Page page, ModelDocument document, int round) throws Exception {
    String what = "letters typed in the text";
    String file = document.modelFiles().getFirst();
    String text = document.text(file).orElseThrow();
    String fresh =
        round == 0
            ? text.replaceFirst("\n\\}", "\n  typed0: int\n}")
            : text.replace("typed" + (round - 1) + ":", "typed" + round + ":");
    page.value(
        "void (window.seen = shown(() =>"
            + " nublox.root().index.getById('row:drawn.E0.typed%d'), null))".formatted(round));
    page.pause(60);
    long start = System.nanoTime();
    document.apply(new Edit.ReplaceText(file, fresh), this);
    note(round, what + "; of these until the text is taken over", milliseconds(start));
    page.value("window.seen");
    note(round, what, milliseconds(start));
    settle(page, round, what);
  }

  private void field(Page page, int round) {
    double time =
        shown(
            page,
            "nublox.root().index.getById('row:drawn.E2.also%d')".formatted(round),
            """
            () => nublox.dispatch({ kind: 'applyLabelEdit', isOperation: true,
              labelId: 'row:drawn.E2.%s', text: 'also%d' })
            """
                .formatted(round == 0 ? "description" : "also" + (round - 1), round));
    note(round, "rename of a field", time);
    settle(page, round, "rename of a field");
  }

  private void arrange(Page page, int round) {
    String what = "arrange everything anew, until shown";
    // moved away first, so that it has something to do
    shown(
        page,
        "at('box:drawn.E1').includes('(%d,')".formatted(-900 - round),
        """
        () => nublox.dispatch({ kind: 'changeBounds', isOperation: true, newBounds: [
          { elementId: 'box:drawn.E1', newPosition: { x: %d, y: -800 }, newSize: { width: -1, height: -1 } }] })
        """
            .formatted(-900 - round));
    page.pause(QUIET);
    page.received();
    double time =
        shown(
            page,
            "at('box:drawn.E1') && !at('box:drawn.E1').includes('(%d,')".formatted(-900 - round),
            "() => nublox.dispatch({ kind: 'nublox.edit', isOperation: true, edit: 'arrange', with: {} })");
    note(round, what, time);
    settle(page, round, what);
  }

  /** Each step of the wheel until it is painted, from all of the drawing to its texts and back. */
  private void zoom(Page page, int round) {
    page.value("document.getElementById('fit').click()");
    page.pause(QUIET);
    List<?> frames =
        (List<?>)
            page.value(
                """
                (async () => {
                  const frames = [], svg = document.querySelector('#sprotty svg');
                  const r = svg.getBoundingClientRect();
                  for (let i = 0; i < 36; i++) {
                    const start = performance.now();
                    svg.dispatchEvent(new WheelEvent('wheel', { deltaY: i < 18 ? -120 : 120, ctrlKey: true,
                      clientX: r.x + r.width / 2, clientY: r.y + r.height / 2, bubbles: true, cancelable: true }));
                    await painted();
                    await painted();
                    frames.push(performance.now() - start);
                  }
                  return frames;
                })()
                """);
    for (Object frame : frames) {
      note(round == 0 ? 0 : WARM, "a step of zooming", ((Number) frame).doubleValue());
    }
    page.pause(QUIET);
  }

  private static double milliseconds(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private void note(int round, String what, double time) {
    if (round >= warm) {
      times.computeIfAbsent(what, key -> new ArrayList<>()).add(time);
    }
  }

  /** Lets what follows an edit, such as its problems, come before the next. */
  private void settle(Page page, int round, String what) {
    page.pause(QUIET);
    count(round, what, page);
  }

  private void count(int round, String what, Page page) {
    double amount = page.received() + page.sent();
    if (round >= warm) {
      bytes.computeIfAbsent(what, key -> new ArrayList<>()).add(amount);
    }
  }

  private void print(PrintStream out) {
    out.printf("%n| %,d entities | median | least | most | kB on the wire |%n", entities);
    out.println("|---|---|---|---|---|");
    times.forEach(
        (what, all) -> {
          List<Double> sorted = all.stream().sorted().toList();
          out.printf(
              "| %s | %.0f ms | %.0f | %.0f | %s |%n",
              what,
              median(all),
              sorted.getFirst(),
              sorted.getLast(),
              bytes.containsKey(what) ? "%.1f".formatted(median(bytes.get(what)) / 1000) : "");
        });
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int middle = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(middle)
        : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
  }
}
