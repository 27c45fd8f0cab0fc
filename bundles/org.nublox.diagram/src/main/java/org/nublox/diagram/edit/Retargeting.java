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
import java.util.List;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.edit.Texts.Region;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Relation;
import org.nublox.semantics.QualifiedNames;

/**
 * Lets relations lead to other entities. The opposite of a relation is a member of what it leads
 * to, so it moves there, with its comments.
 */
final class Retargeting {
  private final Sources sources;

  Retargeting(Sources sources) {
    this.sources = sources;
  }

  Outcome retarget(Edit.Retarget edit) {
    Relation relation = sources.element(edit.relation(), Relation.class);
    Entity to = sources.element(edit.entity(), Entity.class);
    if (relation.getTargets().size() != 1) {
      throw new Refusal("The relation leads to several entities; change it in the text.");
    }
    Entity from = relation.getTargets().getFirst();
    if (to.equals(from)) {
      return Outcome.of(List.of());
    }
    String file = sources.file(relation);
    INode target =
        NodeModelUtils.findNodesForFeature(relation, DataPackage.Literals.RELATION__TARGETS)
            .getFirst();
    TextEdit spoken =
        new TextEdit(
            file,
            target.getOffset(),
            sources.text(file).substring(target.getOffset(), target.getEndOffset()),
            Names.spoken(to, relation));
    Relation opposite = opposite(relation, from);
    if (opposite == null) {
      return Outcome.of(List.of(spoken));
    }
    return withOpposite(relation, opposite, to, spoken);
  }

  private static Relation opposite(Relation relation, Entity target) {
    if (relation.getOpposite() != null && !relation.getOpposite().eIsProxy()) {
      return relation.getOpposite();
    }
    for (var member : target.getMembers()) {
      if (member instanceof Relation other && relation.equals(other.getOpposite())) {
        return other;
      }
    }
    return null;
  }

  private Outcome withOpposite(Relation relation, Relation opposite, Entity to, TextEdit spoken) {
    for (References.Reference reference : References.to(List.of(opposite), sources)) {
      if (!reference.holder().equals(relation)) {
        throw new Refusal(
            "'"
                + opposite.getName()
                + "', the other end, is spoken of elsewhere; remove that first, or relate anew.");
      }
    }
    String name = new Names(sources).freeMember(to, opposite.getName());
    String file = sources.file(opposite);
    String text = sources.text(file);
    INode node = NodeModelUtils.findActualNodeFor(opposite);
    Region lines = Texts.lines(text, node.getOffset(), node.getEndOffset());
    Region cut = lines != null ? lines : Texts.cut(text, node.getOffset(), node.getEndOffset());
    List<TextEdit> inner = new ArrayList<>();
    INode own =
        NodeModelUtils.findNodesForFeature(
                opposite, org.nublox.model.ModelPackage.Literals.NAMED_ELEMENT__NAME)
            .getFirst();
    inner.add(new TextEdit(file, own.getOffset(), NodeModelUtils.getTokenText(own), name));
    INode back =
        NodeModelUtils.findNodesForFeature(opposite, DataPackage.Literals.RELATION__TARGETS)
            .getFirst();
    inner.add(
        new TextEdit(
            file,
            back.getOffset(),
            text.substring(back.getOffset(), back.getEndOffset()),
            Names.spoken((Entity) relation.eContainer(), to)));
    Region moved = lines != null ? lines : new Region(node.getOffset(), node.getEndOffset());
    String words = moved(text, moved, inner).strip();
    if (lines != null && words.contains("//")) {
      // ends with its line, and must do so there
      words = words.indent(0).stripTrailing();
    }
    TextEdit insertion = insertion(to, words);
    List<TextEdit> edits = new ArrayList<>();
    edits.add(spoken);
    edits.add(new TextEdit(file, cut.start(), text.substring(cut.start(), cut.end()), ""));
    edits.add(insertion);
    if (!name.equals(opposite.getName())) {
      rename(relation, name, edits);
    }
    String id = QualifiedNames.of(opposite);
    String newId = QualifiedNames.of(to) + "." + name;
    return new Outcome(
        edits,
        placement ->
            placement.renamed(id, newId).unrouted(List.of(newId, QualifiedNames.of(relation))),
        List.of());
  }

  private static String moved(String text, Region region, List<TextEdit> inner) {
    String words = text.substring(region.start(), region.end());
    for (TextEdit edit :
        inner.stream().sorted(Comparator.comparingInt(TextEdit::offset).reversed()).toList()) {
      int at = edit.offset() - region.start();
      words =
          words.substring(0, at) + edit.inserted() + words.substring(at + edit.removed().length());
    }
    return words;
  }

  private TextEdit insertion(Entity to, String words) {
    TextEdit edit = new Creation(sources).member(to, words);
    String after = sources.text(edit.file()).substring(edit.offset());
    if (words.contains("//") && !after.startsWith("\n") && !after.startsWith("\r")) {
      throw new Refusal(
          "The other end has a comment that ends with its line; put it on a line of its own first.");
    }
    return edit;
  }

  private void rename(Relation relation, String name, List<TextEdit> edits) {
    for (INode node :
        NodeModelUtils.findNodesForFeature(relation, DataPackage.Literals.RELATION__OPPOSITE)) {
      edits.add(
          new TextEdit(
              sources.file(relation), node.getOffset(), NodeModelUtils.getTokenText(node), name));
    }
  }
}
