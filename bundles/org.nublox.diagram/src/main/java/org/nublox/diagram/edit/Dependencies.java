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
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EContentsEList;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.XtextResource;

/**
 * Which files refer to which, so that a change of one is followed by those alone that it may
 * concern: those that refer to something in it, to something that is not there, or that write a
 * name which is new.
 */
final class Dependencies {
  private final Map<XtextResource, Set<Resource>> targets = new HashMap<>();

  /** A file that refers to something that is not there. */
  private static final Set<Resource> UNKNOWN = Set.of();

  /** Forgets what is known of a file that changed or is linked anew. */
  void forget(XtextResource file) {
    targets.remove(file);
  }

  /**
   * Finds out where a file leads, if that is not known. To be called before a change: afterwards
   * what was replaced leads to whatever stands in its place.
   */
  void learn(XtextResource file) {
    targets.computeIfAbsent(file, Dependencies::targets);
  }

  /** Whether a change of some files may concern another one, of which is known where it led. */
  boolean concerns(
      XtextResource file,
      String text,
      Collection<XtextResource> changed,
      Collection<String> fresh) {
    Set<Resource> leads = targets.getOrDefault(file, UNKNOWN);
    return leads.equals(UNKNOWN)
        || changed.stream().anyMatch(leads::contains)
        || fresh.stream().anyMatch(text::contains);
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

  /** Where references lead, itself included; {@link #UNKNOWN} when one leads nowhere. */
  private static Set<Resource> targets(XtextResource file) {
    Set<Resource> found = new HashSet<>();
    found.add(file);
    for (TreeIterator<EObject> all = file.getAllContents(); all.hasNext(); ) {
      Iterator<EObject> references = all.next().eCrossReferences().iterator();
      if (references instanceof EContentsEList.FeatureIterator<?> set) {
        while (set.hasNext()) {
          EObject target = (EObject) set.next();
          // what the language infers is derived from what is written
          if (set.feature().isDerived()) {
            continue;
          }
          if (target.eIsProxy() || target.eResource() == null) {
            return UNKNOWN;
          }
          found.add(target.eResource());
        }
      }
    }
    return found;
  }
}
