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

import java.util.Arrays;
import java.util.Map;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.browser.Browser;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Table;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the editor proposes and tells: keywords, names of other files, members, templates. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssistTest {

  private static final String COMMON =
      """
      module common

      /** Where letters go. */
      type Email = string(254) { pii }
      """;
  private static final String SHOP =
      """
      module shop

      import common

      /** A person who buys. */
      entity Customer {
        key id: uuid = newUuid()
        name: string(120) required
        email: Email
      }

      entity Order {
        key id: uuid = newUuid()
        customer -> Customer required
        rule known: customer.name != ""
      }
      """;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  @AutoClose private ModelFiles files;

  @BeforeAll
  void aProject() throws CoreException {
    files = ModelFiles.alone(robot, "assisted", Map.of("common.nbx", COMMON, "shop.nbx", SHOP));
  }

  @BeforeEach
  void theTextAsItWas() {
    robot.act(() -> ModelFiles.page().closeAllEditors(false));
    files.open("shop.nbx");
  }

  @Test
  void keywordsAreProposed() {
    files.cursor("  email: Email\n", 14);
    robot.press("Return");
    robot.type("ru");
    robot.press("ctrl+space");
    proposals("rule");
    robot.press("Escape");
  }

  @Test
  void namesOfOtherFilesAreProposed() {
    files.cursor("  email: Email\n", 14);
    robot.press("Return");
    robot.type("second: Em");
    robot.press("ctrl+space");
    Table names = proposals("Email");
    robot.await("the shortest first", () -> names.getSelection()[0].getText().startsWith("Email"));
    robot.press("Return");
    robot.await("the name", () -> files.text().getText().contains("  second: Email\n"));
  }

  @Test
  void membersOfAnExpressionAreProposed() {
    files.cursor("customer.name != ", 9);
    robot.press("ctrl+space");
    Table members = proposals("email");
    assertTrue(robot.see(() -> offers(members, "name")));
    assertTrue(robot.see(() -> !offers(members, "Customer")), "nothing but members");
    robot.press("Escape");
  }

  @Test
  void aTemplateIsFilledIn() {
    files.cursor("  email: Email\n", 14);
    robot.press("Return");
    robot.type("relation");
    robot.press("ctrl+space");
    proposals("relation to one");
    robot.type(" to o");
    robot.press("Return");
    robot.await("the template", () -> files.text().getText().contains("  name -> Entity required"));
    robot.type("buyer");
    robot.press("Tab");
    robot.type("Customer");
    robot.await(
        "both places", () -> files.text().getText().contains("  buyer -> Customer required"));
  }

  @Test
  void thePointerShowsTheDocumentation() {
    Point name =
        robot.see(
            () -> {
              StyledText text = files.text();
              int place = text.getText().indexOf("-> Customer") + 6;
              return text.toDisplay(text.getLocationAtOffset(place));
            });
    robot.pointAt(name.x, name.y + 6);
    Control hover =
        robot.find(
            Control.class,
            control ->
                control.getShell() != ModelFiles.window().getShell()
                    && says(control).contains("A person who buys."));
    String shown = robot.see(() -> says(hover));
    assertFalse(shown.contains("<b>"), shown);
    robot.screenshot("hover");
    robot.pointAside();
  }

  private static String says(Control control) {
    return switch (control) {
      case StyledText text -> text.getText();
      case Browser browser -> browser.getText();
      default -> "";
    };
  }

  private Table proposals(String name) {
    return robot.find(
        Table.class, table -> table.getShell().getText().isEmpty() && offers(table, name));
  }

  private static boolean offers(Table table, String name) {
    return Arrays.stream(table.getItems())
        .anyMatch(item -> item.getText().equals(name) || item.getText().startsWith(name + " "));
  }
}
