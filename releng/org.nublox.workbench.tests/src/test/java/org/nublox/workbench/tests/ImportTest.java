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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipFile;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.ui.PlatformUI;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Models come in from elsewhere, and projects go out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportTest {

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());

  @TempDir Path folder;

  @BeforeAll
  void aWindow() {
    FreshWindow.show(robot);
  }

  @Test
  void aModelOfJhipsterBecomesAProject() throws IOException {
    Path jdl =
        Files.writeString(
            folder.resolve("blog.jdl"),
            """
            entity Author { name String required maxlength(80) }
            entity Post { title String required }
            relationship ManyToOne { Post{author} to Author }
            """);
    Shell wizard = wizard("ctrl+n", "JHipster", "New NuBlox Project");
    Text name = field(wizard);
    robot.await("the focus in the name", name::isFocusControl);
    robot.type("blog");
    robot.press("Tab");
    robot.type(jdl.toString());
    robot.screenshot("import-jdl");
    robot.click(robot.button("Finish"));
    Shop blog = Shop.of(robot, "blog");
    robot.await("the model", () -> blog.shows("blog.nbx"));
    String text = robot.see(() -> blog.text().getText());
    assertTrue(text.contains("entity Author {"), text);
    assertTrue(text.contains("name: string(80) required"), text);
    // what to know of it
    if (robot.see(() -> WorkbenchRobot.all(Button.class).anyMatch(b -> b.getText().equals("OK")))) {
      robot.click(robot.button("OK"));
    }
    blog.remove();
  }

  @Test
  void aMistakeInTheFileIsTold() throws IOException {
    Path jdl = Files.writeString(folder.resolve("wrong.jdl"), "entity {{{");
    Shell wizard = wizard("ctrl+n", "JHipster", "New NuBlox Project");
    robot.await("the focus in the name", field(wizard)::isFocusControl);
    robot.type("wrong");
    robot.press("Tab");
    robot.type(jdl.toString());
    robot.click(robot.button("Finish"));
    robot.await(
        "what is wrong",
        () -> WorkbenchRobot.texts(wizard).anyMatch(text -> text.contains("wrong.jdl:1:")));
    robot.click(robot.button("Cancel"));
    robot.await("the wizard gone", wizard::isDisposed);
    assertEquals(false, robot.see(() -> Shop.of(robot, "wrong").project().exists()));
  }

  @Test
  void aProjectIsExported() throws IOException {
    Shop shop = Shop.make(robot, "going");
    Path zip = folder.resolve("going.zip");
    robot.press("alt+f");
    robot.press("o");
    Shell wizard = choose("Archive File", "Export");
    robot.click(robot.button("Select All"));
    Combo to = robot.find(Combo.class, combo -> combo.getShell() == wizard && combo.isEnabled());
    robot.click(to);
    robot.press("ctrl+a");
    robot.type(zip.toString());
    robot.screenshot("export");
    robot.click(robot.button("Finish"));
    robot.await("the wizard gone", wizard::isDisposed);
    try (ZipFile file = new ZipFile(zip.toFile())) {
      assertTrue(file.getEntry("going/shop.nbx") != null, "the model is in it");
      assertTrue(file.getEntry("going/nublox.toml") != null, "the project file is in it");
    }
    shop.remove();
  }

  private Shell wizard(String keys, String filter, String title) {
    robot.press(keys);
    return choose(filter, title);
  }

  /** Chooses a wizard among all by a part of its name. */
  private Shell choose(String filter, String title) {
    Shell all =
        robot.find(
            Shell.class,
            shell ->
                shell != Shop.window().getShell()
                    && (shell.getText().equals("New") || shell.getText().equals("Export")));
    Text search =
        robot.find(
            Text.class,
            text -> text.getShell() == all && text.getMessage().equals("type filter text"));
    robot.click(search);
    robot.type(filter);
    robot.pause(600);
    robot.press("Down");
    robot.click(robot.button("Next >"));
    return robot.window(title);
  }

  private Text field(Shell wizard) {
    return robot.find(Text.class, text -> text.getShell() == wizard && text.getEditable());
  }
}
