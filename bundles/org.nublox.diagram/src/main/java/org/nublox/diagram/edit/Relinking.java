/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.XtextResource;
import org.nublox.model.data.Entity;

/**
 * What a change of some files leaves as it was. The language cuts all references of a file that
 * changes; to find again where they lead takes longer than all else. So each part of which neither
 * the text nor what it refers to has changed gets its references back, and files that consist of
 * such parts alone are not touched.
 *
 * <p>A part is not left alone when it writes a name that is new, when one of its references led
 * nowhere, or when what it refers to was replaced, has another name, or stands in a part whose text
 * is another. The members of an entity may be others as long as none of them is meant: those who
 * refer to the entity itself depend on its head.
 */
final class Relinking {
  private final Dependencies dependencies;
  private final Map<Resource, String> beginnings = new HashMap<>();
  private final Map<EObject, String> texts = new HashMap<>();
  private final Map<EObject, String> heads = new HashMap<>();
  private final Map<EObject, Boolean> same = new HashMap<>();
  private Collection<String> fresh = Set.of();

  /**
   * To be made before the change.
   *
   * @param dependencies which know where all files lead
   * @param changing the files that will change
   */
  Relinking(Dependencies dependencies, Collection<XtextResource> changing) {
    this.dependencies = dependencies;
    for (XtextResource file : changing) {
      beginnings.put(file, beginning(file));
      for (EObject part : Dependencies.parts(file)) {
        texts.put(part, text(part));
        heads.put(part, head(part));
      }
    }
  }

  /**
   * The change was made.
   *
   * @param fresh names that are new
   */
  void changed(Collection<String> fresh) {
    this.fresh = fresh;
  }

  /** Whether all of a file that did not change itself is as it was. */
  boolean leaves(XtextResource file, String text) {
    boolean named = fresh.stream().anyMatch(text::contains);
    return dependencies.of(file).entrySet().stream()
        .allMatch(part -> isLeft(part.getKey(), part.getValue(), named));
  }

  /** Gives references back in a file that was linked anew; the parts that are as they were. */
  Set<EObject> restore(XtextResource file) {
    Set<EObject> left = new HashSet<>();
    if (beginnings.containsKey(file) && !beginnings.get(file).equals(beginning(file))) {
      return left;
    }
    dependencies
        .of(file)
        .forEach(
            (part, leads) -> {
              if (file.equals(part.eResource()) && isSame(part) && isLeft(part, leads, true)) {
                leads.links().forEach(Dependencies.Link::restore);
                left.add(part);
              }
            });
    return left;
  }

  private boolean isLeft(EObject part, Dependencies.Leads leads, boolean maybeNamed) {
    return leads.complete()
        && (!maybeNamed || fresh.stream().noneMatch(text(part)::contains))
        && leads.targets().stream().allMatch(this::meansTheSame);
  }

  private boolean meansTheSame(EObject target) {
    return same.computeIfAbsent(target, this::compare);
  }

  private boolean compare(EObject target) {
    Resource file = target.eResource();
    if (file == null || !beginnings.containsKey(file)) {
      return file != null;
    }
    if (!beginnings.get(file).equals(beginning((XtextResource) file))) {
      return false;
    }
    EObject part = target;
    while (part.eContainer() != null && part.eContainer().eContainer() != null) {
      part = part.eContainer();
    }
    return isSame(part)
        || (part.equals(target) && part instanceof Entity && head(part).equals(heads.get(part)));
  }

  /** Whether the text of a part is that which it was, if its file has changed at all. */
  private boolean isSame(EObject part) {
    return !beginnings.containsKey(part.eResource()) || text(part).equals(texts.get(part));
  }

  /** What stands before the first part: the name of the module. */
  private static String beginning(XtextResource file) {
    String text = file.getParseResult().getRootNode().getText();
    for (EObject part : Dependencies.parts(file)) {
      INode node = NodeModelUtils.getNode(part);
      return node == null ? text : text.substring(0, node.getTotalOffset());
    }
    return text;
  }

  private static String text(EObject part) {
    INode node = NodeModelUtils.getNode(part);
    return node == null ? "" : node.getText();
  }

  private static String head(EObject part) {
    INode first =
        part instanceof Entity entity && !entity.getMembers().isEmpty()
            ? NodeModelUtils.getNode(entity.getMembers().getFirst())
            : null;
    String text = text(part);
    return first == null
        ? text
        : text.substring(0, first.getTotalOffset() - NodeModelUtils.getNode(part).getTotalOffset());
  }
}
