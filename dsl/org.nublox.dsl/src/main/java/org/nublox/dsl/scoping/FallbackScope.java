/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.scoping;

import com.google.common.base.Suppliers;
import com.google.common.collect.Iterables;
import java.util.function.Supplier;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScope;

/**
 * Two scopes in one: what the first does not know, the second may. The second is made only when it
 * is asked, because making it may follow cross references that wait for the one at hand.
 */
final class FallbackScope implements IScope {
  private final IScope first;
  private final Supplier<IScope> second;

  FallbackScope(IScope first, Supplier<IScope> second) {
    this.first = first;
    this.second = Suppliers.memoize(second::get);
  }

  @Override
  public IEObjectDescription getSingleElement(QualifiedName name) {
    IEObjectDescription found = first.getSingleElement(name);
    return found != null ? found : second.get().getSingleElement(name);
  }

  @Override
  public Iterable<IEObjectDescription> getElements(QualifiedName name) {
    Iterable<IEObjectDescription> found = first.getElements(name);
    return found.iterator().hasNext() ? found : second.get().getElements(name);
  }

  @Override
  public IEObjectDescription getSingleElement(EObject object) {
    IEObjectDescription found = first.getSingleElement(object);
    return found != null ? found : second.get().getSingleElement(object);
  }

  @Override
  public Iterable<IEObjectDescription> getElements(EObject object) {
    return Iterables.concat(first.getElements(object), second.get().getElements(object));
  }

  @Override
  public Iterable<IEObjectDescription> getAllElements() {
    return Iterables.concat(first.getAllElements(), second.get().getAllElements());
  }
}
