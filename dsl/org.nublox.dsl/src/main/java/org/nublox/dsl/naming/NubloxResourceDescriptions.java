/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.naming;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.resource.impl.DefaultResourceDescriptionStrategy;
import org.eclipse.xtext.util.IAcceptor;
import org.nublox.model.data.Entity;
import org.nublox.model.deploy.Target;

/** What the index tells about an element beside its name, so that its file need not be read. */
public class NubloxResourceDescriptions extends DefaultResourceDescriptionStrategy {
  /** Of an entity: its table in lower case, by the naming strategy unless one is given. */
  public static final String TABLE = "table";

  /** Of a target: its dialect. */
  public static final String DIALECT = "dialect";

  @Override
  public boolean createEObjectDescriptions(
      EObject element, IAcceptor<IEObjectDescription> acceptor) {
    if (!Naming.mayContainNames(element)) {
      return false;
    }
    Map<String, String> data = new HashMap<>();
    switch (element) {
      case Entity entity when entity.getPhysicalName() != null ->
          data.put(TABLE, entity.getPhysicalName().toLowerCase(Locale.ROOT));
      case Entity entity when entity.getName() != null && !entity.isAbstract() ->
          data.put(TABLE, snakeCase(entity.getName()));
      case Target target when target.getDialect() != null -> data.put(DIALECT, target.getDialect());
      default -> {
        return super.createEObjectDescriptions(element, acceptor);
      }
    }
    QualifiedName name = getQualifiedNameProvider().getFullyQualifiedName(element);
    if (name != null) {
      acceptor.accept(EObjectDescription.create(name, element, data));
    }
    return true;
  }

  private static String snakeCase(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
