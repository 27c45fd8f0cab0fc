/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.Model;
import org.nublox.project.internal.ModelFiles;

/**
 * A project, read completely: settings, models, and everything that is wrong with them.
 *
 * <p>All model files are read into one resource set, so that they refer to each other. An instance
 * is a snapshot; it does not follow later changes of the files.
 */
public final class Project {

  private final Path root;
  private final ProjectConfig config;
  private final ModelFiles files;
  private final List<Issue> issues;

  private Project(Path root, ProjectConfig config, ModelFiles files, List<Issue> issues) {
    this.root = root;
    this.config = config;
    this.files = files;
    this.issues = List.copyOf(issues);
  }

  /**
   * Reads a project.
   *
   * @param root the project folder; issues show files below it as it is written here
   * @throws IOException when a file cannot be read
   */
  public static Project open(Path root) throws IOException {
    return open(root, Map.of());
  }

  /**
   * Reads a project as it would be with other texts in some of its files: those that are being
   * written in an editor and were not saved yet.
   *
   * @param root the project folder; issues show files below it as it is written here
   * @param texts by the absolute, normalized path of a file that is there
   * @throws IOException when a file cannot be read
   */
  public static Project open(Path root, Map<Path, String> texts) throws IOException {
    ProjectFile projectFile = ProjectFile.read(root);
    List<Issue> issues = new ArrayList<>(projectFile.issues());
    List<Path> sources = ProjectFolder.modelFiles(root, projectFile.config().sources());
    if (sources.isEmpty()) {
      issues.add(
          Issue.error(
              "project.empty",
              "There is no model file (*"
                  + ProjectFolder.MODEL_FILE_EXTENSION
                  + ") in the project.",
              "Write one, or name the folders they are in with 'sources'.",
              Place.of(root)));
    }
    ModelFiles files = ModelFiles.read(sources, texts);
    issues.addAll(files.issues());
    issues.sort(Issue.BY_PLACE);
    return new Project(root, projectFile.config(), files, issues);
  }

  /** The project folder. */
  public Path root() {
    return root;
  }

  /** What its project file says. */
  public ProjectConfig config() {
    return config;
  }

  /** One model for each file that could be parsed, in the order of the files. */
  public List<Model> models() {
    return files.models();
  }

  /** What is wrong, by place. */
  public List<Issue> issues() {
    return issues;
  }

  /** Whether nothing can be made from it. */
  public boolean hasErrors() {
    return Issue.anyError(issues);
  }

  /** Where a model element stands. */
  public Optional<Place> place(EObject element) {
    return files.place(element);
  }

  /** The element of a qualified name, such as {@code billing.Invoice.total}. */
  public Optional<EObject> find(String qualifiedName) {
    return files.find(qualifiedName);
  }

  /** Qualified names of all elements that have one, ordered. */
  public List<String> names() {
    return files.names();
  }

  /** The qualified name of the innermost named element at a line of a model file. */
  public Optional<String> nameAt(Path file, int line) {
    return files.nameAt(file, line);
  }
}
