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
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.dsl.naming.FormerNamePlace;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.semantics.QualifiedNames;

/**
 * Gives elements other names, wherever they are spoken of. Elements that have a place in databases
 * keep their former name with {@code renamed from}, so that a migration renames and loses nothing.
 */
final class Renaming {
  private final Sources sources;
  private final Set<String> fresh;

  /**
   * Renames in sources.
   *
   * @param fresh what was created in this session: no database knows its former name
   */
  Renaming(Sources sources, Set<String> fresh) {
    this.sources = sources;
    this.fresh = fresh;
  }

  Outcome rename(Edit.Rename edit) {
    NamedElement element = sources.element(edit.id(), NamedElement.class);
    String name = edit.name().strip();
    if (name.equals(element.getName())) {
      return Outcome.of(List.of());
    }
    Names names = new Names(sources);
    if (element instanceof ModelElement) {
      names.checkElement(
          EcoreUtil2.getContainerOfType(element, Model.class).getName(), element, name);
    } else {
      names.checkMember(element.eContainer(), element, name);
    }
    List<TextEdit> edits = new ArrayList<>();
    String file = sources.file(element);
    INode own =
        NodeModelUtils.findNodesForFeature(element, ModelPackage.Literals.NAMED_ELEMENT__NAME)
            .getFirst();
    edits.add(new TextEdit(file, own.getOffset(), NodeModelUtils.getTokenText(own), name));
    for (References.Reference reference : References.to(List.of(element), sources)) {
      edits.add(
          new TextEdit(
              reference.file(), reference.word().getOffset(), reference.word().getText(), name));
    }
    formerName(element, name, file).ifPresent(edits::add);
    String id = QualifiedNames.of(element);
    String newId = id.substring(0, id.length() - element.getName().length()) + name;
    return new Outcome(edits, placement -> placement.renamed(id, newId), List.of());
  }

  private Optional<TextEdit> formerName(NamedElement element, String name, String file) {
    EStructuralFeature former = element.eClass().getEStructuralFeature("renamedFrom");
    if (former == null || isFresh(element)) {
      return Optional.empty();
    }
    if (name.equals(element.eGet(former))) {
      return backAgain(element, former, file);
    }
    if (element.eGet(former) != null) {
      return Optional.empty();
    }
    return FormerNamePlace.after(element)
        .map(
            node ->
                new TextEdit(file, node.getEndOffset(), "", " renamed from " + element.getName()));
  }

  private boolean isFresh(EObject element) {
    for (EObject at = element; at instanceof NamedElement; at = at.eContainer()) {
      if (fresh.contains(QualifiedNames.of(at))) {
        return true;
      }
    }
    return false;
  }

  /** An element that gets its former name back was never renamed. */
  private Optional<TextEdit> backAgain(EObject element, EStructuralFeature former, String file) {
    INode name = NodeModelUtils.findNodesForFeature(element, former).getFirst();
    ILeafNode renamed = null;
    for (ILeafNode leaf : NodeModelUtils.findActualNodeFor(element).getLeafNodes()) {
      if (leaf.getOffset() < name.getOffset() && leaf.getText().equals("renamed")) {
        renamed = leaf;
      }
    }
    if (renamed == null) {
      return Optional.empty();
    }
    String text = sources.text(file);
    int start = renamed.getOffset();
    while (start > 0 && text.charAt(start - 1) == ' ') {
      start--;
    }
    return Optional.of(new TextEdit(file, start, text.substring(start, name.getEndOffset()), ""));
  }
}
