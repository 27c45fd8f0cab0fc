/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.scoping;

import com.google.common.collect.Iterables;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/**
 * Two scopes in one: what the first does not know, the second may.
 *
 * @param first asked first
 * @param second asked when the first has no answer
 */
record FallbackScope(IScope first, IScope second) implements IScope {
  @Override
  public IEObjectDescription getSingleElement(QualifiedName name) {
    IEObjectDescription found = first.getSingleElement(name);
    return found != null ? found : second.getSingleElement(name);
  }

  @Override
  public Iterable<IEObjectDescription> getElements(QualifiedName name) {
    return Iterables.concat(first.getElements(name), second.getElements(name));
  }

  @Override
  public IEObjectDescription getSingleElement(EObject object) {
    IEObjectDescription found = first.getSingleElement(object);
    return found != null ? found : second.getSingleElement(object);
  }

  @Override
  public Iterable<IEObjectDescription> getElements(EObject object) {
    return Iterables.concat(first.getElements(object), second.getElements(object));
  }

  @Override
  public Iterable<IEObjectDescription> getAllElements() {
    return Iterables.concat(first.getAllElements(), second.getAllElements());
  }
}
