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
import org.eclipse.glsp.server.operations.Operation;
import org.nublox.diagram.edit.Edit;
import org.nublox.diagram.layout.Point;

/** An edit that a form or a menu of the client asks for. */
public class EditOperation extends Operation {
  /** The kind of the action. */
  public static final String KIND = "nublox.edit";

  private String edit = "";
  private Map<String, String> with = Map.of();

  /** An empty one, for the reader of JSON. */
  public EditOperation() {
    super(KIND);
  }

  /**
   * The edit.
   *
   * @throws IllegalArgumentException when there is no such edit
   */
  Edit edit() {
    return switch (edit) {
      case "entity" -> new Edit.CreateEntity(null, at(), text("home"));
      case "enum" -> new Edit.CreateEnum(null, at(), text("home"));
      case "row" -> new Edit.CreateRow(text("owner"), null, null);
      case "relation" ->
          new Edit.CreateRelation(
              text("source"), text("target"), Edit.RelationKind.valueOf(text("kind")));
      case "extend" -> new Edit.Extend(text("source"), text("target"));
      case "rename" -> new Edit.Rename(text("id"), text("name"));
      case "type" -> new Edit.ChangeType(text("id"), text("type"));
      case "cardinality" -> new Edit.ChangeCardinality(text("id"), text("cardinality"));
      case "flag" ->
          new Edit.SetFlag(
              text("id"), Edit.Flag.valueOf(text("flag")), Boolean.parseBoolean(text("on")));
      case "move" -> new Edit.MoveRow(text("id"), text("owner"), text("before"));
      case "collapse" -> new Edit.Collapse(text("id"), Boolean.parseBoolean(text("closed")));
      case "retarget" -> new Edit.Retarget(text("id"), text("target"));
      case "paste" -> new Edit.Paste(text("text"), text("owner"), text("home"), at());
      case "arrange" -> new Edit.Arrange(List.of(), true);
      case "copy" -> new Edit.Copy(names("ids"), text("owner"), at());
      case "repair" -> new Edit.Repair(text("box"), text("message"), text("title"));
      case "note" -> new Edit.WriteNote(text("id"), text("text"), at());
      case "show" -> new Edit.Show(text("diagram"), names("ids"), at());
      case "hide" -> new Edit.Hide(text("diagram"), names("ids"));
      case "discard" -> new Edit.Discard(text("diagram"));
      case "transition" -> new Edit.CreateTransition(text("field"), text("source"), text("target"));
      default -> throw new IllegalArgumentException("no edit: " + edit);
    };
  }

  private Point at() {
    return with.containsKey("x")
        ? new Point(Double.parseDouble(text("x")), Double.parseDouble(text("y")))
        : null;
  }

  private List<String> names(String name) {
    return text(name).isEmpty() ? List.of() : List.of(text(name).split(" "));
  }

  private String text(String name) {
    return with.getOrDefault(name, "");
  }
}
