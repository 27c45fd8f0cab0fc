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
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.util.InternalEList;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;
import org.nublox.model.data.Entity;

/** Where the references of each part of a file lead: of each import, entity, type and so on. */
final class Dependencies {
  private final Map<XtextResource, Map<EObject, Leads>> known = new HashMap<>();

  /**
   * A reference.
   *
   * @param index its number among those of a list; negative for a single one
   */
  record Link(EObject holder, EReference by, int index, EObject target) {

    /** Leads there again, when it was cut. */
    void restore() {
      Object value = holder.eGet(by, false);
      if (index < 0) {
        if (value instanceof EObject cut && cut.eIsProxy()) {
          holder.eSet(by, target);
        }
        return;
      }
      @SuppressWarnings("unchecked")
      InternalEList<EObject> list = (InternalEList<EObject>) value;
      if (index < list.size() && list.basicGet(index).eIsProxy()) {
        list.setUnique(index, target);
      }
    }
  }

  /**
   * Where a part of a file leads.
   *
   * @param targets what is referred to, and what that inherits from: it decides on names, too
   * @param complete whether each reference leads somewhere
   */
  record Leads(List<Link> links, Set<EObject> targets, boolean complete) {}

  /** Forgets what is known of a file that changed or is linked anew. */
  void forget(XtextResource file) {
    known.remove(file);
  }

  /**
   * Finds out where a file leads, if that is not known. To be called before a change: afterwards
   * what was replaced leads to whatever stands in its place.
   */
  void learn(XtextResource file) {
    known.computeIfAbsent(
        file,
        unknown -> {
          Map<EObject, Leads> all = new HashMap<>();
          parts(file).forEach(part -> all.put(part, leads(part)));
          return all;
        });
  }

  /** Where the parts of a file led when that was learned. */
  Map<EObject, Leads> of(XtextResource file) {
    return known.getOrDefault(file, Map.of());
  }

  /** What a file consists of, in its order. */
  static List<EObject> parts(XtextResource file) {
    return file.getContents().isEmpty() ? List.of() : file.getContents().getFirst().eContents();
  }

  /** The names that a file offers to others, without those of what they lie in. */
  static Set<String> names(IResourceDescription description) {
    Set<String> names = new HashSet<>();
    if (description != null) {
      for (IEObjectDescription exported : description.getExportedObjects()) {
        names.add(exported.getName().getLastSegment());
      }
    }
    return names;
  }

  private static Leads leads(EObject part) {
    List<Link> links = new ArrayList<>();
    Set<EObject> targets = new HashSet<>();
    boolean complete = true;
    for (TreeIterator<EObject> all = EcoreUtil.getAllContents(Set.of(part)); all.hasNext(); ) {
      EObject holder = all.next();
      for (EReference by : holder.eClass().getEAllReferences()) {
        // what the language infers is derived from what is written
        if (by.isContainment() || by.isContainer() || by.isDerived() || !holder.eIsSet(by)) {
          continue;
        }
        List<?> values = by.isMany() ? (List<?>) holder.eGet(by) : List.of(holder.eGet(by));
        for (int i = 0; i < values.size(); i++) {
          EObject target = (EObject) values.get(i);
          if (target.eIsProxy() || target.eResource() == null) {
            complete = false;
          } else {
            links.add(new Link(holder, by, by.isMany() ? i : -1, target));
            add(targets, target);
          }
        }
      }
    }
    return new Leads(links, targets, complete);
  }

  private static void add(Set<EObject> targets, EObject target) {
    for (EObject at = target; at != null && targets.add(at); ) {
      at = at instanceof Entity entity ? entity.getSuperEntity() : null;
    }
  }
}
