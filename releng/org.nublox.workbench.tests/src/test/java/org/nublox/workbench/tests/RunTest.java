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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;

/** The application of a project is looked at before it is written, started, and stopped. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RunTest {

  /** Maven builds an application, perhaps beside other builds. */
  private static final long BUILD_MILLIS = 420_000;

  private static final Pattern ADDRESS = Pattern.compile("Running at (http://127.0.0.1:\\d+/)");

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private Shop shop;

  @BeforeAll
  void aProject() {
    shop = Shop.make(robot, "running");
  }

  @AfterAll
  void noProject() {
    shop.remove();
  }

  @Test
  @Order(1)
  void whatGeneratingWouldDoIsShown() {
    robot.press("ctrl+alt+e");
    Shell wizard = robot.window("Generate Application");
    Table files =
        robot.find(
            Table.class, table -> table.getShell() == wizard && shows(table, 1, "Customer.java"));
    assertEquals("new", robot.see(() -> files.getItem(0).getText(0)));
    robot.screenshot("generate");
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
    assertTrue(shop.project().getLocation().append(".nublox/run/pom.xml").toFile().isFile());
  }

  @Test
  @Order(2)
  void theApplicationRunsAndAnswers() throws IOException, InterruptedException {
    robot.press("ctrl+alt+r");
    robot.await("the application", BUILD_MILLIS, () -> ADDRESS.matcher(console()).find());
    robot.await("its output", () -> console().contains("Sign in as clerk"));
    robot.pointAside();
    robot.pause(500);
    robot.screenshot("run");
    Matcher address = ADDRESS.matcher(robot.see(this::console));
    assertTrue(address.find());
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(URI.create(address.group(1) + "actuator/health")).build();
      assertEquals(200, client.send(request, BodyHandlers.ofString()).statusCode());
    }
  }

  @Test
  @Order(3)
  void itStartsAnewWhenAModelIsSaved() throws IOException {
    shop.behind("email: Email unique");
    robot.press("Return");
    robot.type("nickname: string(40)");
    shop.save();
    // the console begins anew with it
    robot.await("the end of the first", BUILD_MILLIS, () -> !ADDRESS.matcher(console()).find());
    robot.await("the application again", BUILD_MILLIS, () -> ADDRESS.matcher(console()).find());
    robot.await("its output", () -> console().contains("Sign in as clerk"));
    try (Stream<Path> sources =
        Files.walk(shop.project().getLocation().append(".nublox/run").toPath())) {
      Path customer =
          sources.filter(file -> file.endsWith("Customer.java")).findFirst().orElseThrow();
      assertTrue(Files.readString(customer).contains("nickname"), "it is the new model");
    }
  }

  @Test
  @Order(4)
  void itIsStopped() {
    robot.press("ctrl+alt+t");
    robot.await("the end", () -> console().contains("Stopped."));
  }

  private String console() {
    return WorkbenchRobot.all(StyledText.class)
        .map(StyledText::getText)
        .filter(text -> text.startsWith("Reading the model of running"))
        .findFirst()
        .orElse("");
  }

  private static boolean shows(Table table, int column, String text) {
    return Arrays.stream(table.getItems()).anyMatch(item -> item.getText(column).endsWith(text));
  }
}
