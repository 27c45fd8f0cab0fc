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
import java.util.LinkedHashSet;
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
import org.nublox.dsl.NubloxLanguage;
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

  private final Injector injector = NubloxLanguage.services();
  private final XtextResourceSet all;
  private final ResourceDescriptionsData index = new ResourceDescriptionsData(List.of());
  private final Map<String, XtextResource> resources = new TreeMap<>();
  private final Map<Resource, String> names = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Dependencies dependencies = new Dependencies();
  private final Map<EObject, Box> boxes = new HashMap<>();
  private Map<String, List<ModelElement>> byName;
  private IResourceValidator validator;

  Sources(Map<String, String> models) {
    all = NubloxLanguage.newResourceSet();
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
    names.put(resource, file);
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
    Set<XtextResource> changed = new LinkedHashSet<>();
    edits.forEach(edit -> changed.add(resources.get(edit.file())));
    Relinking relinking = new Relinking(dependencies, changed);
    for (TextEdit edit : edits) {
      texts.put(edit.file(), edit.in(texts.get(edit.file())));
      resources.get(edit.file()).update(edit.offset(), edit.removed().length(), edit.inserted());
    }
    Set<String> fresh = new HashSet<>();
    Set<String> known = new HashSet<>();
    for (XtextResource resource : changed) {
      known.addAll(Dependencies.names(index.getResourceDescription(resource.getURI())));
      describe(resource);
      fresh.addAll(Dependencies.names(index.getResourceDescription(resource.getURI())));
    }
    fresh.removeAll(known);
    relinking.changed(fresh);
    Set<Resource> linked = new HashSet<>(changed);
    resources.forEach(
        (file, resource) -> {
          if (!changed.contains(resource) && !relinking.leaves(resource, texts.get(file))) {
            // what it refers to may be another object now
            resource.relink();
            linked.add(resource);
          }
        });
    Set<EObject> left = new HashSet<>();
    for (Resource resource : linked) {
      left.addAll(relinking.restore((XtextResource) resource));
      dependencies.forget((XtextResource) resource);
    }
    evict(linked, left);
    byName = null;
  }

  /** Boxes are drawn anew of what changed; a type shows in fields of any file. */
  private void evict(Set<Resource> linked, Set<EObject> left) {
    boolean types =
        linked.stream()
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
              element ->
                  element.eResource() == null
                      || (linked.contains(element.eResource()) && !left.contains(element)));
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
    names.remove(resource);
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
    String file = names.get(element.eResource());
    if (file == null) {
      throw new Refusal("This element belongs to no file that can be changed.");
    }
    return file;
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
    return find(id).orElseThrow(() -> new Refusal("There is no '" + id + "' any more."));
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
    return find(id).isPresent();
  }

  private Optional<EObject> find(String id) {
    List<ModelElement> whole = elements().get(id);
    if (whole != null) {
      return Optional.of(whole.getFirst());
    }
    int end = Math.max(0, id.lastIndexOf('.'));
    return elements().getOrDefault(id.substring(0, end), List.of()).stream()
        .flatMap(owner -> members(owner).stream())
        .filter(
            member -> member instanceof NamedElement named && id.endsWith("." + named.getName()))
        .map(EObject.class::cast)
        .filter(member -> id.equals(QualifiedNames.of(member)))
        .findFirst();
  }

  private static List<? extends EObject> members(ModelElement element) {
    return switch (element) {
      case Entity entity -> entity.getMembers();
      case EnumType type -> type.getLiterals();
      case ValueType type -> type.getFields();
      default -> List.of();
    };
  }

  /** What stands in modules, by qualified names; the same name twice is a mistake of a person. */
  private Map<String, List<ModelElement>> elements() {
    if (byName == null) {
      byName = new HashMap<>();
      for (Model model : models()) {
        for (ModelElement element : model.getElements()) {
          if (element.getName() != null) {
            byName
                .computeIfAbsent(QualifiedNames.of(element), name -> new ArrayList<>(1))
                .add(element);
          }
        }
      }
    }
    return byName;
  }
}
