/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import com.google.inject.Injector;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.Graph;
import org.nublox.diagram.graph.GraphBuilder;
import org.nublox.diagram.graph.Selection;
import org.nublox.dsl.NubloxStandaloneSetup;
import org.nublox.dsl.ide.fixes.Repairs;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.ValueType;
import org.nublox.project.Issue;
import org.nublox.semantics.QualifiedNames;

/** The model files of a document: their texts, and what the language understands of them. */
final class Sources {
  private static final String SCHEME = "nublox";
  private static final String EXTENSION = "nbx";

  private final Injector injector = Language.INJECTOR;
  private final XtextResourceSet all;
  private final ResourceDescriptionsData index = new ResourceDescriptionsData(List.of());
  private final Map<String, XtextResource> resources = new TreeMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Dependencies dependencies = new Dependencies();
  private final Map<EObject, Box> boxes = new HashMap<>();
  private Map<String, EObject> byName;
  private IResourceValidator validator;

  /** The services of the language, made when the first document is opened. */
  private static final class Language {
    static final Injector INJECTOR = make();

    /** An editor that runs in this process has made the language known to EMF: that one stays. */
    private static Injector make() {
      NubloxStandaloneSetup setup = new NubloxStandaloneSetup();
      return Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().containsKey(EXTENSION)
          ? setup.createInjector()
          : setup.createInjectorAndDoEMFRegistration();
    }
  }

  Sources(Map<String, String> models) {
    all = injector.getInstance(XtextResourceSet.class);
    all.getResourceFactoryRegistry()
        .getExtensionToFactoryMap()
        .put(EXTENSION, injector.getInstance(IResourceFactory.class));
    ResourceDescriptionsData.ResourceSetAdapter.installResourceDescriptionsData(all, index);
    models.forEach(this::add);
    resources.values().forEach(this::describe);
  }

  private void add(String file, String text) {
    URI uri = URI.createHierarchicalURI(SCHEME, "model", null, file.split("/", -1), null, null);
    XtextResource resource = (XtextResource) all.createResource(uri);
    try {
      resource.load(
          new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
          Map.of(XtextResource.OPTION_ENCODING, StandardCharsets.UTF_8.name()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    resources.put(file, resource);
    texts.put(file, text);
  }

  private void describe(XtextResource resource) {
    IResourceDescription description =
        injector.getInstance(IResourceDescription.Manager.class).getResourceDescription(resource);
    index.addDescription(resource.getURI(), description);
  }

  /** Takes over changes of one or more files. */
  void update(List<TextEdit> edits) {
    resources.values().forEach(dependencies::learn);
    Map<String, XtextResource> changed = new LinkedHashMap<>();
    for (TextEdit edit : edits) {
      XtextResource resource = resources.get(edit.file());
      texts.put(edit.file(), edit.in(texts.get(edit.file())));
      resource.update(edit.offset(), edit.removed().length(), edit.inserted());
      changed.put(edit.file(), resource);
    }
    Set<String> fresh = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (XtextResource resource : changed.values()) {
      known.addAll(Dependencies.names(index.getResourceDescription(resource.getURI())));
      describe(resource);
      fresh.addAll(Dependencies.names(index.getResourceDescription(resource.getURI())));
      dependencies.forget(resource);
    }
    fresh.removeAll(known);
    Set<Resource> evicted = new HashSet<>(changed.values());
    resources.forEach(
        (file, resource) -> {
          if (!changed.containsKey(file)
              && dependencies.concerns(resource, texts.get(file), changed.values(), fresh)) {
            // what it refers to may be another object now
            resource.relink();
            dependencies.forget(resource);
            evicted.add(resource);
          }
        });
    evict(evicted);
    byName = null;
  }

  /** Boxes are drawn anew of what changed; a type shows in fields of any file. */
  private void evict(Set<Resource> changed) {
    boolean types =
        changed.stream()
            .flatMap(resource -> resource.getContents().stream())
            .anyMatch(
                content ->
                    content instanceof Model model
                        && model.getElements().stream()
                            .anyMatch(element -> !(element instanceof Entity)));
    if (types) {
      boxes.clear();
    } else {
      boxes
          .keySet()
          .removeIf(
              element -> element.eResource() == null || changed.contains(element.eResource()));
    }
  }

  /** The graph of all files. */
  Graph graph() {
    return GraphBuilder.of(models(), Selection.ALL, boxes);
  }

  /** A file that was not there before. */
  void added(String file, String text) {
    add(file, text);
    describe(resources.get(file));
    resources.values().forEach(XtextResource::relink);
    resources.values().forEach(dependencies::forget);
    boxes.clear();
    byName = null;
  }

  /** A file that is there no more. */
  void removed(String file) {
    XtextResource resource = resources.remove(file);
    texts.remove(file);
    index.removeDescription(resource.getURI());
    all.getResources().remove(resource);
    resources.values().forEach(XtextResource::relink);
    dependencies.forget(resource);
    resources.values().forEach(dependencies::forget);
    boxes.clear();
    byName = null;
  }

  Map<String, XtextResource> resources() {
    return resources;
  }

  String text(String file) {
    return texts.get(file);
  }

  Injector injector() {
    return injector;
  }

  boolean has(String file) {
    return resources.containsKey(file);
  }

  /** How many places of a file the parser did not understand. */
  int syntaxErrors(String file) {
    int count = 0;
    for (var ignored : resources.get(file).getParseResult().getSyntaxErrors()) {
      count++;
    }
    return count;
  }

  List<Model> models() {
    List<Model> models = new ArrayList<>();
    for (XtextResource resource : resources.values()) {
      if (!resource.getContents().isEmpty() && resource.getContents().get(0) instanceof Model m) {
        models.add(m);
      }
    }
    return models;
  }

  /** A problem where it is. */
  private record Found(String file, org.eclipse.xtext.validation.Issue issue, Problem problem) {}

  /**
   * What is wrong in what is drawn of a file.
   *
   * @param cancelled whether to give up
   * @return empty when it gave up
   */
  Optional<List<Problem>> problems(String file, CancelIndicator cancelled) {
    try {
      List<Problem> problems = found(file, cancelled).stream().map(Found::problem).toList();
      return cancelled.isCanceled() ? Optional.empty() : Optional.of(problems);
    } catch (RuntimeException | Error e) {
      if (injector.getInstance(OperationCanceledManager.class).isOperationCanceledException(e)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /**
   * The changes that repair a problem.
   *
   * @throws Refusal when the problem or that repair is gone
   */
  List<TextEdit> repair(Edit.Repair wanted) {
    for (Found found : found()) {
      Problem problem = found.problem();
      if (problem.box().equals(wanted.box()) && problem.message().equals(wanted.message())) {
        for (Repairs.Repair repair :
            Repairs.of(resources.get(found.file()), found.issue(), injector)) {
          if (repair.label().equals(wanted.title())) {
            return repair.changes().stream()
                .map(
                    change ->
                        new TextEdit(
                            found.file(),
                            change.offset(),
                            texts
                                .get(found.file())
                                .substring(change.offset(), change.offset() + change.length()),
                            change.text()))
                .toList();
          }
        }
      }
    }
    throw new Refusal("The problem is not there any more.");
  }

  private List<Found> found() {
    return resources.keySet().stream()
        .flatMap(file -> found(file, CancelIndicator.NullImpl).stream())
        .toList();
  }

  private List<Found> found(String file, CancelIndicator cancelled) {
    XtextResource resource = resources.get(file);
    List<Found> problems = new ArrayList<>();
    if (validator == null) {
      validator = injector.getInstance(IResourceValidator.class);
    }
    for (var issue : validator.validate(resource, CheckMode.ALL, cancelled)) {
      found(file, resource, issue).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<Found> found(
      String file, XtextResource resource, org.eclipse.xtext.validation.Issue issue) {
    Issue.Severity severity =
        switch (issue.getSeverity()) {
          case ERROR -> Issue.Severity.ERROR;
          case WARNING -> Issue.Severity.WARNING;
          default -> Issue.Severity.INFO;
        };
    ILeafNode leaf =
        issue.getOffset() == null
            ? null
            : NodeModelUtils.findLeafNodeAtOffset(
                resource.getParseResult().getRootNode(), issue.getOffset());
    EObject at = leaf == null ? null : NodeModelUtils.findActualSemanticObjectFor(leaf);
    ModelElement element = EcoreUtil2.getContainerOfType(at, ModelElement.class);
    if (element == null || element.getName() == null) {
      return Optional.empty();
    }
    List<String> repairs =
        Repairs.of(resource, issue, injector).stream().map(Repairs.Repair::label).toList();
    return Optional.of(
        new Found(
            file,
            issue,
            new Problem(QualifiedNames.of(element), severity, issue.getMessage(), repairs)));
  }

  /** The file that an element stands in. */
  String file(EObject element) {
    return resources.entrySet().stream()
        .filter(entry -> entry.getValue().equals(element.eResource()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new Refusal("This element belongs to no file that can be changed."));
  }

  ICompositeNode root(String file) {
    return resources.get(file).getParseResult().getRootNode();
  }

  /**
   * The element of a qualified name.
   *
   * @throws Refusal when it is gone
   */
  EObject element(String id) {
    EObject element = byName().get(id);
    if (element == null) {
      throw new Refusal("There is no '" + id + "' any more.");
    }
    return element;
  }

  <T> T element(String id, Class<T> kind) {
    EObject element = element(id);
    if (!kind.isInstance(element)) {
      throw new Refusal(
          "'" + id + "' is no " + kind.getSimpleName().toLowerCase(java.util.Locale.ROOT) + ".");
    }
    return kind.cast(element);
  }

  boolean knows(String id) {
    return byName().containsKey(id);
  }

  private Map<String, EObject> byName() {
    if (byName == null) {
      byName = new HashMap<>();
      for (Model model : models()) {
        for (ModelElement element : model.getElements()) {
          name(element);
          switch (element) {
            case Entity entity -> entity.getMembers().forEach(this::name);
            case EnumType type -> type.getLiterals().forEach(this::name);
            case ValueType type -> type.getFields().forEach(this::name);
            default -> {}
          }
        }
      }
    }
    return byName;
  }

  private void name(EObject element) {
    if (element instanceof NamedElement named && named.getName() != null) {
      byName.putIfAbsent(QualifiedNames.of(element), element);
    }
  }
}
