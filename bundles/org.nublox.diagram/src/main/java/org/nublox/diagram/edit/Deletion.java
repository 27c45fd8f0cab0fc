/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.edit.Texts.Region;
import org.nublox.model.ModelElement;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Event;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.Transition;
import org.nublox.model.behavior.WorkflowStep;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EntityMember;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.Field;
import org.nublox.model.data.IndexPart;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Sort;
import org.nublox.model.data.ViewColumn;
import org.nublox.model.policy.PolicyPackage;
import org.nublox.model.ui.LabelEntry;
import org.nublox.model.ui.NavigationEntry;
import org.nublox.model.ui.ScreenElement;
import org.nublox.model.ui.ScreenItem;
import org.nublox.semantics.QualifiedNames;

/**
 * Removes elements with all that means nothing without them: what speaks of them goes as well, as
 * little of it as leaves a whole model. Of a list one item goes, of an entity the clause {@code
 * extends}, of an index one part; a rule or a screen that is about a removed element goes whole.
 */
final class Deletion {
  /** Lists of names that live on when one of several goes. */
  private static final Set<EReference> LISTS =
      Set.of(
          DataPackage.Literals.RELATION__TARGETS,
          DataPackage.Literals.UNIQUE_CONSTRAINT__FEATURES,
          DataPackage.Literals.INDEX__INCLUDED,
          PolicyPackage.Literals.PERMISSION__FEATURES,
          PolicyPackage.Literals.MASK__FEATURES);

  private final Sources sources;

  /** Elements that go whole. */
  private final Set<EObject> gone = new LinkedHashSet<>();

  /** Items that go, by their list. */
  private final Map<ListOf, Set<Integer>> items = new LinkedHashMap<>();

  /** Items that others may speak of. */
  private final Set<EObject> parts = new LinkedHashSet<>();

  private final Map<String, Set<Region>> clauses = new TreeMap<>();
  private final Set<EObject> examined = new LinkedHashSet<>();

  private record ListOf(EObject holder, EStructuralFeature feature) {}

  Deletion(Sources sources) {
    this.sources = sources;
  }

  Outcome delete(List<String> ids) {
    collect(ids);
    List<String> names = new ArrayList<>();
    for (EObject element : gone) {
      if (element instanceof NamedElement named && named.getName() != null) {
        names.add(QualifiedNames.of(element));
      }
    }
    return new Outcome(edits(), placement -> placement.without(names), List.of());
  }

  /** What goes beside the elements themselves, in words, ordered. */
  List<String> consequences(List<String> ids) {
    collect(ids);
    Set<EObject> asked = new LinkedHashSet<>();
    ids.forEach(id -> asked.add(sources.element(id)));
    Set<String> told = new TreeSet<>();
    for (EObject element : gone) {
      if (asked.stream().noneMatch(root -> EcoreUtil.isAncestor(root, element))
          && gone.stream()
              .noneMatch(other -> !other.equals(element) && EcoreUtil.isAncestor(other, element))) {
        told.add(words(element));
      }
    }
    items.forEach(
        (list, indices) -> {
          if (!gone(list.holder())) {
            told.add(part(list, indices) + " of " + words(list.holder()));
          }
        });
    return List.copyOf(told);
  }

  private static String part(ListOf list, Set<Integer> indices) {
    List<String> names = new ArrayList<>();
    for (int index : indices) {
      if (((List<?>) list.holder().eGet(list.feature())).get(index) instanceof Parameter parameter
          && parameter.getName() != null) {
        names.add(parameter.getName());
      }
    }
    return names.isEmpty() ? "a part" : "attribute " + String.join(", ", names);
  }

  private static String words(EObject element) {
    String kind =
        element
            .eClass()
            .getName()
            .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
            .toLowerCase(java.util.Locale.ROOT);
    return kind + " " + QualifiedNames.of(element);
  }

  private void collect(List<String> ids) {
    for (String id : ids) {
      EObject element = sources.element(id);
      gone.add(element);
      if (element instanceof Relation relation && relation.getOpposite() != null) {
        // the two are one line
        gone.add(relation.getOpposite());
      }
    }
    boolean more = true;
    while (more) {
      Set<EObject> targets = new LinkedHashSet<>();
      Set<EObject> all = new LinkedHashSet<>(gone);
      all.addAll(parts);
      for (EObject element : all) {
        if (examined.add(element)) {
          targets.add(element);
          element.eAllContents().forEachRemaining(targets::add);
        }
      }
      References.to(targets, sources).forEach(this::drop);
      more = !examined.containsAll(gone) || !examined.containsAll(parts);
    }
  }

  private boolean gone(EObject element) {
    return gone.stream().anyMatch(root -> EcoreUtil.isAncestor(root, element));
  }

  private void drop(References.Reference reference) {
    EObject holder = reference.holder();
    if (gone(holder)) {
      return;
    }
    if (LISTS.contains(reference.reference())) {
      int index =
          NodeModelUtils.findNodesForFeature(holder, reference.reference())
              .indexOf(reference.node());
      item(holder, reference.reference(), index);
    } else if (holder instanceof Entity entity
        && reference.reference() == DataPackage.Literals.ENTITY__SUPER_ENTITY) {
      clause(reference.file(), entity, "extends", reference.node());
    } else if (holder instanceof Relation relation
        && reference.reference() == DataPackage.Literals.RELATION__OPPOSITE) {
      clause(reference.file(), relation, "opposite", reference.node());
    } else {
      climb(holder, reference.file());
    }
  }

  private void climb(EObject from, String file) {
    for (EObject at = from; at != null; at = at.eContainer()) {
      EStructuralFeature containment = at.eContainingFeature();
      if (containment == DataPackage.Literals.FIELD__DEFAULT_VALUE) {
        clause(file, at.eContainer(), "=", NodeModelUtils.findActualNodeFor(at));
        return;
      }
      if (at instanceof IndexPart
          || at instanceof ScreenElement
          || at instanceof Sort
          || at instanceof Parameter
          || at instanceof Assignment) {
        List<?> list = (List<?>) at.eContainer().eGet(containment);
        item(at.eContainer(), containment, list.indexOf(at));
        return;
      }
      if (at instanceof EntityMember
          || at instanceof Field
          || at instanceof ModelElement
          || at instanceof ViewColumn
          || at instanceof ScreenItem
          || at instanceof NavigationEntry
          || at instanceof LabelEntry
          || at instanceof Transition
          || at instanceof WorkflowStep
          || at instanceof EnumLiteral) {
        gone.add(at);
        return;
      }
    }
  }

  private void item(EObject holder, EStructuralFeature feature, int index) {
    Set<Integer> removed =
        items.computeIfAbsent(new ListOf(holder, feature), key -> new TreeSet<>());
    removed.add(index);
    if (((List<?>) holder.eGet(feature)).get(index) instanceof Parameter parameter) {
      // an event or action without any is one still; what speaks of the parameter is not
      parts.add(parameter);
    } else if (removed.size() == ((List<?>) holder.eGet(feature)).size()) {
      climbAbove(holder);
    }
  }

  /** A list that is empty takes what it is the list of with it. */
  private void climbAbove(EObject holder) {
    boolean whole =
        holder instanceof EntityMember
            || holder instanceof ScreenItem
            || holder instanceof ModelElement
            || holder instanceof Transition;
    if (whole) {
      gone.add(holder);
    }
  }

  private void clause(String file, EObject owner, String word, INode end) {
    ILeafNode start = null;
    for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(owner).getLeafNodes()) {
      if (leaf.getOffset() < end.getOffset() && leaf.getText().equals(word)) {
        start = leaf;
      }
    }
    if (start != null) {
      clauses
          .computeIfAbsent(file, key -> new LinkedHashSet<>())
          .add(withBlanks(sources.text(file), start.getOffset(), end.getEndOffset()));
    }
  }

  private static Region withBlanks(String text, int start, int end) {
    int from = start;
    while (from > 0 && (text.charAt(from - 1) == ' ' || text.charAt(from - 1) == '\t')) {
      from--;
    }
    return new Region(from, end);
  }

  private List<TextEdit> edits() {
    Map<String, List<Region>> regions = new TreeMap<>();
    clauses.forEach(
        (file, cut) -> regions.computeIfAbsent(file, key -> new ArrayList<>()).addAll(cut));
    for (EObject element : gone) {
      String file = sources.file(element);
      INode node = NodeModelUtils.findActualNodeFor(element);
      String text = sources.text(file);
      int end = node.getEndOffset();
      if (element instanceof EnumLiteral || element instanceof Assignment) {
        // the comma after it
        int next = end;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
          next++;
        }
        end = text.startsWith(",", next) ? next + 1 : end;
      }
      regions
          .computeIfAbsent(file, key -> new ArrayList<>())
          .add(Texts.cut(text, node.getOffset(), end));
    }
    items.forEach(
        (list, removed) -> {
          if (!gone(list.holder())) {
            String file = sources.file(list.holder());
            regions
                .computeIfAbsent(file, key -> new ArrayList<>())
                .addAll(items(list, removed, sources.text(file)));
          }
        });
    List<TextEdit> edits = new ArrayList<>();
    regions.forEach(
        (file, cuts) ->
            merged(cuts)
                .forEach(
                    cut ->
                        edits.add(
                            new TextEdit(
                                file,
                                cut.start(),
                                sources.text(file).substring(cut.start(), cut.end()),
                                ""))));
    return edits;
  }

  private static List<Region> items(ListOf list, Set<Integer> removed, String text) {
    if (list.holder() instanceof Event event) {
      // these have lines of their own, and comments between them
      return removed.stream()
          .map(index -> NodeModelUtils.findActualNodeFor(event.getFields().get(index)))
          .map(node -> Texts.cut(text, node.getOffset(), node.getEndOffset()))
          .toList();
    }
    List<? extends INode> nodes =
        list.feature() instanceof EReference reference && reference.isContainment()
            ? ((List<?>) list.holder().eGet(reference))
                .stream().map(item -> NodeModelUtils.findActualNodeFor((EObject) item)).toList()
            : NodeModelUtils.findNodesForFeature(list.holder(), list.feature());
    List<Region> cuts = new ArrayList<>();
    boolean keptBefore = false;
    for (int i = 0; i < nodes.size(); i++) {
      if (!removed.contains(i)) {
        keptBefore = true;
      } else if (keptBefore) {
        cuts.add(new Region(nodes.get(i - 1).getEndOffset(), nodes.get(i).getEndOffset()));
      } else if (i + 1 < nodes.size()) {
        cuts.add(new Region(nodes.get(i).getOffset(), nodes.get(i + 1).getOffset()));
      } else {
        cuts.add(withBlanks(text, nodes.get(i).getOffset(), nodes.get(i).getEndOffset()));
      }
    }
    return cuts;
  }

  /** Regions that touch become one. */
  private static List<Region> merged(List<Region> regions) {
    List<Region> sorted = new ArrayList<>(regions);
    sorted.sort(Comparator.comparingInt(Region::start).thenComparingInt(Region::end));
    List<Region> merged = new ArrayList<>();
    for (Region region : sorted) {
      if (!merged.isEmpty() && region.start() < merged.getLast().end()) {
        Region last = merged.removeLast();
        merged.add(new Region(last.start(), Math.max(last.end(), region.end())));
      } else {
        merged.add(region);
      }
    }
    return merged;
  }
}
