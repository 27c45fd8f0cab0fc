/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.presentation;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.lsp4j.SymbolKind;
import org.eclipse.xtext.ide.server.symbol.DocumentSymbolMapper;
import org.nublox.model.ModelPackage;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.data.DataPackage;
import org.nublox.model.policy.PolicyPackage;

/** Kinds of elements in the outline, as near as the protocol has them. */
public class SymbolKinds extends DocumentSymbolMapper.DocumentSymbolKindProvider {

  @Override
  protected SymbolKind getSymbolKind(EClass type) {
    if (type == ModelPackage.Literals.MODEL) {
      return SymbolKind.Module;
    }
    if (type == DataPackage.Literals.ENTITY) {
      return SymbolKind.Class;
    }
    if (type == DataPackage.Literals.ENUM_TYPE) {
      return SymbolKind.Enum;
    }
    if (type == DataPackage.Literals.ENUM_LITERAL) {
      return SymbolKind.EnumMember;
    }
    if (type == DataPackage.Literals.FIELD) {
      return SymbolKind.Field;
    }
    if (type == DataPackage.Literals.RELATION) {
      return SymbolKind.Property;
    }
    if (DataPackage.Literals.TYPE.isSuperTypeOf(type)) {
      return SymbolKind.Struct;
    }
    if (type == BehaviorPackage.Literals.ACTION || type == BehaviorPackage.Literals.TRANSITION) {
      return SymbolKind.Method;
    }
    if (type == BehaviorPackage.Literals.EVENT) {
      return SymbolKind.Event;
    }
    if (type == BehaviorPackage.Literals.PARAMETER) {
      return SymbolKind.Variable;
    }
    if (type == PolicyPackage.Literals.ROLE) {
      return SymbolKind.Interface;
    }
    if (type == DataPackage.Literals.INDEX || type == DataPackage.Literals.UNIQUE_CONSTRAINT) {
      return SymbolKind.Key;
    }
    if (type == DataPackage.Literals.VIEW) {
      return SymbolKind.Interface;
    }
    return SymbolKind.Object;
  }
}
