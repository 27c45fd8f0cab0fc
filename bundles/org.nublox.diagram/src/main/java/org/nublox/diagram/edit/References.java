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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.nublox.model.NamedElement;

/**
 * Finds where elements are spoken of. Only places that hold one of the names are resolved, so that
 * a large model need not be linked as a whole.
 */
final class References {

  private References() {}

  /**
   * A place that speaks of an element.
   *
   * @param file the file
   * @param holder the object that refers
   * @param reference by which reference
   * @param node the text of the whole reference
   * @param word the word in it that names the element
   * @param element the element
   */
  record Reference(
      String file,
      EObject holder,
      EReference reference,
      INode node,
      ILeafNode word,
      EObject element) {}

  /** All places that name one of the elements, also as the owner of what is meant. */
  static List<Reference> to(Collection<? extends EObject> elements, Sources sources) {
    Set<String> words = new HashSet<>();
    for (EObject element : elements) {
      if (element instanceof NamedElement named && named.getName() != null) {
        words.add(named.getName());
      }
    }
    Set<EObject> wanted = new HashSet<>(elements);
    List<Reference> found = new ArrayList<>();
    for (Map.Entry<String, XtextResource> entry : sources.resources().entrySet()) {
      String text = sources.text(entry.getKey());
      if (words.stream().noneMatch(text::contains)) {
        continue;
      }
      for (ILeafNode leaf : entry.getValue().getParseResult().getRootNode().getLeafNodes()) {
        if (!leaf.isHidden() && words.contains(plain(leaf.getText()))) {
          Reference reference = reference(entry.getKey(), leaf, wanted);
          if (reference != null) {
            found.add(reference);
          }
        }
      }
    }
    return found;
  }

  private static String plain(String word) {
    return word.startsWith("^") ? word.substring(1) : word;
  }

  private static Reference reference(String file, ILeafNode leaf, Set<EObject> wanted) {
    INode node = leaf;
    while (node != null && !(node.getGrammarElement() instanceof CrossReference)) {
      // a reference is a word or a dotted name: nothing has an object of its own in between
      node = node.hasDirectSemanticElement() && !node.equals(leaf) ? null : node.getParent();
    }
    if (node == null) {
      return null;
    }
    INode owner = node;
    while (!owner.hasDirectSemanticElement()) {
      owner = owner.getParent();
    }
    EObject holder = owner.getSemanticElement();
    String feature = GrammarUtil.containingAssignment(node.getGrammarElement()).getFeature();
    if (!(holder.eClass().getEStructuralFeature(feature) instanceof EReference reference)) {
      return null;
    }
    EObject target = target(holder, reference, node);
    for (int up = segmentsAfter(node, leaf); up > 0 && target != null; up--) {
      target = target.eContainer();
    }
    return target != null && wanted.contains(target)
        ? new Reference(file, holder, reference, node, leaf, target)
        : null;
  }

  private static EObject target(EObject holder, EReference reference, INode node) {
    Object value = holder.eGet(reference);
    if (!(value instanceof List<?> list)) {
      return (EObject) value;
    }
    List<INode> nodes = NodeModelUtils.findNodesForFeature(holder, reference);
    int index = nodes.indexOf(node);
    return index >= 0 && index < list.size() ? (EObject) list.get(index) : null;
  }

  /** How many names of a dotted one follow the word. */
  private static int segmentsAfter(INode node, ILeafNode word) {
    if (!(node instanceof ICompositeNode composite)) {
      return 0;
    }
    int count = 0;
    boolean after = false;
    for (ILeafNode leaf : composite.getLeafNodes()) {
      if (leaf.equals(word)) {
        after = true;
      } else if (after && !leaf.isHidden() && !leaf.getText().equals(".")) {
        count++;
      }
    }
    return count;
  }
}
