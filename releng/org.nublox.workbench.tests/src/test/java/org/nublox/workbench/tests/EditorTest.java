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
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.navigator.CommonNavigator;
import org.eclipse.ui.preferences.ScopedPreferenceStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the editor of models can do beside writing, with keys and clicks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EditorTest {

  private static final String COMMON =
      """
      module common

      type Email = string(254) { pii }
      """;
  private static final String PEOPLE =
      """
      /** Who buys. */
      module shop

      import common

      enum Level { basic, gold }

      /** A person who buys. */
      entity Customer {
        key id: uuid = newUuid()
        name: string(120) required
        email: Email unique
        level: Level = basic
        orders -> Order[*] opposite customer
        rule hasName: name != "x" "A customer has a name"
      }

      entity Account {
        key id: uuid = newUuid()
        name: string(20)
      }
      """;
  private static final String ORDERS =
      """
      module shop

      // TODO prices in other currencies
      entity Order {
        key id: uuid = newUuid()
        number: string(20) required unique
        customer -> Customer required
        rule known: customer.name != ""
      }
      """;

  private final WorkbenchRobot robot = new WorkbenchRobot(PlatformUI.getWorkbench().getDisplay());
  private ModelFiles files;

  @BeforeAll
  void theWindowIsThere() {
    FreshWindow.show(robot);
  }

  @BeforeEach
  void aProjectWithThreeFiles() throws CoreException {
    files =
        new ModelFiles(
            robot,
            "traders",
            new TreeMap<>(
                Map.of("common.nbx", COMMON, "orders.nbx", ORDERS, "people.nbx", PEOPLE)));
  }

  @AfterEach
  void closed() throws CoreException {
    robot.act(
        () -> {
          for (Shell shell : PlatformUI.getWorkbench().getDisplay().getShells()) {
            if (shell.isVisible() && shell != ModelFiles.window().getShell()) {
              shell.close();
            }
          }
        });
    files.close();
  }

  @Test
  void anElementIsRenamedInAllFilesAfterAPreviewAndUndoneAtOnce() {
    files.open("people.nbx");
    files.open("orders.nbx");
    files.cursor("Customer required", 3);
    robot.press("alt+shift+r");
    Shell dialog = robot.window("Rename Customer");
    Text name = robot.find(Text.class, text -> text.getShell() == dialog);
    robot.await("the focus in the name", name::isFocusControl);
    robot.type("Client");
    Button keep = robot.find(Button.class, button -> button.getText().contains("renamed from"));
    assertTrue(robot.see(keep::getSelection), "the former name is kept unless that is not wanted");
    robot.screenshot("rename");
    robot.click(robot.button("Preview >"));
    Tree changes = robot.find(Tree.class, tree -> tree.getShell() == dialog);
    robot.await(
        "both files in the preview",
        () -> items(changes).contains("orders.nbx") && items(changes).contains("people.nbx"));
    robot.screenshot("rename-preview");
    robot.click(robot.button("OK"));
    robot.await(
        "the new name", () -> files.text().getText().contains("customer -> Client required"));
    robot.await(
        "the other file",
        () -> files.saved("people.nbx").contains("entity Client renamed from Customer {"));
    robot.await("no problems", () -> files.problems().isEmpty());
    files.cursor("Client required", 3);
    robot.press("ctrl+z");
    // the platform asks before it undoes something in other files, too
    Shell question = robot.window("Undo");
    robot.click(
        robot.find(Button.class, b -> b.getShell() == question && b.getText().equals("OK")));
    robot.await("the old name", () -> files.text().getText().equals(ORDERS));
    files.open("people.nbx");
    assertEquals(PEOPLE, files.content());
  }

  @Test
  void aNameThatIsTakenIsRefusedInASentence() {
    files.open("people.nbx");
    files.cursor("Customer {", 2);
    robot.press("alt+shift+r");
    Shell dialog = robot.window("Rename Customer");
    Text name = robot.find(Text.class, text -> text.getShell() == dialog);
    robot.await("the focus in the name", name::isFocusControl);
    robot.type("Account");
    robot.find(
        Label.class,
        label ->
            label.getShell() == dialog
                && label.getText().startsWith("There is a 'Account' already."));
    Button ok = robot.find(Button.class, b -> b.getShell() == dialog && b.getText().equals("OK"));
    robot.await("no OK", () -> !ok.isEnabled());
    robot.screenshot("rename-refused");
    robot.press("Escape");
    assertEquals(PEOPLE, files.content());
  }

  @Test
  void referencesAreFoundInAllFiles() {
    files.open("people.nbx");
    files.cursor("Customer {", 2);
    robot.press("ctrl+shift+g");
    Tree found = robot.find(Tree.class, tree -> items(tree).contains("customer -> Customer"));
    String items = robot.see(() -> items(found));
    assertTrue(items.contains("orders.nbx") && items.contains("people.nbx"), items);
    assertTrue(items.contains("7: customer -> Customer required"), items);
    robot.screenshot("references");
    robot.act(() -> found.setSelection(find(found, "7: customer")));
    robot.click(found);
    robot.press("Home");
    robot.press("Down");
    robot.press("Return");
    robot.await("the file of the reference", () -> files.editor().getTitle().equals("orders.nbx"));
    robot.await("the reference", () -> files.text().getSelectionText().equals("Customer"));
    robot.act(
        () ->
            ModelFiles.page()
                .hideView(ModelFiles.page().findView("org.eclipse.search.ui.views.SearchView")));
  }

  @Test
  void occurrencesOfTheElementAtTheCursorAreMarked() {
    files.open("people.nbx");
    files.cursor("name: string(120)", 1);
    List<Integer> wanted = List.of(PEOPLE.indexOf("name: string(120)"), PEOPLE.indexOf("name != "));
    String marks = "org.eclipse.ui.genericeditor.text";
    robot.await(
        "the name and its use, not the name of the account",
        () -> files.annotations(marks).stream().sorted().toList().equals(wanted));
    robot.screenshot("occurrences");
    files.cursor("module shop", 0);
    robot.await("no more marks", () -> !files.annotations(marks).equals(wanted));
  }

  @Test
  void importsAreOrganized() {
    files.open("orders.nbx");
    files.cursor("required unique", 15);
    robot.press("Return");
    robot.type("contact: Email");
    robot.await("the problem of a name that is not imported", () -> files.problems().size() == 1);
    robot.press("ctrl+shift+o");
    robot.await(
        "the import", () -> files.text().getText().startsWith("module shop\n\nimport common\n"));
    robot.await("no problems", () -> files.problems().isEmpty());
    files.cursor("  contact: Email", 16);
    robot.press("shift+Home");
    robot.press("Delete");
    robot.await("a warning of an import without use", () -> files.problems().size() == 1);
    robot.press("ctrl+shift+o");
    robot.await("no import", () -> !files.text().getText().contains("import"));
  }

  @Test
  void aFileIsFormattedWhenItIsSavedIfThatIsWanted() {
    ScopedPreferenceStore choices =
        new ScopedPreferenceStore(InstanceScope.INSTANCE, "org.nublox.workbench");
    robot.act(() -> choices.setValue("editor.formatOnSave", true));
    try {
      files.open("orders.nbx");
      files.cursor("  number: string(20)", 2);
      robot.type("      ");
      robot.press("ctrl+s");
      robot.await("the formatted file", () -> files.saved("orders.nbx").equals(ORDERS));
      robot.await("nothing left to save", () -> !files.editor().isDirty());
    } finally {
      robot.act(() -> choices.setToDefault("editor.formatOnSave"));
    }
  }

  @Test
  void aFileIsSavedAgainWhenAllIsUndone() {
    files.open("orders.nbx");
    files.cursor("required unique", 15);
    robot.press("Return");
    robot.type("fee: decimal(12,2");
    assertTrue(robot.see(() -> files.editor().isDirty()));
    undoUntil(ORDERS);
    robot.await("nothing to save", () -> !files.editor().isDirty());
    files.cursor("required unique", 15);
    robot.press("Return");
    robot.type("fee: int");
    robot.press("ctrl+s");
    robot.await("the saved file", () -> !files.editor().isDirty());
    String saved = files.content();
    robot.type(" required");
    undoUntil(saved);
    robot.await("what was saved", () -> !files.editor().isDirty());
    undoUntil(ORDERS);
    assertTrue(robot.see(() -> files.editor().isDirty()), "that is not what was saved");
  }

  private void undoUntil(String text) {
    for (int i = 0; i < 10 && !files.content().equals(text); i++) {
      robot.press("ctrl+z");
    }
    assertEquals(text, files.content());
  }

  @Test
  void commentsMakeTasks() {
    robot.await("the task", () -> files.markers("org.nublox.workbench.task").size() == 1);
    IMarker task = files.markers("org.nublox.workbench.task").getFirst();
    assertEquals("TODO prices in other currencies", task.getAttribute(IMarker.MESSAGE, ""));
    assertEquals(3, task.getAttribute(IMarker.LINE_NUMBER, 0));
    files.open("orders.nbx");
    files.cursor("// TODO prices in other currencies", 34);
    robot.press("Return");
    robot.type("// FIXME rounding");
    robot.press("ctrl+s");
    robot.await("the second task", () -> files.markers("org.nublox.workbench.task").size() == 2);
  }

  @Test
  void theOutlineIsSortedFilteredAndFollowsTheCursor() {
    files.open("people.nbx");
    Tree outline = robot.find(Tree.class, tree -> items(tree).contains("Account"));
    files.cursor("email: Email", 2);
    robot.await(
        "the field in the outline",
        () ->
            outline.getSelectionCount() == 1
                && outline.getSelection()[0].getText().startsWith("email"));
    assertEquals("Level,Customer,Account", robot.see(() -> children(outline.getItem(0))));
    press("Sort by Name");
    robot.await("the order", () -> children(outline.getItem(0)).equals("Account,Customer,Level"));
    assertEquals(
        "email,hasName,id,level,name,orders", robot.see(() -> children(find(outline, "Customer"))));
    press("Hide Fields and Relations");
    robot.await("no fields", () -> children(find(outline, "Customer")).equals("hasName"));
    robot.screenshot("outline");
    press("Hide Fields and Relations");
    press("Sort by Name");
    robot.await(
        "all as before", () -> children(outline.getItem(0)).equals("Level,Customer,Account"));
  }

  @Test
  void anElementOfAnyFileIsOpenedByItsName() {
    files.open("people.nbx");
    robot.press("ctrl+shift+t");
    Shell dialog = robot.window("Open Element");
    Text pattern = robot.find(Text.class, text -> text.getShell() == dialog);
    robot.await("the focus", pattern::isFocusControl);
    Table found = robot.find(Table.class, table -> table.getShell() == dialog);
    robot.await("all elements", () -> found.getItemCount() >= 5);
    robot.screenshot("open-element");
    robot.type("Ord");
    robot.await(
        "one element",
        () -> found.getItemCount() == 1 && found.getItem(0).getText().startsWith("Order"));
    robot.press("Return");
    robot.await("the file", () -> files.editor().getTitle().equals("orders.nbx"));
    robot.await("the name", () -> files.text().getSelectionText().equals("Order"));
  }

  @Test
  void aQuickFixShowsWhatTheTextWillBe() {
    files.open("people.nbx");
    files.cursor("name: string(20)", 12);
    robot.press("BackSpace");
    robot.await("the problem", () -> files.problems().size() == 1);
    robot.await("what repairs it", () -> ModelFiles.offersRepair(files.editor()));
    robot.press("ctrl+1");
    robot.find(Table.class, table -> isPopup(table.getShell()) && table.getItemCount() > 0);
    StyledText preview =
        robot.find(
            StyledText.class,
            text -> isPopup(text.getShell()) && text.getText().contains("name: string(20)"));
    String shown = robot.see(preview::getText);
    assertFalse(shown.contains("<"), shown);
    robot.screenshot("quick-fix");
    robot.press("Return");
    robot.await("the repaired text", () -> files.text().getText().equals(PEOPLE));
  }

  @Test
  void theDocumentationOfAProposalIsReadable() {
    files.open("people.nbx");
    files.cursor("email: Email", 12);
    robot.press("BackSpace");
    robot.press("BackSpace");
    robot.press("ctrl+space");
    StyledText box =
        robot.find(
            StyledText.class,
            text -> isPopup(text.getShell()) && text.getText().contains("type Email"));
    String shown = robot.see(box::getText);
    assertFalse(shown.contains("<b>"), shown);
    robot.press("Escape");
  }

  @Test
  void bracketsTextsAndCommentsAreCompleted() {
    files.open("orders.nbx");
    files.cursor("required unique", 15);
    robot.press("Return");
    robot.type("fee: decimal(12,2");
    assertTrue(files.content().contains("fee: decimal(12,2)\n"), files.content());
    robot.type(") label \"Fee");
    assertTrue(files.content().contains("fee: decimal(12,2) label \"Fee\"\n"), files.content());
    robot.type("\"");
    robot.press("Return");
    robot.type("/**");
    robot.press("Return");
    robot.type("What it costs.");
    assertTrue(files.content().contains("  /**\n   * What it costs.\n   */\n"), files.content());
  }

  @Test
  void elementsOfSeveralLinesFold() {
    files.open("people.nbx");
    robot.await("folds of two entities", () -> files.folds() == 2);
    files.cursor("entity Account", 3);
    int lines = robot.see(() -> files.text().getLineCount());
    robot.press("ctrl+KP_Subtract");
    robot.await("a folded entity", () -> files.text().getLineCount() < lines);
    robot.press("ctrl+KP_Add");
    robot.await("the entity again", () -> files.text().getLineCount() == lines);
  }

  @Test
  void theBreadcrumbShowsWhereTheCursorIsAndLeadsToOthers() {
    files.open("people.nbx");
    files.cursor("email: Email", 2);
    robot.await("the field", () -> crumbs().equals("shop,Customer,email"));
    robot.screenshot("breadcrumb");
    ToolBar bar = robot.find(ToolBar.class, EditorTest::isBreadcrumb);
    robot.act(() -> bar.getItem(1).notifyListeners(SWT.Selection, new Event()));
    robot.await("the entity", () -> files.text().getSelectionText().equals("Customer"));
    robot.await("no field", () -> crumbs().equals("shop,Customer"));
    robot.act(
        () -> {
          Event arrow = new Event();
          arrow.detail = SWT.ARROW;
          bar.getItem(1).notifyListeners(SWT.Selection, arrow);
          item(bar.getMenu(), "Account").notifyListeners(SWT.Selection, new Event());
          bar.getMenu().setVisible(false);
        });
    robot.await("the other entity", () -> files.text().getSelectionText().equals("Account"));
    robot.await("its name above", () -> crumbs().equals("shop,Account"));
  }

  private static String crumbs() {
    return WorkbenchRobot.all(ToolBar.class)
        .filter(EditorTest::isBreadcrumb)
        .findFirst()
        .map(bar -> String.join(",", Arrays.stream(bar.getItems()).map(ToolItem::getText).toList()))
        .orElse("");
  }

  private static boolean isBreadcrumb(ToolBar bar) {
    return bar.isVisible() && bar.getItemCount() > 0 && bar.getItem(0).getText().equals("shop");
  }

  @Test
  void aFileIsComparedWithItsLocalHistory() {
    files.open("orders.nbx");
    files.cursor("required unique", 15);
    robot.type(" label \"Number");
    robot.press("ctrl+s");
    robot.await("the saved file", () -> !files.editor().isDirty());
    Tree explorer =
        robot.find(
            Tree.class,
            tree -> Arrays.stream(tree.getItems()).anyMatch(i -> i.getText().equals("traders")));
    robot.act(
        () -> {
          ((CommonNavigator) ModelFiles.page().findView("org.eclipse.ui.navigator.ProjectExplorer"))
              .selectReveal(new StructuredSelection(files.file("orders.nbx")));
          MenuItem compare = item(shown(explorer.getMenu()), "Compare With");
          MenuItem history = item(shown(compare.getMenu()), "Local History...");
          history.notifyListeners(SWT.Selection, new Event());
        });
    robot.await(
        "the history",
        () -> ModelFiles.page().findView("org.eclipse.team.ui.GenericHistoryView") != null);
    Tree revisions =
        robot.find(
            Tree.class,
            tree ->
                tree.getColumnCount() > 0
                    && tree.getColumn(0).getText().equals("Revision Time")
                    && tree.getItemCount() == 2);
    robot.screenshot("history");
    robot.act(
        () -> {
          revisions.setFocus();
          revisions.setSelection(revisions.getItem(1));
        });
    robot.press("Return");
    robot.await(
        "what has changed since", () -> files.editor().getTitle().startsWith("Compare orders.nbx"));
    robot.await(
        "both texts side by side",
        () ->
            WorkbenchRobot.all(StyledText.class)
                    .filter(text -> text.getText().contains("entity Order {"))
                    .filter(text -> text.getSize().x > 150 && text.getSize().y > 150)
                    .count()
                == 2);
    robot.screenshot("compare");
    robot.act(
        () ->
            ModelFiles.page()
                .hideView(ModelFiles.page().findView("org.eclipse.team.ui.GenericHistoryView")));
  }

  private static Menu shown(Menu menu) {
    menu.notifyListeners(SWT.Show, new Event());
    return menu;
  }

  private static MenuItem item(Menu menu, String text) {
    return Arrays.stream(menu.getItems())
        .filter(item -> item.getText().replace("&", "").startsWith(text))
        .findFirst()
        .orElseThrow(
            () ->
                new AssertionError(
                    text
                        + " is not in "
                        + Arrays.stream(menu.getItems()).map(MenuItem::getText).toList()));
  }

  private void press(String toolTip) {
    ToolBar bar = robot.find(ToolBar.class, b -> item(b, toolTip) != null);
    var place =
        robot.see(
            () -> {
              var bounds = item(bar, toolTip).getBounds();
              return bar.toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
            });
    robot.clickAt(place.x, place.y);
  }

  private static ToolItem item(ToolBar bar, String toolTip) {
    return Arrays.stream(bar.getItems())
        .filter(item -> toolTip.equals(item.getToolTipText()))
        .findFirst()
        .orElse(null);
  }

  private static boolean isPopup(Shell shell) {
    return shell.getText().isEmpty();
  }

  private static String items(Tree tree) {
    return String.join("\n", all(tree).map(TreeItem::getText).toList());
  }

  private static TreeItem find(Tree tree, String beginning) {
    return all(tree).filter(i -> i.getText().startsWith(beginning)).findFirst().orElseThrow();
  }

  private static Stream<TreeItem> all(Tree tree) {
    return Arrays.stream(tree.getItems()).flatMap(EditorTest::all);
  }

  private static Stream<TreeItem> all(TreeItem item) {
    return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(EditorTest::all));
  }

  /** The first words of the items below one. */
  private static String children(TreeItem item) {
    return String.join(
        ",",
        Arrays.stream(item.getItems())
            .map(child -> child.getText().replaceAll("[ :].*", ""))
            .toList());
  }
}
