/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.testing.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The Chromium of this machine, without a window, driven by Playwright. Belongs to the thread that
 * started it, and so do its pages.
 */
public final class Chromium implements AutoCloseable {
  private static final List<String> NAMES =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");

  /** The system's packages bring the browser; Playwright is not to load another one. */
  private static final Map<String, String> NO_DOWNLOAD =
      Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

  private static final String MISSING =
      " there is no Chromium in the PATH. Install it: sh releng/install-system-packages.sh; or say"
          + " where it is by the variable CHROMIUM.";

  private static final List<String> SWITCHES =
      List.of(
          // root has no sandbox, and a container no shared memory to speak of
          "--no-sandbox",
          "--disable-dev-shm-usage",
          "--disable-gpu",
          "--disable-quic",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync",
          "--force-color-profile=srgb");

  private final Playwright playwright;
  private final Browser browser;
  private final int width;
  private final int height;

  private Chromium(Playwright playwright, Browser browser, int width, int height) {
    this.playwright = playwright;
    this.browser = browser;
    this.width = width;
    this.height = height;
  }

  /** The installed browser; the variable {@code CHROMIUM} names another. Empty without one. */
  public static Optional<Path> executable() {
    return executable(System.getenv());
  }

  /**
   * The installed browser for tests, which are left out where there is none; but not on a build
   * server (where the variable {@code CI} is set): what it builds was tested.
   *
   * @throws IllegalStateException when there is none on a build server
   */
  public static Optional<Path> forTests() {
    return forTests(System.getenv());
  }

  static Optional<Path> executable(Map<String, String> environment) {
    String named = environment.get("CHROMIUM");
    if (named != null) {
      return Optional.of(Path.of(named));
    }
    return Stream.of(environment.getOrDefault("PATH", "").split(java.io.File.pathSeparator))
        .filter(folder -> !folder.isEmpty())
        .flatMap(folder -> NAMES.stream().map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  static Optional<Path> forTests(Map<String, String> environment) {
    Optional<Path> program = executable(environment);
    String server = environment.getOrDefault("CI", "");
    if (program.isEmpty() && !server.isEmpty() && !server.equals("false")) {
      throw new IllegalStateException(
          "On a build server (the variable CI is set) the tests in a browser are not left out, and"
              + MISSING);
    }
    return program;
  }

  /**
   * Starts a browser.
   *
   * @param width of its pages, in pixels
   * @param height of its pages, in pixels
   * @throws IOException when none is installed
   */
  public static Chromium start(int width, int height) throws IOException {
    Path program =
        executable()
            .orElseThrow(
                () -> new IOException("To show a page a browser is needed, and" + MISSING));
    Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(NO_DOWNLOAD));
    try {
      Browser browser =
          playwright
              .chromium()
              .launch(new BrowserType.LaunchOptions().setExecutablePath(program).setArgs(SWITCHES));
      return new Chromium(playwright, browser, width, height);
    } catch (RuntimeException e) {
      playwright.close();
      throw e;
    }
  }

  /** A new page at an address, loaded; it shares nothing with the other pages. */
  public Page open(String url) {
    Page page = page();
    page.go(url);
    return page;
  }

  /** A new, empty page; it shares nothing with the other pages. */
  public Page page() {
    return new Page(browser.newPage(new Browser.NewPageOptions().setViewportSize(width, height)));
  }

  @Override
  public void close() {
    playwright.close();
  }
}
