/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import com.google.common.collect.Iterables;
import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IContainer;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceDescriptions;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.eclipse.xtext.util.IResourceScopeCache;

/** The named elements of all files that belong together. */
class VisibleElements {
  @Inject private ResourceDescriptionsProvider descriptionsProvider;
  @Inject private IContainer.Manager containers;
  @Inject private IResourceDescription.Manager descriptionManager;
  @Inject private IResourceScopeCache cache;

  /** All elements of a type. */
  Iterable<IEObjectDescription> of(EObject context, EClass type) {
    return Iterables.concat(
        Iterables.transform(
            containers(context.eResource()), c -> c.getExportedObjectsByType(type)));
  }

  /** The elements of that name, upper and lower case regarded as equal. */
  List<IEObjectDescription> named(EObject context, EClass type, QualifiedName name) {
    List<IEObjectDescription> found = new ArrayList<>();
    for (IContainer container : containers(context.eResource())) {
      Iterables.addAll(found, container.getExportedObjects(type, name, true));
    }
    return found;
  }

  private List<IContainer> containers(Resource resource) {
    return cache.get(
        VisibleElements.class,
        resource,
        () -> {
          IResourceDescriptions all = descriptionsProvider.getResourceDescriptions(resource);
          IResourceDescription own = descriptionManager.getResourceDescription(resource);
          return containers.getVisibleContainers(own, all);
        });
  }
}
