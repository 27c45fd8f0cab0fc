/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.server;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.xtext.ide.server.BuildManager;
import org.eclipse.xtext.ide.server.Document;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.xbase.lib.Procedures.Procedure2;

/** Keeps {@link IndexedDocument}s, and does without a folder when the client has none. */
public class IndexedWorkspace extends WorkspaceManager {
  private record Last(ICompositeNode root, IndexedDocument document) {}

  /** The document of the resource that was asked for last, when it is not open. */
  private volatile Last last = new Last(null, new IndexedDocument(null, ""));

  /** Without a folder the files that are open, wherever they lie, are all there is. */
  @Override
  public void initialize(
      URI folder,
      Procedure2<? super URI, ? super Iterable<Issue>> issues,
      CancelIndicator cancelIndicator) {
    if (folder == null) {
      initialize(List.<WorkspaceFolder>of(), issues, cancelIndicator);
    } else {
      super.initialize(folder, issues, cancelIndicator);
    }
  }

  @Override
  public BuildManager.Buildable didOpen(URI uri, Integer version, String contents) {
    BuildManager.Buildable build = super.didOpen(uri, version, contents);
    getOpenDocuments().computeIfPresent(uri, (u, d) -> new IndexedDocument(version, contents));
    return build;
  }

  /** How many files wait for their check. */
  public int waiting() {
    return unchecked().stream().mapToInt(GradualProject::waiting).sum();
  }

  /** Checks one of the files that wait, if there is one. */
  public void checkNext(CancelIndicator cancelled) {
    unchecked().stream().findFirst().ifPresent(project -> project.checkNext(cancelled));
  }

  /** Checks all files that wait. */
  public void checkRest(CancelIndicator cancelled) {
    for (GradualProject project : unchecked()) {
      while (project.waiting() > 0) {
        project.checkNext(cancelled);
      }
    }
  }

  private List<GradualProject> unchecked() {
    return getProjectManagers().stream()
        .map(GradualProject.class::cast)
        .filter(project -> project.waiting() > 0)
        .toList();
  }

  /**
   * Lets a file wait for its check when it still has the text that was last read of it.
   *
   * @return false when it has another one, or cannot be read
   */
  boolean checkLater(URI file) {
    if (getProjectManager(file) instanceof GradualProject project && isAsRead(project, file)) {
      project.checkLater(file);
      return true;
    }
    return false;
  }

  private static boolean isAsRead(GradualProject project, URI file) {
    Resource resource = project.getResourceSet().getResource(file, false);
    if (!(resource instanceof XtextResource read) || read.getParseResult() == null) {
      return false;
    }
    try {
      return Files.readString(Path.of(file.toFileString()), Charset.forName(read.getEncoding()))
          .equals(read.getParseResult().getRootNode().getText());
    } catch (IOException e) {
      return false;
    }
  }

  @Override
  protected Document getDocument(XtextResource resource) {
    Document open = getOpenDocuments().get(resource.getURI());
    if (open != null) {
      return open;
    }
    IParseResult parsed = resource.getParseResult();
    if (parsed == null) {
      return super.getDocument(resource);
    }
    Last known = last;
    if (known.root() != parsed.getRootNode()) {
      known =
          new Last(parsed.getRootNode(), new IndexedDocument(null, parsed.getRootNode().getText()));
      last = known;
    }
    return known.document();
  }
}
