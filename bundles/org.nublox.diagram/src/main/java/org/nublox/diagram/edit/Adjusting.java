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
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.edit.Texts.Region;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** Changes what is there: types, cardinalities, switches, the order of fields. */
final class Adjusting {
  private final Sources sources;

  Adjusting(Sources sources) {
    this.sources = sources;
  }

  Outcome type(Edit.ChangeType edit) {
    Field field = sources.element(edit.field(), Field.class);
    INode node =
        NodeModelUtils.findNodesForFeature(field, DataPackage.Literals.FIELD__TYPE).getFirst();
    String file = sources.file(field);
    String present = sources.text(file).substring(node.getOffset(), node.getEndOffset());
    String type = edit.type().strip();
    if (type.isEmpty()) {
      throw new Refusal("A field has a type: write one, such as string(80).");
    }
    return type.equals(present)
        ? Outcome.of(List.of())
        : Outcome.of(List.of(new TextEdit(file, node.getOffset(), present, type)));
  }

  Outcome cardinality(Edit.ChangeCardinality edit) {
    Relation relation = sources.element(edit.relation(), Relation.class);
    String file = sources.file(relation);
    String written =
        switch (edit.cardinality()) {
          case "0..1", "1" -> "";
          case "0..*", "*" -> "[*]";
          case "1..*" -> "[1..*]";
          default ->
              throw new Refusal("'" + edit.cardinality() + "' is none of 0..1, 1, 0..* and 1..*.");
        };
    if (relation.isKey() && !edit.cardinality().equals("1")) {
      throw new Refusal("A relation of the key leads to exactly one.");
    }
    boolean required = edit.cardinality().equals("1") && !relation.isKey();
    List<INode> targets =
        NodeModelUtils.findNodesForFeature(relation, DataPackage.Literals.RELATION__TARGETS);
    if (targets.isEmpty()) {
      throw new Refusal("The relation has no target yet.");
    }
    int at = targets.getLast().getEndOffset();
    List<INode> present =
        NodeModelUtils.findNodesForFeature(relation, DataPackage.Literals.RELATION__CARDINALITY);
    String text = sources.text(file);
    int end = present.isEmpty() ? at : present.getLast().getEndOffset();
    String before = text.substring(at, end);
    String after = written + (required && !relation.isRequired() ? " required" : "");
    List<TextEdit> edits = new ArrayList<>();
    if (!before.equals(after)) {
      edits.add(new TextEdit(file, at, before, after));
    }
    if (!required && relation.isRequired()) {
      edits.add(withoutWord(file, relation, "required"));
    }
    if (!written.isEmpty() && relation.isUnique()) {
      edits.add(withoutWord(file, relation, "unique"));
    }
    return Outcome.of(edits);
  }

  Outcome flag(Edit.SetFlag edit) {
    Feature feature = sources.element(edit.field(), Feature.class);
    String file = sources.file(feature);
    String word = edit.flag().word();
    boolean present =
        switch (edit.flag()) {
          case KEY -> feature.isKey();
          case UNIQUE -> feature.isUnique();
          case REQUIRED ->
              feature instanceof Field field
                  ? field.isRequired()
                  : ((Relation) feature).isRequired();
          case PII -> feature instanceof Field field && field.isPii();
        };
    if (present == edit.on()) {
      return Outcome.of(List.of());
    }
    if (!edit.on()) {
      return Outcome.of(List.of(withoutWord(file, feature, word)));
    }
    if (edit.flag() == Edit.Flag.PII && !(feature instanceof Field)) {
      throw new Refusal("Only fields are marked as personal data.");
    }
    if (edit.flag() == Edit.Flag.KEY) {
      INode name =
          NodeModelUtils.findNodesForFeature(feature, ModelPackage.Literals.NAMED_ELEMENT__NAME)
              .getFirst();
      return Outcome.of(List.of(new TextEdit(file, name.getOffset(), "", "key ")));
    }
    return Outcome.of(List.of(new TextEdit(file, afterValue(feature), "", " " + word)));
  }

  /** After type and default, where the switches of a field stand. */
  private static int afterValue(Feature feature) {
    int end = -1;
    for (var reference :
        List.of(
            DataPackage.Literals.FIELD__TYPE,
            DataPackage.Literals.FIELD__DEFAULT_VALUE,
            DataPackage.Literals.RELATION__TARGETS,
            DataPackage.Literals.RELATION__CARDINALITY)) {
      if (feature.eClass().getEAllStructuralFeatures().contains(reference)) {
        for (INode node : NodeModelUtils.findNodesForFeature(feature, reference)) {
          end = Math.max(end, node.getEndOffset());
        }
      }
    }
    return end;
  }

  private TextEdit withoutWord(String file, EObject element, String word) {
    String text = sources.text(file);
    for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(element).getLeafNodes()) {
      if (!leaf.isHidden() && leaf.getText().equals(word) && isOf(leaf, element)) {
        int start = leaf.getOffset();
        int end = leaf.getEndOffset();
        if (start > 0 && text.charAt(start - 1) == ' ' && !Texts.beginsLine(text, start)) {
          start--;
        } else if (end < text.length() && text.charAt(end) == ' ') {
          end++;
        }
        return new TextEdit(file, start, text.substring(start, end), "");
      }
    }
    throw new Refusal("It says '" + word + "' by its type; change the type.");
  }

  /** Whether a word is one of the element's own, and not its name or a part of an expression. */
  private static boolean isOf(ILeafNode leaf, EObject element) {
    return element.equals(NodeModelUtils.findActualSemanticObjectFor(leaf))
        && leaf.getGrammarElement() instanceof org.eclipse.xtext.Keyword keyword
        && keyword.eContainer() instanceof org.eclipse.xtext.Assignment;
  }

  Outcome move(Edit.MoveRow edit) {
    Feature feature = sources.element(edit.id(), Feature.class);
    EObject owner = sources.element(edit.owner());
    boolean elsewhere = !owner.equals(feature.eContainer());
    if (!(owner instanceof Entity) && !(owner instanceof ValueType && feature instanceof Field)) {
      throw new Refusal("'" + edit.owner() + "' takes no fields.");
    }
    if (elsewhere) {
      new Names(sources).checkMember(owner, feature, feature.getName());
      if (!References.to(List.of(feature), sources).isEmpty()) {
        throw new Refusal(
            "'"
                + feature.getName()
                + "' is spoken of elsewhere; remove that first, or create a field there.");
      }
    }
    if (edit.id().equals(edit.before())) {
      return Outcome.of(List.of());
    }
    EObject before = edit.before().isEmpty() ? null : sources.element(edit.before());
    if (before != null && !owner.equals(before.eContainer())) {
      throw new Refusal("'" + edit.before() + "' stands elsewhere.");
    }
    String file = sources.file(feature);
    String text = sources.text(file);
    INode node = NodeModelUtils.findActualNodeFor(feature);
    Region lines = Texts.lines(text, node.getOffset(), node.getEndOffset());
    Region cut = lines != null ? lines : Texts.cut(text, node.getOffset(), node.getEndOffset());
    String words =
        lines != null
            ? text.substring(lines.start(), lines.end())
            : text.substring(node.getOffset(), node.getEndOffset());
    TextEdit insertion =
        before == null
            ? last(owner, feature, words, lines != null)
            : ahead(before, words, lines != null);
    if (insertion.file().equals(file)
        && insertion.offset() >= cut.start()
        && insertion.offset() <= cut.end()) {
      return Outcome.of(List.of());
    }
    String id = QualifiedNames.of(feature);
    String newId = edit.owner() + "." + feature.getName();
    return new Outcome(
        List.of(
            new TextEdit(file, cut.start(), text.substring(cut.start(), cut.end()), ""), insertion),
        placement -> elsewhere ? placement.renamed(id, newId) : placement,
        List.of());
  }

  private TextEdit ahead(EObject before, String words, boolean lines) {
    String file = sources.file(before);
    String text = sources.text(file);
    INode node = NodeModelUtils.findActualNodeFor(before);
    Region there = Texts.lines(text, node.getOffset(), node.getEndOffset());
    if (there == null) {
      return new TextEdit(file, node.getOffset(), "", oneLine(words) + "  ");
    }
    return new TextEdit(
        file,
        there.start(),
        "",
        lines
            ? complete(words, text)
            : Texts.indentation(text, node.getOffset()) + words + Texts.lineBreak(text));
  }

  private TextEdit last(EObject owner, Feature moved, String words, boolean lines) {
    String file = sources.file(owner);
    String text = sources.text(file);
    List<? extends Feature> features =
        owner instanceof Entity entity
            ? Features.declared(entity, Feature.class)
            : ((ValueType) owner).getFields();
    if (features.isEmpty()) {
      return new Creation(sources).member(owner, oneLine(words));
    }
    Feature last = features.getLast();
    INode node = NodeModelUtils.findActualNodeFor(last);
    if (last.equals(moved)) {
      return new TextEdit(file, node.getOffset(), "", "");
    }
    Region there = Texts.lines(text, node.getOffset(), node.getEndOffset());
    if (there == null || !lines) {
      return new Creation(sources).member(owner, oneLine(words));
    }
    return new TextEdit(file, there.end(), "", complete(words, text));
  }

  private static String complete(String words, String text) {
    return words.endsWith("\n") ? words : words + Texts.lineBreak(text);
  }

  /**
   * Several lines as they may stand among others: an end-of-line comment would swallow what
   * follows.
   */
  private static String oneLine(String words) {
    if (words.contains("//")) {
      throw new Refusal(
          "The field has a comment that ends with its line; put it on a line of its own first.");
    }
    return words.strip();
  }
}
