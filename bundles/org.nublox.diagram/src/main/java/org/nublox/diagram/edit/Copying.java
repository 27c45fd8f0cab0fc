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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.edit.Texts.Region;
import org.nublox.diagram.layout.Point;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EntityMember;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/**
 * Writes copies. A copy of an entity has its fields and what they say, and the relations that lead
 * from it to one; the opposite of a relation is a pair's, so a copy has none. Rules, permissions,
 * states and screens speak of the original, and are not copied.
 */
final class Copying {
  /** How far a copy stands from the one before. */
  static final int ASIDE = 40;

  private final Sources sources;
  private final Names names;

  Copying(Sources sources) {
    this.sources = sources;
    this.names = new Names(sources);
  }

  Outcome copy(Edit.Copy edit) {
    List<TextEdit> edits = new ArrayList<>();
    List<String> created = new ArrayList<>();
    Map<String, Point> places = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (String id : edit.ids()) {
      EObject element = sources.element(id);
      switch (element) {
        case Feature feature -> row(feature, edit.owner(), taken, edits, created);
        case ModelElement model when isElement(model) -> {
          String fresh = element(model, taken, edits);
          if (edit.at() != null) {
            int number = places.size();
            places.put(fresh, edit.at().plus(number * ASIDE, number * ASIDE));
          }
          created.add(fresh);
        }
        default -> throw new Refusal("'" + id + "' cannot be copied.");
      }
    }
    return new Outcome(joined(edits), placement -> placement.placed(places), created);
  }

  /** The text of elements as copies of them have it, which {@link Pasting} takes. */
  String text(List<String> ids) {
    List<String> all = new ArrayList<>();
    for (String id : ids) {
      if (!(sources.element(id) instanceof NamedElement element)
          || !(element instanceof Feature || isElement(element))) {
        throw new Refusal("'" + id + "' cannot be copied.");
      }
      INode node = NodeModelUtils.findActualNodeFor(element);
      String indentation = Texts.indentation(sources.text(sources.file(element)), node.getOffset());
      all.add(
          words(element, element.getName(), element instanceof ModelElement)
              .replace("\r\n", "\n")
              .replace("\n" + indentation, "\n"));
    }
    boolean elements = all.stream().anyMatch(words -> words.endsWith("}"));
    return String.join(elements ? "\n\n" : "\n", all) + "\n";
  }

  private static boolean isElement(EObject element) {
    return element instanceof Entity || element instanceof EnumType || element instanceof ValueType;
  }

  /** What is inserted at one place becomes one insertion. */
  static List<TextEdit> joined(List<TextEdit> edits) {
    List<TextEdit> joined = new ArrayList<>();
    for (TextEdit edit : edits) {
      int same = -1;
      for (int i = 0; i < joined.size(); i++) {
        if (joined.get(i).file().equals(edit.file()) && joined.get(i).offset() == edit.offset()) {
          same = i;
        }
      }
      if (same < 0) {
        joined.add(edit);
      } else if (!edit.removed().isEmpty()) {
        throw new Refusal("Copy these one after the other.");
      } else {
        TextEdit first = joined.get(same);
        joined.set(
            same,
            new TextEdit(
                first.file(), first.offset(), first.removed(), first.inserted() + edit.inserted()));
      }
    }
    return joined;
  }

  private void row(
      Feature feature,
      String owner,
      Set<String> taken,
      List<TextEdit> edits,
      List<String> created) {
    EObject target = owner.isEmpty() ? feature.eContainer() : sources.element(owner);
    if (!(target instanceof Entity) && !(target instanceof ValueType && feature instanceof Field)) {
      throw new Refusal("'" + owner + "' takes no fields.");
    }
    String id = QualifiedNames.of(target);
    String name = free(names.freeMember(target, feature.getName()), id, taken);
    edits.add(new Creation(sources).member(target, words(feature, name, false)));
    created.add(id + "." + name);
  }

  /** A name that was not given away in the same edit. */
  static String free(String wish, String owner, Set<String> taken) {
    String name = wish;
    for (int i = 2; !taken.add(owner + "." + name); i++) {
      name = wish + i;
    }
    return name;
  }

  private String element(ModelElement element, Set<String> taken, List<TextEdit> edits) {
    Model model = EcoreUtil2.getContainerOfType(element, Model.class);
    String name =
        free(names.freeElement(model.getName(), element.getName()), model.getName(), taken);
    Class<? extends ModelElement> kind =
        switch (element) {
          case Entity entity -> Entity.class;
          case EnumType type -> EnumType.class;
          default -> ValueType.class;
        };
    edits.add(new Creation(sources).element(model, kind, words(element, name, true)));
    return model.getName() + "." + name;
  }

  /** The text of an element under another name, without what is not copied. */
  private String words(NamedElement element, String name, boolean whole) {
    String text = sources.text(sources.file(element));
    INode node = NodeModelUtils.findActualNodeFor(element);
    List<TextEdit> inner = new ArrayList<>();
    INode own =
        NodeModelUtils.findNodesForFeature(element, ModelPackage.Literals.NAMED_ELEMENT__NAME)
            .getFirst();
    inner.add(new TextEdit("", own.getOffset(), NodeModelUtils.getTokenText(own), name));
    List<Region> cuts = new ArrayList<>();
    former(element, cuts, text);
    if (element instanceof Relation relation) {
      opposite(relation, cuts, text);
    }
    if (element instanceof Entity entity) {
      members(entity, cuts, text);
    }
    for (Region cut : cuts) {
      if (cuts.stream().noneMatch(other -> !other.equals(cut) && other.contains(cut))) {
        inner.add(new TextEdit("", cut.start(), text.substring(cut.start(), cut.end()), ""));
      }
    }
    String words = text.substring(node.getOffset(), node.getEndOffset());
    for (TextEdit edit :
        inner.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed()).toList()) {
      int at = edit.offset() - node.getOffset();
      words =
          words.substring(0, at) + edit.inserted() + words.substring(at + edit.removed().length());
    }
    return whole ? words.replaceAll("(?m)(\\r?\\n)(?:[ \\t]*\\r?\\n)+(?=[ \\t]*\\})", "$1") : words;
  }

  private void members(Entity entity, List<Region> cuts, String text) {
    Set<EObject> left = new HashSet<>();
    for (EntityMember member : entity.getMembers()) {
      boolean kept =
          member instanceof Field
              || (member instanceof Relation relation
                  && !Features.isToMany(relation)
                  && !pairIsOther(relation));
      if (!kept) {
        left.add(member);
      }
    }
    for (EntityMember member : entity.getMembers()) {
      if (member instanceof Field field && speaksOf(field, left)) {
        left.add(field);
      }
    }
    for (EntityMember member : entity.getMembers()) {
      INode node = NodeModelUtils.findActualNodeFor(member);
      if (left.contains(member)) {
        Region lines = Texts.lines(text, node.getOffset(), node.getEndOffset());
        cuts.add(lines != null ? lines : Texts.cut(text, node.getOffset(), node.getEndOffset()));
      } else {
        former((NamedElement) member, cuts, text);
        if (member instanceof Relation relation) {
          opposite(relation, cuts, text);
        }
      }
    }
  }

  /** Whether a relation is written only as the other end of another. */
  private static boolean pairIsOther(Relation relation) {
    return relation.getOpposite() != null && relation.getOpposite().isOwned();
  }

  private static boolean speaksOf(Field field, Set<EObject> left) {
    return EcoreUtil.CrossReferencer.find(List.of(field)).keySet().stream()
        .anyMatch(left::contains);
  }

  private static void opposite(Relation relation, List<Region> cuts, String text) {
    clause(relation, DataPackage.Literals.RELATION__OPPOSITE, "opposite", cuts, text);
  }

  private static void former(NamedElement element, List<Region> cuts, String text) {
    var former = element.eClass().getEStructuralFeature("renamedFrom");
    if (former != null) {
      clause(element, former, "renamed", cuts, text);
    }
  }

  private static void clause(
      EObject element,
      org.eclipse.emf.ecore.EStructuralFeature feature,
      String word,
      List<Region> cuts,
      String text) {
    for (INode end : NodeModelUtils.findNodesForFeature(element, feature)) {
      int start = -1;
      for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(element).getLeafNodes()) {
        if (leaf.getOffset() < end.getOffset() && leaf.getText().equals(word)) {
          start = leaf.getOffset();
        }
      }
      if (start >= 0) {
        while (start > 0 && text.charAt(start - 1) == ' ') {
          start--;
        }
        cuts.add(new Region(start, end.getEndOffset()));
      }
    }
  }
}
