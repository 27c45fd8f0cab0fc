/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.IncrementalProjectBuilder;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IViewPart;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;

/** A project made from the small example in the window, and what tests do with it. */
final class Shop {

  private final WorkbenchRobot robot;
  private final String name;

  private Shop(WorkbenchRobot robot, String name) {
    this.robot = robot;
    this.name = name;
  }

  /** Makes the project by its wizard, in a window of full size. */
  static Shop make(WorkbenchRobot robot, String name) {
    FreshWindow.show(robot);
    Shop shop = new Shop(robot, name);
    robot.press("ctrl+alt+n");
    Shell wizard = robot.window("New NuBlox Project");
    Text field = robot.find(Text.class, text -> text.getShell() == wizard && text.getEditable());
    robot.await("the focus in the name", field::isFocusControl);
    robot.type(name);
    robot.click(robot.button("Finish"));
    robot.await("the editor", 40_000, () -> shop.model().exists() && shop.shows("shop.nbx"));
    robot.await("the wizard gone", wizard::isDisposed);
    return shop;
  }

  /** A project that was made otherwise. */
  static Shop of(WorkbenchRobot robot, String name) {
    return new Shop(robot, name);
  }

  /** Closes what is open and removes the project. */
  void remove() {
    robot.act(
        () -> {
          window().getActivePage().closeAllEditors(false);
          try {
            project().delete(true, true, null);
          } catch (CoreException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  IProject project() {
    return ResourcesPlugin.getWorkspace().getRoot().getProject(name);
  }

  IFile model() {
    return project().getFile("shop.nbx");
  }

  boolean shows(String title) {
    return editor() != null && editor().getTitle().equals(title);
  }

  IEditorPart editor() {
    return window().getActivePage().getActiveEditor();
  }

  StyledText text() {
    return (StyledText) editor().getAdapter(Control.class);
  }

  /** Puts the cursor behind a text of the model, with the focus in the editor. */
  void behind(String part) {
    robot.act(
        () -> {
          window().getActivePage().activate(editor());
          int start = text().getText().indexOf(part);
          if (start < 0) {
            throw new IllegalStateException("There is no " + part + " in\n" + text().getText());
          }
          text().setFocus();
          text().setSelection(start + part.length() - 1);
          text().showSelection();
        });
    // the last step by a key, of which all hear who follow the cursor
    robot.press("Right");
  }

  void save() {
    robot.press("ctrl+s");
    robot.await("the saved file", () -> !editor().isDirty());
  }

  /** Opens a view, or brings it to the front. */
  IViewPart view(String id) {
    return robot.see(
        () -> {
          try {
            return window().getActivePage().showView(id);
          } catch (PartInitException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  /** What was written to the disk is seen by the workspace. */
  void refresh() throws CoreException {
    project().refreshLocal(IResource.DEPTH_INFINITE, null);
    project().build(IncrementalProjectBuilder.INCREMENTAL_BUILD, null);
  }

  static Optional<TreeItem> item(Tree tree, Predicate<TreeItem> fits) {
    return Arrays.stream(tree.getItems()).filter(fits).findFirst();
  }

  /** An item at any depth that fits. */
  static Optional<TreeItem> anywhere(Tree tree, Predicate<TreeItem> fits) {
    return Arrays.stream(tree.getItems()).flatMap(Shop::all).filter(fits).findFirst();
  }

  private static Stream<TreeItem> all(TreeItem item) {
    return Stream.concat(Stream.of(item), Arrays.stream(item.getItems()).flatMap(Shop::all));
  }

  static boolean anyItem(Tree tree, Predicate<TreeItem> fits) {
    return Arrays.stream(tree.getItems()).anyMatch(item -> anyItem(item, fits));
  }

  private static boolean anyItem(TreeItem item, Predicate<TreeItem> fits) {
    return fits.test(item)
        || Arrays.stream(item.getItems()).anyMatch(child -> anyItem(child, fits));
  }

  /** How many items there are that have none below. */
  static long leaves(Tree tree) {
    return Arrays.stream(tree.getItems())
        .flatMap(Shop::all)
        .filter(item -> item.getItemCount() == 0)
        .count();
  }

  static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getActiveWorkbenchWindow() != null
        ? PlatformUI.getWorkbench().getActiveWorkbenchWindow()
        : PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0
            ? null
            : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }
}
