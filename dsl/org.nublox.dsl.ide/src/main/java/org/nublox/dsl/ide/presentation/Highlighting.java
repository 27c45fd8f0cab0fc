/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.presentation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.lsp4j.SemanticTokenTypes;
import org.eclipse.xtext.ide.editor.syntaxcoloring.DefaultSemanticHighlightingCalculator;
import org.eclipse.xtext.ide.editor.syntaxcoloring.IHighlightedPositionAcceptor;
import org.eclipse.xtext.util.CancelIndicator;
import org.nublox.model.ModelPackage;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.Transition;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Type;
import org.nublox.model.data.TypeUse;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.policy.Role;

/**
 * Colours names by what they are. Names that are words of the language elsewhere, such as a field
 * called {@code index}, look like names too.
 */
public class Highlighting extends DefaultSemanticHighlightingCalculator {

  @Override
  protected boolean highlightElement(
      EObject element, IHighlightedPositionAcceptor acceptor, CancelIndicator cancelled) {
    switch (element) {
      case Entity entity -> name(acceptor, entity, SemanticTokenTypes.Class);
      case Relation relation -> {
        name(acceptor, relation, SemanticTokenTypes.Property);
        highlightFeature(
            acceptor, relation, DataPackage.Literals.RELATION__TARGETS, SemanticTokenTypes.Class);
      }
      case Feature feature -> name(acceptor, feature, SemanticTokenTypes.Property);
      case Type type -> name(acceptor, type, SemanticTokenTypes.Type);
      case TypeUse use ->
          highlightFeature(
              acceptor, use, DataPackage.Literals.TYPE_USE__TYPE, SemanticTokenTypes.Type);
      case EnumLiteral literal -> name(acceptor, literal, SemanticTokenTypes.EnumMember);
      case Role role -> name(acceptor, role, SemanticTokenTypes.Interface);
      case Action action -> name(acceptor, action, SemanticTokenTypes.Method);
      case Transition transition -> name(acceptor, transition, SemanticTokenTypes.Method);
      case Parameter parameter -> name(acceptor, parameter, SemanticTokenTypes.Parameter);
      case CallExpression call ->
          highlightFeature(
              acceptor,
              call,
              ExpressionPackage.Literals.CALL_EXPRESSION__FUNCTION,
              SemanticTokenTypes.Function);
      case PathSegment segment ->
          highlightFeature(
              acceptor,
              segment,
              ExpressionPackage.Literals.PATH_SEGMENT__TARGET,
              segment.getTarget() instanceof EnumLiteral
                  ? SemanticTokenTypes.EnumMember
                  : SemanticTokenTypes.Property);
      default -> {}
    }
    return false;
  }

  private void name(IHighlightedPositionAcceptor acceptor, EObject element, String style) {
    highlightFeature(acceptor, element, ModelPackage.Literals.NAMED_ELEMENT__NAME, style);
  }
}
