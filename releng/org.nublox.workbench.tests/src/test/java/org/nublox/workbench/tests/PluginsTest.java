/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.testing.files.FileTree;

/**
 * A plug-in that was built outside of the checkout, offered since a project needs it, chosen in the
 * window, installed by the wizard of p2 into a product that was built, and removed by the other
 * wizard; and a newer NuBlox from its site.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PluginsTest {

  private static final Path CHECKOUT = Path.of(System.getProperty("nublox.home"));
  private static final FileTree BUILT =
      FileTree.of(
          CHECKOUT.resolve(
              "releng/org.nublox.workbench.product/target/products/nublox-workbench/linux/gtk/x86_64"));
  private static final String HOME = "nublox.plugins.home";
  private static final String BUNDLE = "org.example.stars,";
  private static final Pattern PLACE =
      Pattern.compile(
          "(<property name='org\\.eclipse\\.equinox\\.p2\\.(?:installFolder|cache)'"
              + " value=')[^']*(')");
  private static final long PATIENCE = 90_000;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Map<String, Long> built;
  private Process server;
  private Path product;
  private String site;
  private Table table;

  @BeforeAll
  void buildsThePluginAndServesIt(@TempDir Path folder) throws Exception {
    built = BUILT.checksums();
    product = BUILT.copyTo(folder.resolve("product")).root();
    relocate();
    Path project = folder.resolve("stars");
    FileTree.of(CHECKOUT.resolve("examples/plugins/stars")).copyTo(project);
    Path log = folder.resolve("build.log");
    Process build =
        new ProcessBuilder(
                CHECKOUT.resolve("mvnw").toString(),
                "-B",
                "-ntp",
                "-f",
                project.resolve("pom.xml").toString(),
                "-Dnublox.site="
                    + CHECKOUT.resolve("releng/org.nublox.site/target/repository").toUri(),
                "-Dmaven.repo.local=" + folder.resolve("m2"),
                "-Dmaven.repo.local.tail="
                    + Path.of(System.getProperty("user.home"), ".m2", "repository"),
                "verify")
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertTrue(build.waitFor(10, TimeUnit.MINUTES));
    assertEquals(0, build.exitValue(), () -> read(log));
    int port;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = free.getLocalPort();
    }
    server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "jwebserver").toString(),
                "-b",
                "127.0.0.1",
                "-p",
                String.valueOf(port),
                "-d",
                project.resolve("site/target/repository").toString())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    site = "http://127.0.0.1:" + port + "/";
    System.setProperty(HOME, product.toString());
    FreshWindow.show(robot);
    robot.act(
        () -> {
          try {
            page().showView("org.nublox.workbench.plugins");
          } catch (PartInitException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  @AfterAll
  void stopsTheServer() {
    System.clearProperty(HOME);
    if (server != null) {
      server.destroy();
    }
  }

  @Test
  @Order(1)
  void aProjectThatNeedsItOffersIt() throws CoreException {
    ModelFiles files =
        new ModelFiles(
            robot,
            "starry",
            Map.of(
                "nublox.toml",
                "name = \"starry\"\n\n[plugins]\n\"org.example.stars\" = \"" + site + "\"\n",
                "shop.nbx",
                "module shop\n"));
    Shell offer = robot.window("Plug-ins for starry");
    assertTrue(robot.see(() -> WorkbenchRobot.says(offer, "org.example.stars")));
    robot.screenshot("plugins-missing");
    robot.click(button(offer, "Show Plug-ins"));
    robot.await("the offer gone", offer::isDisposed);
    Table shown = robot.find(Table.class, t -> row(t) != null);
    robot.await(
        "the plug-in is chosen",
        () -> shown.getSelectionCount() == 1 && shown.getSelection()[0].equals(row(shown)));
    robot.button("Install...");
    robot.act(() -> address().setText(""));
    files.close();
  }

  private static Combo address() {
    return WorkbenchRobot.all(Combo.class)
        .filter(
            combo ->
                combo.getParent().getChildren()[0] instanceof Label label
                    && label.getText().equals("Site:"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  @Order(2)
  void theSiteIsShown() {
    Combo address = robot.see(PluginsTest::address);
    robot.act(
        () -> {
          address.setFocus();
          address.setText(site);
        });
    robot.press("Return");
    table = robot.find(Table.class, t -> row(t) != null);
    robot.act(
        () -> page().setPartState(page().getActivePartReference(), IWorkbenchPage.STATE_MAXIMIZED));
    choose();
    robot.await(
        "the picture", () -> WorkbenchRobot.all(Label.class).anyMatch(l -> l.getImage() != null));
    robot.screenshot("plugins");
  }

  @Test
  @Order(3)
  void theWizardInstallsIt() throws IOException {
    robot.click(robot.button("Install..."));
    Shell wizard = robot.window("Install");
    robot.await("what can be chosen", PATIENCE, () -> enabled(wizard, "Next >"));
    robot.screenshot("plugins-install-choice");
    robot.click(button(wizard, "Next >"));
    robot.await(
        "what is installed", PATIENCE, () -> WorkbenchRobot.says(wizard, "Install Details"));
    robot.await("the answer of the planner", PATIENCE, () -> enabled(wizard, "Next >"));
    robot.screenshot("plugins-install-details");
    robot.click(button(wizard, "Next >"));
    Button accept = robot.find(Button.class, b -> named(b, wizard, "I accept"));
    robot.click(accept);
    robot.await("Finish", () -> enabled(wizard, "Finish"));
    robot.screenshot("plugins-install-licence");
    robot.click(button(wizard, "Finish"));
    answerUntil("installed", () -> bundles().contains(BUNDLE) && !installedVersion().isEmpty());
    robot.screenshot("plugins-installed");
    assertTrue(files().stream().anyMatch(name -> name.startsWith("org.example.stars_")));
  }

  @Test
  @Order(4)
  void theOtherWizardRemovesIt() throws IOException {
    choose();
    robot.click(robot.button("Uninstall..."));
    Shell wizard = robot.window("Uninstall");
    robot.await("Finish", PATIENCE, () -> enabled(wizard, "Finish"));
    robot.screenshot("plugins-uninstall");
    robot.click(button(wizard, "Finish"));
    answerUntil("removed", () -> !bundles().contains(BUNDLE) && installedVersion().isEmpty());
    assertEquals(built, BUILT.checksums(), "the product that was built is another one");
  }

  @Test
  @Order(5)
  void aNewerNubloxIsBrought(@TempDir Path folder) throws Exception {
    Path newer = folder.resolve("newer");
    Process making =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                CHECKOUT
                    .resolve("releng/org.nublox.product.tests/src/test/java")
                    .resolve("org/nublox/product/plugin/NewerSite.java")
                    .toString(),
                CHECKOUT.resolve("releng/org.nublox.site/target/repository").toString(),
                newer.toString())
            .inheritIO()
            .start();
    assertEquals(0, making.waitFor());
    robot.press("alt+h");
    robot.press("u");
    Shell dialog = robot.window("Check for Updates");
    Combo from = robot.find(Combo.class, combo -> combo.getShell() == dialog);
    robot.act(
        () -> from.setText(CHECKOUT.resolve("releng/org.nublox.site/target/repository") + "/"));
    robot.click(button(dialog, "Check"));
    robot.await(
        "that it is new", PATIENCE, () -> WorkbenchRobot.says(dialog, "NuBlox is up to date."));
    robot.act(() -> from.setText(newer + "/"));
    robot.click(button(dialog, "Check"));
    robot.await(
        "that it is old", PATIENCE, () -> WorkbenchRobot.says(dialog, "There is a newer NuBlox."));
    Table changes = robot.find(Table.class, t -> t.getShell() == dialog && t.getItemCount() > 2);
    assertTrue(robot.see(() -> changes.getItem(0).getText(2)).startsWith("1.1.0"));
    robot.screenshot("update");
    robot.click(button(dialog, "Update"));
    answerUntil("the question whether to start anew", () -> with("No") != null);
    Button later = robot.find(Button.class, b -> b.getText().replace("&", "").equals("No"));
    robot.screenshot("update-restart");
    robot.click(later);
    robot.await("the dialog gone", dialog::isDisposed);
    assertTrue(bundles().contains("org.nublox.cli,1.1.0."), bundles());
    assertEquals(built, BUILT.checksums(), "the product that was built is another one");
  }

  /** Answers what is asked on the way: whether to trust, and whether to restart. */
  private void answerUntil(String what, BooleanSupplier done) {
    long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PATIENCE);
    while (!robot.see(done::getAsBoolean)) {
      assertTrue(System.nanoTime() < end, what);
      answer();
      robot.pause(200);
    }
    robot.pause(1000);
    answer();
  }

  private void answer() {
    Shell trust = robot.see(() -> with("Trust Selected"));
    if (trust != null) {
      robot.act(
          () ->
              WorkbenchRobot.all(Button.class)
                  .filter(b -> named(b, trust, "Select All"))
                  .forEach(b -> b.notifyListeners(SWT.Selection, new Event())));
      robot.screenshot("plugins-trust");
      robot.click(button(trust, "Trust Selected"));
      robot.await("the question gone", trust::isDisposed);
    }
    Shell restart = robot.see(() -> with("Restart Now"));
    if (restart != null) {
      robot.screenshot("plugins-restart");
      robot.click(button(restart, "No"));
      robot.await("the question gone", restart::isDisposed);
    }
  }

  /** The window that has such a button; in the thread of the widgets. */
  private static Shell with(String button) {
    return WorkbenchRobot.all(Button.class)
        .filter(b -> named(b, b.getShell(), button))
        .map(Button::getShell)
        .findFirst()
        .orElse(null);
  }

  private void choose() {
    robot.act(
        () -> {
          table.setFocus();
          table.setSelection(row(table));
          table.notifyListeners(SWT.Selection, new Event());
        });
  }

  private Button button(Shell shell, String text) {
    return robot.find(Button.class, b -> named(b, shell, text) && b.isEnabled());
  }

  /** In the thread of the widgets. */
  private static boolean enabled(Shell shell, String text) {
    return WorkbenchRobot.all(Button.class).anyMatch(b -> named(b, shell, text) && b.isEnabled());
  }

  private static boolean named(Button button, Shell shell, String text) {
    return button.getShell() == shell && button.getText().replace("&", "").startsWith(text);
  }

  private static TableItem row(Table table) {
    return Arrays.stream(table.getItems())
        .filter(item -> item.getText(0).equals("Star rating"))
        .findFirst()
        .orElse(null);
  }

  /** In the thread of the widgets; empty when the table says that it is not installed. */
  private String installedVersion() {
    TableItem row = row(table);
    return row == null ? "" : row.getText(3);
  }

  private String bundles() {
    return read(
        product.resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"));
  }

  private List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(product.resolve("plugins"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static IWorkbenchPage page() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow().getActivePage();
  }

  /**
   * What p2 notes of the place of a product. A product corrects it by itself when it starts; this
   * copy is not started, and would have the built one changed.
   */
  private void relocate() throws IOException {
    Path registry = product.resolve("p2/org.eclipse.equinox.p2.engine/profileRegistry");
    try (Stream<Path> files = Files.walk(registry)) {
      for (Path file :
          (Iterable<Path>) files.filter(f -> f.toString().endsWith(".profile.gz"))::iterator) {
        String text;
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
          text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
          out.write(
              PLACE
                  .matcher(text)
                  .replaceAll("$1" + Matcher.quoteReplacement(product.toString()) + "$2")
                  .getBytes(StandardCharsets.UTF_8));
        }
      }
    }
  }
}
