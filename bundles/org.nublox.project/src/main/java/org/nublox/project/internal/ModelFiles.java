/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project.internal;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.ILocationInFileProvider;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LineAndColumn;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.nublox.dsl.NubloxLanguage;
import org.nublox.model.Model;
import org.nublox.project.Issue;
import org.nublox.project.Place;
import org.nublox.semantics.QualifiedNames;

/**
 * Model files in one resource set.
 *
 * <pre>
 *   read all --texts--> parse all --models--> index all --names--> link and validate each
 * </pre>
 *
 * The index is made once, before anything is linked: asking each file for its names again and again
 * would take a time that grows with the square of their number.
 */
public final class ModelFiles {

  /** What the names of elements hold that the model gives none. */
  private static final String UNNAMED = "#";

  private final Injector injector;
  private final Map<Resource, Path> resources = new LinkedHashMap<>();
  private final List<Issue> issues = new ArrayList<>();
  private Map<String, EObject> byName;
  private Map<String, EObject> byPosition;

  private ModelFiles(Injector injector) {
    this.injector = injector;
  }

  /**
   * Reads, links and validates the files.
   *
   * @param files the files
   * @param texts what to read in place of a file's content, by absolute and normalized path
   */
  public static ModelFiles read(List<Path> files, Map<Path, String> texts) throws IOException {
    ModelFiles read = new ModelFiles(NubloxLanguage.services());
    XtextResourceSet all = NubloxLanguage.newResourceSet();
    for (Path file : files) {
      String text = texts.get(file.toAbsolutePath().normalize());
      read.parse(
          file,
          text == null ? Files.readAllBytes(file) : text.getBytes(StandardCharsets.UTF_8),
          all);
    }
    read.index(all);
    IResourceValidator validator = read.injector.getInstance(IResourceValidator.class);
    read.resources.forEach((resource, file) -> read.validate(resource, file, validator));
    return read;
  }

  private void parse(Path file, byte[] bytes, XtextResourceSet all) throws IOException {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
    } catch (CharacterCodingException e) {
      issues.add(
          Issue.error(
              "model.encoding",
              "The file is not UTF-8 text.",
              "Save it with the encoding UTF-8.",
              Place.of(file)));
      return;
    }
    Resource resource =
        all.createResource(URI.createFileURI(file.toAbsolutePath().normalize().toString()));
    try {
      resource.load(new ByteArrayInputStream(bytes), all.getLoadOptions());
      resources.put(resource, file);
    } catch (RuntimeException | StackOverflowError e) {
      issues.add(tooDeepOrFault(file, e));
      all.getResources().remove(resource);
    }
  }

  private void index(XtextResourceSet all) {
    List<IResourceDescription> descriptions = new ArrayList<>();
    for (Resource resource : resources.keySet()) {
      IResourceDescription.Manager manager =
          injector.getInstance(IResourceDescription.Manager.class);
      descriptions.add(manager.getResourceDescription(resource));
    }
    ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(
        all, new ResourceDescriptionsData(descriptions));
  }

  private void validate(Resource resource, Path file, IResourceValidator validator) {
    try {
      validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
          .map(issue -> translate(issue, file))
          .forEach(issues::add);
    } catch (RuntimeException | StackOverflowError e) {
      issues.add(tooDeepOrFault(file, e));
    }
  }

  private static Issue translate(org.eclipse.xtext.validation.Issue issue, Path file) {
    Issue.Severity severity =
        switch (issue.getSeverity()) {
          case ERROR -> Issue.Severity.ERROR;
          case WARNING -> Issue.Severity.WARNING;
          default -> Issue.Severity.INFO;
        };
    Place place =
        new Place(file, orZero(issue.getLineNumber()), Math.max(0, orZero(issue.getColumn())));
    return new Issue(severity, String.valueOf(issue.getCode()), issue.getMessage(), "", place);
  }

  private static int orZero(Integer number) {
    return number == null ? 0 : number;
  }

  private static Issue tooDeepOrFault(Path file, Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof StackOverflowError) {
        return Issue.error(
            "model.too-deep",
            "Something in the file is nested too deeply to be read.",
            "Split the long expression: give its parts names of their own.",
            Place.of(file));
      }
    }
    throw new IllegalStateException("The file " + file + " could not be analysed.", problem);
  }

  /** What was found, in no particular order. */
  public List<Issue> issues() {
    return issues;
  }

  /** The models of all files that could be parsed. */
  public List<Model> models() {
    return resources.keySet().stream()
        .flatMap(resource -> resource.getContents().stream())
        .filter(Model.class::isInstance)
        .map(Model.class::cast)
        .toList();
  }

  /** Where an element stands: the position of its name, if it has one. */
  public Optional<Place> place(EObject element) {
    ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
    Path file = element.eResource() == null ? null : resources.get(element.eResource());
    if (node == null || file == null) {
      return Optional.empty();
    }
    int offset =
        injector
            .getInstance(ILocationInFileProvider.class)
            .getSignificantTextRegion(element)
            .getOffset();
    LineAndColumn position = NodeModelUtils.getLineAndColumn(node, offset);
    return Optional.of(new Place(file, position.getLine(), position.getColumn()));
  }

  /** The element of a qualified name. */
  public Optional<EObject> find(String qualifiedName) {
    EObject named = byName().get(qualifiedName);
    return Optional.ofNullable(
        named == null && qualifiedName.contains(UNNAMED) ? byPosition().get(qualifiedName) : named);
  }

  /** All qualified names, ordered. */
  public List<String> names() {
    return List.copyOf(byName().keySet());
  }

  private Map<String, EObject> byName() {
    if (byName == null) {
      IQualifiedNameProvider names = injector.getInstance(IQualifiedNameProvider.class);
      byName = new TreeMap<>();
      for (Resource resource : resources.keySet()) {
        for (TreeIterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
          EObject element = all.next();
          QualifiedName name = names.getFullyQualifiedName(element);
          if (name != null) {
            byName.putIfAbsent(name.toString(), element);
          }
        }
      }
    }
    return byName;
  }

  /** The elements without a name, called after their kind and position. */
  private Map<String, EObject> byPosition() {
    if (byPosition == null) {
      byPosition = new TreeMap<>();
      for (Resource resource : resources.keySet()) {
        for (TreeIterator<EObject> all = resource.getAllContents(); all.hasNext(); ) {
          EObject element = all.next();
          String name = QualifiedNames.of(element);
          if (name.contains(UNNAMED)) {
            byPosition.putIfAbsent(name, element);
          }
        }
      }
    }
    return byPosition;
  }

  /** The name of the innermost named element whose text holds the line. */
  public Optional<String> nameAt(Path file, int line) {
    Path wanted = file.toAbsolutePath().normalize();
    String best = null;
    int bestExtent = Integer.MAX_VALUE;
    for (Map.Entry<String, EObject> entry : byName().entrySet()) {
      Path own = resources.get(entry.getValue().eResource());
      ICompositeNode node = NodeModelUtils.findActualNodeFor(entry.getValue());
      if (own == null || node == null || !own.toAbsolutePath().normalize().equals(wanted)) {
        continue;
      }
      int extent = node.getEndLine() - node.getStartLine();
      if (node.getStartLine() <= line && line <= node.getEndLine() && extent < bestExtent) {
        best = entry.getKey();
        bestExtent = extent;
      }
    }
    return Optional.ofNullable(best);
  }
}
