/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.scoping;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.EObjectDescription;
import org.eclipse.xtext.resource.ISelectable;
import org.eclipse.xtext.scoping.IScope;
import org.eclipse.xtext.scoping.Scopes;
import org.eclipse.xtext.scoping.impl.ImportNormalizer;
import org.eclipse.xtext.scoping.impl.ImportedNamespaceAwareLocalScopeProvider;
import org.eclipse.xtext.scoping.impl.MultimapBasedSelectable;
import org.eclipse.xtext.scoping.impl.SimpleScope;
import org.nublox.dsl.naming.Naming;
import org.nublox.model.Import;
import org.nublox.model.Model;
import org.nublox.model.builtin.BuiltinLibrary;
import org.nublox.model.data.BuiltinType;

/**
 * Top-level elements by name: the own module in all its files, imported modules, built-in types.
 */
public class ModuleScopes extends ImportedNamespaceAwareLocalScopeProvider {
  @Inject private IQualifiedNameProvider names;

  /** The types of the language itself. */
  static final IScope BUILTIN_TYPES =
      new SimpleScope(
          BuiltinLibrary.types().stream()
              .map(
                  (BuiltinType t) ->
                      EObjectDescription.create(QualifiedName.create(t.getName()), t))
              .toList());

  @Override
  protected ISelectable internalGetAllDescriptions(Resource resource) {
    Iterable<EObject> named = () -> Naming.candidates(resource);
    return new MultimapBasedSelectable(Scopes.scopedElementsFor(named, names));
  }

  @Override
  protected List<ImportNormalizer> internalGetImportedNamespaceResolvers(
      EObject context, boolean ignoreCase) {
    List<ImportNormalizer> normalizers = new ArrayList<>();
    if (context instanceof Model model) {
      if (model.getName() != null) {
        normalizers.add(createImportedNamespaceResolver(model.getName() + ".*", ignoreCase));
      }
      for (Import imported : model.getImports()) {
        String namespace = imported.getImportedNamespace();
        if (namespace == null || namespace.isEmpty()) {
          continue;
        }
        // `import shop` opens the module shop; `import shop.Customer` takes one element of it
        normalizers.add(createImportedNamespaceResolver(namespace, ignoreCase));
        if (!namespace.endsWith(".*")) {
          normalizers.add(createImportedNamespaceResolver(namespace + ".*", ignoreCase));
        }
      }
      normalizers.removeIf(n -> n == null);
    }
    return normalizers;
  }
}
