/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.google.gson.Gson;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.WebSocketFrame;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.MouseButton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/**
 * A page and what a person does with it: keys and pointer are those of the system. All coordinates
 * are those of its window, in pixels.
 */
public final class Page implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 20;
  private static final int PAUSE = 25;
  private static final int STEPS = 6;
  private static final List<String> IMPACTS = List.of("minor", "moderate", "serious", "critical");

  private final com.microsoft.playwright.Page page;
  private final List<String> errors = new ArrayList<>();
  private long received;
  private long sent;

  /** A place in the window. */
  public record Spot(double x, double y) {

    /** The place that lies so much to the right and below. */
    public Spot by(double dx, double dy) {
      return new Spot(x + dx, y + dy);
    }
  }

  /** A rectangle in the window. */
  public record Area(double x, double y, double width, double height) {

    /** Its centre. */
    public Spot middle() {
      return new Spot(x + width / 2, y + height / 2);
    }

    /** The place so far from its upper left corner. */
    public Spot corner(double dx, double dy) {
      return new Spot(x + dx, y + dy);
    }
  }

  Page(com.microsoft.playwright.Page page) {
    this.page = page;
    page.onPageError(errors::add);
    page.onConsoleMessage(
        message -> {
          if (message.type().equals("error")) {
            errors.add(message.text());
          }
        });
    page.onWebSocket(
        socket -> {
          socket.onFrameReceived(frame -> received += size(frame));
          socket.onFrameSent(frame -> sent += size(frame));
        });
  }

  private static long size(WebSocketFrame frame) {
    return frame.text() == null
        ? frame.binary().length
        : frame.text().getBytes(StandardCharsets.UTF_8).length;
  }

  /** Goes to an address and waits until it is loaded. */
  public void go(String url) {
    page.navigate(url);
  }

  /** Runs a script in every page before its own. */
  public void before(String script) {
    page.addInitScript(script);
  }

  /**
   * The value of an expression, as JSON makes it: text, number, truth, list, map or null. A promise
   * is waited for.
   *
   * @throws com.microsoft.playwright.PlaywrightException when the script fails
   */
  public Object value(String script) {
    return page.evaluate(script);
  }

  /** The value of an expression that gives a number. */
  public double number(String script) {
    return ((Number) value(script)).doubleValue();
  }

  /** The value of an expression that gives a text. */
  public String text(String script) {
    return (String) value(script);
  }

  /** A text as a literal of a script. */
  public static String quoted(String text) {
    return new Gson().toJson(text);
  }

  /** Whether an expression gives something other than nothing. */
  public boolean holds(String script) {
    return Boolean.TRUE.equals(value("!!(" + script + ")"));
  }

  /**
   * Waits until an expression holds.
   *
   * @throws AssertionError when it does not within 20 s
   */
  public void until(String script) {
    until(() -> script + "; the page said " + errors, () -> holds(script));
  }

  /**
   * Waits until something holds.
   *
   * @param what what was waited for, in words
   * @throws AssertionError when it does not within 20 s
   */
  public void until(Supplier<String> what, BooleanSupplier holds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not seen: " + what.get());
      }
      pause(PAUSE);
    }
  }

  /** Waits for some milliseconds, in which the page goes on. */
  public void pause(int milliseconds) {
    page.waitForTimeout(milliseconds);
  }

  /** Waits for two frames: what was done is drawn. */
  public void painted() {
    value("new Promise(r => requestAnimationFrame(() => requestAnimationFrame(() => r(1))))");
  }

  /** Where the first element of a selector is; waits for it to be there and to stand still. */
  public Area area(String selector) {
    String script =
        "(() => { const e = document.querySelector("
            + quoted(selector)
            + "); if (!e) return null; const r = e.getBoundingClientRect();"
            + " return r.width > 0 ? [r.x, r.y, r.width, r.height] : null; })()";
    List<?> before = null;
    List<?> now = null;
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    do {
      if (System.nanoTime() > end) {
        throw new AssertionError("not seen: " + selector);
      }
      painted();
      before = now;
      now = (List<?>) value(script);
    } while (now == null || !now.equals(before));
    return new Area(number(now, 0), number(now, 1), number(now, 2), number(now, 3));
  }

  private static double number(List<?> list, int index) {
    return ((Number) list.get(index)).doubleValue();
  }

  /** Moves the pointer. */
  public void hover(Spot at) {
    page.mouse().move(at.x(), at.y());
    painted();
  }

  /** Clicks. */
  public void click(Spot at) {
    press(at, MouseButton.LEFT, 1);
  }

  /** Clicks on the middle of the first element of a selector. */
  public void click(String selector) {
    click(area(selector).middle());
  }

  /** Clicks while Control is held. */
  public void controlClick(Spot at) {
    page.keyboard().down("Control");
    click(at);
    page.keyboard().up("Control");
  }

  /** Clicks with the other button. */
  public void rightClick(Spot at) {
    press(at, MouseButton.RIGHT, 1);
  }

  /** Clicks twice. */
  public void doubleClick(Spot at) {
    press(at, MouseButton.LEFT, 1);
    press(at, MouseButton.LEFT, 2);
  }

  private void press(Spot at, MouseButton button, int count) {
    hover(at);
    page.mouse()
        .down(
            new com.microsoft.playwright.Mouse.DownOptions()
                .setButton(button)
                .setClickCount(count));
    page.mouse()
        .up(new com.microsoft.playwright.Mouse.UpOptions().setButton(button).setClickCount(count));
    painted();
  }

  /** Drags from one place to another, by some places between. */
  public void drag(Spot from, Spot to) {
    hover(from);
    page.mouse().down();
    for (int i = 1; i <= STEPS; i++) {
      double part = (double) i / STEPS;
      hover(from.by((to.x() - from.x()) * part, (to.y() - from.y()) * part));
    }
    page.mouse().up();
    painted();
  }

  /** Drags while Shift is held. */
  public void shiftDrag(Spot from, Spot to) {
    page.keyboard().down("Shift");
    drag(from, to);
    page.keyboard().up("Shift");
  }

  /** Writes where the focus is. */
  public void type(String text) {
    page.keyboard().insertText(text);
    painted();
  }

  /**
   * Presses a key.
   *
   * @param combination such as {@code Enter}, {@code a} or {@code Control+Shift+Z}
   */
  public void key(String combination) {
    page.keyboard().press(combination);
    painted();
  }

  /** Chooses an item of a list. */
  public void choose(String selector, String value) {
    page.selectOption(selector, value);
    painted();
  }

  /** Writes into a field and leaves it. */
  public void fill(String selector, String text) {
    click(selector);
    key("Control+a");
    type(text);
    key("Enter");
  }

  /** Gives the page another size. */
  public void size(int width, int height) {
    page.setViewportSize(width, height);
  }

  /** Whether the person prefers dark pages. */
  public void dark(boolean dark) {
    page.emulateMedia(
        new com.microsoft.playwright.Page.EmulateMediaOptions()
            .setColorScheme(dark ? ColorScheme.DARK : ColorScheme.LIGHT));
  }

  /** Writes a picture of what is seen, as PNG. */
  public void picture(Path file) {
    page.screenshot(new ScreenshotOptions().setPath(file));
  }

  /** Puts files that the page saves into a folder. */
  public void saveTo(Path folder) {
    page.onDownload(file -> file.saveAs(folder.resolve(file.suggestedFilename())));
  }

  /** Scripts that failed, and what the page called an error. */
  public List<String> errors() {
    return List.copyOf(errors);
  }

  /** Bytes that came by websockets since this was asked last. */
  public long received() {
    long bytes = received;
    received = 0;
    return bytes;
  }

  /** Bytes that went by websockets since this was asked last. */
  public long sent() {
    long bytes = sent;
    sent = 0;
    return bytes;
  }

  /**
   * The faults of accessibility that axe-core finds by the rules of WCAG 2.2 A and AA and by its
   * best practices: impact, rule, and the elements at fault.
   *
   * @param leastImpact {@code minor}, {@code moderate}, {@code serious} or {@code critical}
   */
  public List<String> faults(String leastImpact) {
    List<String> faults = new ArrayList<>();
    for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
      if (IMPACTS.indexOf(rule.getImpact()) >= IMPACTS.indexOf(leastImpact)) {
        faults.add(
            rule.getImpact() + " " + rule.getId() + ": " + rule.getHelp() + ": " + rule.getNodes());
      }
    }
    return faults;
  }

  @Override
  public void close() {
    page.context().close();
  }
}
