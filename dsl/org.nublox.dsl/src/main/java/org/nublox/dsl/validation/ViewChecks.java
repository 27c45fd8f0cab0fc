/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.EntityCode;
import org.nublox.model.ModelPackage;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.View;
import org.nublox.model.data.ViewColumn;
import org.nublox.model.expression.CallExpression;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.PathExpression;
import org.nublox.semantics.StorageSettings;

/** Checks views. */
class ViewChecks extends Checks {

  /** Whether the view is kept in the words of a database, which name its columns. */
  private static boolean isStated(View view) {
    return view.getAnnotations().stream()
        .filter(annotation -> StorageSettings.ANNOTATION.equals(annotation.getSource()))
        .flatMap(annotation -> annotation.getEntries().stream())
        .anyMatch(entry -> "query".equals(entry.getKey()));
  }

  @Check
  void columns(View view) {
    if (view.getColumns().isEmpty() && view.getName() != null && !isStated(view)) {
      report(
          EntityCode.VIEW_WITHOUT_COLUMNS,
          view,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          quoted(view.getName()) + " has no columns.",
          "Add some, for example `number = number`.");
    }
    if (view.getGrouping().isEmpty()) {
      return;
    }
    for (ViewColumn column : view.getColumns()) {
      if (!isGrouped(view, column.getExpression())) {
        report(
            EntityCode.VIEW_COLUMN_NOT_GROUPED,
            column,
            DataPackage.Literals.VIEW_COLUMN__EXPRESSION,
            quoted(column.getName()) + " has many values in each group.",
            "Add its expression to `group by`, or use an aggregate such as sum(...).");
      }
    }
  }

  /** Whether the expression has one value in each group: it is one, or made of such. */
  private static boolean isGrouped(View view, Expression expression) {
    if (expression == null
        || view.getGrouping().stream().anyMatch(group -> EcoreUtil.equals(group, expression))) {
      return true;
    }
    if (expression instanceof PathExpression) {
      return !Expressions.readsRow(expression);
    }
    if (expression instanceof CallExpression call && Aggregates.isAggregate(call.getFunction())) {
      return true;
    }
    for (EObject part : expression.eContents()) {
      if (part instanceof Expression inner && !isGrouped(view, inner)) {
        return false;
      }
    }
    return true;
  }

  @Check
  void refresh(View view) {
    if (!view.isMaterialized()
        && !NodeModelUtils.findNodesForFeature(view, DataPackage.Literals.VIEW__REFRESH)
            .isEmpty()) {
      report(
          EntityCode.REFRESH_WITHOUT_MATERIALIZED,
          view,
          DataPackage.Literals.VIEW__REFRESH,
          "An ordinary view is always up to date.",
          "Remove `refresh`, or write `materialized` before `view`.");
    }
  }
}
