/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.schema.AnyView;
import org.nublox.schema.ViewDefinition;

/** Puts views in stored form behind those that they read; otherwise their order stays. */
public final class ViewsInOrder {

  private final Map<String, AnyView> views = new LinkedHashMap<>();
  private final Set<String> visited = new HashSet<>();
  private final List<AnyView> ordered = new ArrayList<>();

  private ViewsInOrder() {}

  /** The views in an order in which they can be made; backwards they can be dropped. */
  public static List<AnyView> of(List<AnyView> declared) {
    ViewsInOrder order = new ViewsInOrder();
    declared.forEach(view -> order.views.put(view.name(), view));
    declared.forEach(order::visit);
    return order.ordered;
  }

  private void visit(AnyView view) {
    if (!visited.add(view.name())) {
      return;
    }
    for (String name : readBy(view)) {
      AnyView other = views.get(name);
      if (other != null) {
        visit(other);
      }
    }
    ordered.add(view);
  }

  /** The names of the tables and views that a view in stored form reads. */
  public static List<String> readBy(AnyView view) {
    return view.definition() instanceof ViewDefinition.Verbatim verbatim
        ? verbatim.reads()
        : List.of();
  }
}
