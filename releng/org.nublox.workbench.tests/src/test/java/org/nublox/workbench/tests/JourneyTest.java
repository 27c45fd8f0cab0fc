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
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The whole way with keys and clicks: a project from an example, a field with content assist, a
 * mistake and its repair, a migration, a renamed field, a deployed database, a running application.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class JourneyTest {

  private static final String PROBLEM = "org.nublox.workbench.problem";
  private static final long BUILD_MILLIS = 420_000;
  private static final long CHECK_MILLIS = 30_000;
  private static final Pattern ADDRESS = Pattern.compile("Running at (http://127.0.0.1:\\d+/)");

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;

  @BeforeAll
  void aProjectFromAnExample() {
    shop = Shop.make(robot, "journey");
    shop.view("org.nublox.workbench.ddl");
    sql("create table customer");
  }

  @AfterAll
  void noProject() {
    shop.remove();
  }

  @Test
  @Order(1)
  void aFieldIsAddedWithContentAssist() {
    shop.behind("  email: Email unique");
    robot.press("Return");
    robot.type("phone: ");
    robot.press("ctrl+space");
    Table proposals =
        robot.find(Table.class, table -> isPopup(table) && startsWith(table, "Email"));
    robot.type("Em");
    robot.await(
        "one proposal", () -> proposals.getItemCount() == 1 && startsWith(proposals, "Email"));
    robot.press("Return");
    robot.await("the field", () -> shop.text().getText().contains("  phone: Email\n"));
    sql("phone varchar(254)");
  }

  @Test
  @Order(2)
  void aMistakeIsRepairedByAQuickFix() {
    shop.behind("  phone: Email");
    robot.press("Return");
    robot.type("mobile: Emaill");
    robot.await("the problem", CHECK_MILLIS, () -> problems().size() == 1);
    robot.await("what repairs it", CHECK_MILLIS, () -> ModelFiles.offersRepair(shop.editor()));
    robot.press("ctrl+1");
    robot.find(Table.class, table -> isPopup(table) && table.getItemCount() > 0);
    robot.press("Return");
    robot.await("no problem any more", CHECK_MILLIS, () -> problems().isEmpty());
    assertTrue(robot.see(() -> shop.text().getText()).contains("  mobile: Email\n"));
    shop.save();
  }

  @Test
  @Order(3)
  void theFirstMigrationIsWritten() {
    robot.press("ctrl+alt+m");
    Shell wizard = robot.window("Write Migration");
    robot.find(
        Table.class, table -> table.getShell() == wizard && shows(table, "Add table customer"));
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", CHECK_MILLIS, wizard::isDisposed);
    robot.await("the file open", () -> shop.editor().getTitle().startsWith("V0001"));
    robot.act(() -> Shop.window().getActivePage().closeEditor(shop.editor(), false));
  }

  @Test
  @Order(4)
  void aRenamedFieldIsARenameInTheSql() {
    shop.behind("  mobile");
    for (int i = 0; i < "mobile".length(); i++) {
      robot.press("BackSpace");
    }
    robot.type("cellphone");
    shop.behind("  cellphone: Email");
    robot.type(" renamed from mobile");
    shop.view("org.nublox.workbench.ddl");
    robot.click(robot.find(Button.class, b -> b.getText().startsWith("Changes")));
    robot.find(Table.class, table -> shows(table, "Rename column customer.mobile to cellphone"));
    sql("rename to cellphone");
    robot.screenshot("journey-rename");
    shop.behind("  cellphone: Email");
    shop.save();
    robot.press("ctrl+alt+m");
    Shell wizard = robot.window("Write Migration");
    robot.find(
        Table.class,
        table ->
            table.getShell() == wizard
                && shows(table, "Rename column customer.mobile to cellphone"));
    Text name = robot.find(Text.class, text -> text.getShell() == wizard && text.getEditable());
    robot.await("the focus in the name", name::isFocusControl);
    robot.type("mobile is cellphone");
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", CHECK_MILLIS, wizard::isDisposed);
    robot.await("the file open", () -> shop.editor().getTitle().startsWith("V0002"));
    robot.screenshot("journey-migration");
    robot.act(() -> Shop.window().getActivePage().closeEditor(shop.editor(), false));
  }

  @Test
  @Order(5)
  void aDatabaseIsDeployed() {
    robot.press("ctrl+alt+d");
    Shell wizard = robot.window("Deploy journey");
    robot.click(robot.button("New Connection..."));
    NewConnection.named(robot, "local").ok();
    robot.click(robot.button("Next >"));
    robot.find(
        Table.class, table -> table.getShell() == wizard && startsWith(table, "create table"));
    robot.click(robot.button("Finish"));
    robot.find(
        StyledText.class,
        text -> text.getText().contains("Applied V0002__mobile_is_cellphone.sql"));
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
  }

  @Test
  @Order(6)
  void theApplicationRuns() throws IOException, InterruptedException {
    robot.press("ctrl+alt+r");
    robot.await("the application", BUILD_MILLIS, () -> ADDRESS.matcher(console()).find());
    robot.screenshot("journey-run");
    Matcher address = ADDRESS.matcher(robot.see(this::console));
    assertTrue(address.find());
    try (HttpClient client =
        HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address.group(1))).build();
      assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
    }
    SystemBrowser.forget();
    pressButton("Open the application in the browser");
    robot.await("the browser", () -> SystemBrowser.opened().equals(List.of(address.group(1))));
    robot.press("ctrl+alt+t");
    robot.await("the end", CHECK_MILLIS, () -> console().contains("Stopped."));
  }

  /** Clicks on a button of a tool bar. */
  private void pressButton(String toolTip) {
    ToolBar bar = robot.find(ToolBar.class, b -> button(b, toolTip).isPresent());
    Point middle =
        robot.see(
            () -> {
              Rectangle at = button(bar, toolTip).orElseThrow().getBounds();
              return bar.toDisplay(at.x + at.width / 2, at.y + at.height / 2);
            });
    robot.clickAt(middle.x, middle.y);
  }

  private static Optional<ToolItem> button(ToolBar bar, String toolTip) {
    return Arrays.stream(bar.getItems())
        .filter(item -> toolTip.equals(item.getToolTipText()) && item.isEnabled())
        .findFirst();
  }

  private StyledText sql(String part) {
    return robot.find(
        StyledText.class, text -> !text.getEditable() && text.getText().contains(part));
  }

  private String console() {
    return WorkbenchRobot.all(StyledText.class)
        .map(StyledText::getText)
        .filter(text -> text.startsWith("Reading the model of journey"))
        .findFirst()
        .orElse("");
  }

  private List<IMarker> problems() {
    try {
      return List.of(shop.project().findMarkers(PROBLEM, true, IResource.DEPTH_INFINITE));
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isPopup(Table table) {
    return table.getShell().getText().isEmpty();
  }

  private static boolean shows(Table table, String text) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText().equals(text));
  }

  private static boolean startsWith(Table table, String text) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText().startsWith(text));
  }
}
