/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import java.util.List;
import java.util.Map;
import org.eclipse.glsp.server.actions.TriggerEdgeCreationAction;
import org.eclipse.glsp.server.actions.TriggerNodeCreationAction;
import org.eclipse.glsp.server.features.toolpalette.PaletteItem;
import org.eclipse.glsp.server.features.toolpalette.ToolPaletteItemProvider;

/** What can be drawn. */
public class Palette implements ToolPaletteItemProvider {

  @Override
  public List<PaletteItem> getItems(Map<String, String> arguments) {
    return List.of(
        PaletteItem.createPaletteGroup(
            "elements",
            "Elements",
            List.of(
                node("a", "Entity", Configuration.NEW_ENTITY),
                node("b", "Enumeration", Configuration.NEW_ENUM),
                node("c", "Field", Configuration.NEW_FIELD),
                node("d", "Note", Configuration.NEW_NOTE)),
            "symbol-class",
            "A"),
        PaletteItem.createPaletteGroup(
            "relations",
            "Relations",
            List.of(
                edge("a", "Many to one", Configuration.MANY_TO_ONE),
                edge("b", "Owns many", Configuration.OWNS_MANY),
                edge("c", "One to one", Configuration.ONE_TO_ONE),
                edge("d", "Many to many", Configuration.MANY_TO_MANY),
                edge("e", "Extends", Configuration.EXTENDS)),
            "symbol-property",
            "B"));
  }

  private static PaletteItem node(String sort, String label, String type) {
    PaletteItem item = new PaletteItem(type, label, new TriggerNodeCreationAction(type));
    item.setSortString(sort);
    return item;
  }

  private static PaletteItem edge(String sort, String label, String type) {
    PaletteItem item = new PaletteItem(type, label, new TriggerEdgeCreationAction(type));
    item.setSortString(sort);
    return item;
  }
}
