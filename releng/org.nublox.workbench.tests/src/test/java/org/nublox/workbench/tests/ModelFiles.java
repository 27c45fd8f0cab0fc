/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.tests;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IMarker;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IProjectDescription;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.ITextOperationTarget;
import org.eclipse.jface.text.source.Annotation;
import org.eclipse.jface.text.source.ISourceViewer;
import org.eclipse.jface.text.source.projection.ProjectionViewer;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PartInitException;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.ide.IDE;
import org.eclipse.ui.texteditor.ITextEditor;
import org.eclipse.ui.texteditor.SimpleMarkerAnnotation;

/** A project made for a test, and the editors of its files. */
final class ModelFiles {

  private static final String PROBLEM = "org.nublox.workbench.problem";

  private final WorkbenchRobot robot;
  private final IProject project;

  /** Makes a project of files by their names, in the order of the map. */
  ModelFiles(WorkbenchRobot robot, String name, Map<String, String> files) throws CoreException {
    this.robot = robot;
    project = ResourcesPlugin.getWorkspace().getRoot().getProject(name);
    ResourcesPlugin.getWorkspace()
        .run(
            monitor -> {
              project.create(monitor);
              project.open(monitor);
              for (Map.Entry<String, String> file : files.entrySet()) {
                project
                    .getFile(file.getKey())
                    .create(file.getValue().getBytes(StandardCharsets.UTF_8), true, false, monitor);
              }
              IProjectDescription description = project.getDescription();
              description.setNatureIds(new String[] {"org.nublox.workbench.nature"});
              project.setDescription(description, monitor);
            },
            null);
  }

  /** Makes a project that is alone in a window as it was at first, of files by their names. */
  static ModelFiles alone(WorkbenchRobot robot, String name, Map<String, String> files)
      throws CoreException {
    FreshWindow.show(robot);
    return new ModelFiles(robot, name, new TreeMap<>(files));
  }

  /** The files of a project that is there. */
  ModelFiles(WorkbenchRobot robot, IProject project) {
    this.robot = robot;
    this.project = project;
  }

  IProject project() {
    return project;
  }

  IFile file(String name) {
    return project.getFile(name);
  }

  static IWorkbenchWindow window() {
    return PlatformUI.getWorkbench().getWorkbenchWindowCount() == 0
        ? null
        : PlatformUI.getWorkbench().getWorkbenchWindows()[0];
  }

  static IWorkbenchPage page() {
    return window().getActivePage();
  }

  /** Opens a file and waits until it was checked. */
  void open(String name) {
    robot.act(
        () -> {
          try {
            IDE.openEditor(page(), file(name));
          } catch (PartInitException e) {
            throw new IllegalStateException(e);
          }
        });
    robot.await("the colours of " + name, () -> colours() > 4);
    robot.pointAside();
  }

  /** Closes all editors without saving, and deletes the project. */
  void close() throws CoreException {
    robot.act(() -> page().closeAllEditors(false));
    project.delete(true, true, null);
  }

  IEditorPart editor() {
    return page().getActiveEditor();
  }

  StyledText text() {
    return (StyledText) editor().getAdapter(Control.class);
  }

  /** The text in the active editor. */
  String content() {
    return robot.see(() -> document().get());
  }

  private IDocument document() {
    ITextEditor editor = (ITextEditor) editor();
    return editor.getDocumentProvider().getDocument(editor.getEditorInput());
  }

  ISourceViewer viewer() {
    return (ISourceViewer) editor().getAdapter(ITextOperationTarget.class);
  }

  /** Sets the cursor some characters behind the begin of a text. */
  void cursor(String at, int behind) {
    robot.act(
        () -> {
          int place = document().get().indexOf(at);
          if (place < 0) {
            throw new AssertionError("'" + at + "' is not in\n" + document().get());
          }
          ((ITextEditor) editor()).selectAndReveal(place + behind, 0);
          editor().setFocus();
          text().setFocus();
        });
    robot.await("the focus in the text", () -> text().isFocusControl());
  }

  /** What is saved. */
  String saved(String name) {
    try {
      return new String(file(name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong; hints, such as that of an entity without a name to show, are not counted. */
  List<IMarker> problems() {
    return markers(PROBLEM).stream()
        .filter(marker -> marker.getAttribute(IMarker.SEVERITY, 0) > IMarker.SEVERITY_INFO)
        .toList();
  }

  List<IMarker> markers(String type) {
    try {
      return Arrays.asList(project.findMarkers(type, true, IResource.DEPTH_INFINITE));
    } catch (CoreException e) {
      throw new IllegalStateException(e);
    }
  }

  long colours() {
    return colours(editor());
  }

  static long colours(IEditorPart editor) {
    return Arrays.stream(((StyledText) editor.getAdapter(Control.class)).getStyleRanges())
        .map(range -> range.foreground)
        .distinct()
        .count();
  }

  /** The texts at which annotations of a type stand. */
  List<Integer> annotations(String type) {
    List<Integer> places = new ArrayList<>();
    Iterator<Annotation> all = viewer().getAnnotationModel().getAnnotationIterator();
    while (all.hasNext()) {
      Annotation annotation = all.next();
      if (annotation.getType().equals(type) && !annotation.isMarkedDeleted()) {
        places.add(viewer().getAnnotationModel().getPosition(annotation).getOffset());
      }
    }
    return places;
  }

  /**
   * Whether an editor shows the sign of a problem that can be repaired: a little after its marker.
   */
  static boolean offersRepair(IEditorPart editor) {
    ISourceViewer viewer = (ISourceViewer) editor.getAdapter(ITextOperationTarget.class);
    Iterator<Annotation> all = viewer.getAnnotationModel().getAnnotationIterator();
    while (all.hasNext()) {
      if (all.next() instanceof SimpleMarkerAnnotation shown
          && !shown.isMarkedDeleted()
          && IDE.getMarkerHelpRegistry().hasResolutions(shown.getMarker())) {
        return true;
      }
    }
    return false;
  }

  int folds() {
    return folds(editor());
  }

  static int folds(IEditorPart editor) {
    int folds = 0;
    Iterator<Annotation> all =
        ((ProjectionViewer) editor.getAdapter(ITextOperationTarget.class))
            .getProjectionAnnotationModel()
            .getAnnotationIterator();
    while (all.hasNext()) {
      all.next();
      folds++;
    }
    return folds;
  }
}
