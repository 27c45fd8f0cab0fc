/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.formatting2;

import org.eclipse.xtext.formatting2.AbstractJavaFormatter;
import org.eclipse.xtext.formatting2.IFormattableDocument;
import org.nublox.model.Annotation;
import org.nublox.model.AnnotationEntry;
import org.nublox.model.Import;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;

public class NubloxFormatter extends AbstractJavaFormatter {

  protected void format(Model model, IFormattableDocument doc) {
    // TODO: format HiddenRegions around keywords, attributes, cross references, etc.
    for (Import _import : model.getImports()) {
      doc.format(_import);
    }
    for (ModelElement modelElement : model.getElements()) {
      doc.format(modelElement);
    }
  }

  protected void format(Annotation _annotation, IFormattableDocument doc) {
    // TODO: format HiddenRegions around keywords, attributes, cross references, etc.
    for (AnnotationEntry annotationEntry : _annotation.getEntries()) {
      doc.format(annotationEntry);
    }
  }

  // TODO: implement for AliasType, MinValidation, MaxValidation, WidgetUse, EnumType, ValueType,
  // Entity, Field, Relation, Index, IndexPart, Display, Trigger, View, ViewColumn, Sort, Seed,
  // SeedRow, Assignment, Permission, RowFilter, Rule, StateMachine, Transition, Action, Parameter,
  // Event, Workflow, WorkflowStep, Screen, ColumnsItem, FilterItem, CardItem, SortItem, ByItem,
  // UntilItem, ValueItem, WhereItem, GroupItem, ScreenElement, Navigation, NavigationGroup, Theme,
  // Labels, BinaryExpression, UnaryExpression, InExpression, BetweenExpression,
  // ConditionalExpression, CallExpression, PathExpression
}
