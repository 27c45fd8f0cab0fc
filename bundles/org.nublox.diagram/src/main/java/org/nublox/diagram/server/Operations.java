/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.server;

import com.google.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.emf.common.command.Command;
import org.eclipse.emf.common.command.IdentityCommand;
import org.eclipse.glsp.graph.GPoint;
import org.eclipse.glsp.server.actions.ActionDispatcher;
import org.eclipse.glsp.server.actions.MessageAction;
import org.eclipse.glsp.server.features.directediting.ApplyLabelEditOperation;
import org.eclipse.glsp.server.operations.BasicOperationHandler;
import org.eclipse.glsp.server.operations.ChangeBoundsOperation;
import org.eclipse.glsp.server.operations.ChangeRoutingPointsOperation;
import org.eclipse.glsp.server.operations.CreateEdgeOperation;
import org.eclipse.glsp.server.operations.CreateNodeOperation;
import org.eclipse.glsp.server.operations.CreateOperationHandler;
import org.eclipse.glsp.server.operations.DeleteOperation;
import org.eclipse.glsp.server.operations.LayoutOperation;
import org.eclipse.glsp.server.operations.Operation;
import org.eclipse.glsp.server.types.ElementAndBounds;
import org.eclipse.glsp.server.types.Severity;
import org.nublox.diagram.edit.Edit;
import org.nublox.diagram.edit.Refusal;
import org.nublox.diagram.layout.Placement;
import org.nublox.diagram.layout.Point;

/** What browsers ask for, said as edits of the document. */
final class Operations {
  private Operations() {}

  /** Makes edits; one that is refused is told to the person. */
  abstract static class Handler<O extends Operation> extends BasicOperationHandler<O> {
    @Inject private ActionDispatcher dispatcher;

    private static boolean makesBoxes(Edit edit) {
      return switch (edit) {
        case Edit.CreateEntity create -> true;
        case Edit.CreateEnum create -> true;
        case Edit.Copy copy -> copy.at() != null;
        case Edit.Paste paste -> paste.at() != null;
        case Edit.WriteNote note -> note.id().isEmpty();
        default -> false;
      };
    }

    /** To the browser it is another element; who had it selected has that one selected. */
    private static void renamed(DocumentState state, String id, String name) {
      String now = id.substring(0, id.lastIndexOf('.') + 1) + name;
      if (!now.equals(id)) {
        state.drawn().kind(id).ifPresent(kind -> state.selectNext(List.of(kind + now)));
      }
    }

    DocumentState state() {
      return (DocumentState) modelState;
    }

    Optional<Command> make(Edit edit) {
      DocumentState state = (DocumentState) modelState;
      try {
        List<String> created = state.document().applyAhead(edit, state, state.view());
        if (makesBoxes(edit)) {
          state.selectNext(created.stream().map(id -> "box:" + id).toList());
        }
        switch (edit) {
          case Edit.Rename rename -> renamed(state, rename.id(), rename.name());
          case Edit.EditRow row -> renamed(state, row.id(), row.name());
          default -> {}
        }
        // makes the framework tell the browser of the change
        return Optional.of(IdentityCommand.INSTANCE);
      } catch (Refusal refusal) {
        var unused = dispatcher.dispatch(new MessageAction(Severity.WARNING, refusal.getMessage()));
        return doNothing();
      }
    }
  }

  /** The name of an element without the kind before it. */
  static String name(String id) {
    return id.substring(id.indexOf(':') + 1);
  }

  /** A click with a tool of the palette. */
  static class CreateNode extends Handler<CreateNodeOperation>
      implements CreateOperationHandler<CreateNodeOperation> {

    @Override
    public List<String> getHandledElementTypeIds() {
      return List.of(
          Configuration.NEW_ENTITY,
          Configuration.NEW_ENUM,
          Configuration.NEW_FIELD,
          Configuration.NEW_NOTE);
    }

    @Override
    public String getLabel() {
      return "Create";
    }

    @Override
    public boolean handles(Operation operation) {
      return CreateOperationHandler.super.handles(operation);
    }

    @Override
    public Optional<Command> createCommand(CreateNodeOperation operation) {
      Point at =
          operation.getLocation().map(point -> new Point(point.getX(), point.getY())).orElse(null);
      return switch (operation.getElementTypeId()) {
        case Configuration.NEW_ENTITY -> make(new Edit.CreateEntity(null, at, home(operation)));
        case Configuration.NEW_ENUM -> make(new Edit.CreateEnum(null, at, home(operation)));
        case Configuration.NEW_NOTE -> make(new Edit.WriteNote("", "Note", at));
        default -> make(new Edit.CreateRow(box(operation.getContainerId()), null, null));
      };
    }

    /** The module whose frame was clicked, else what the person chose. */
    private static String home(CreateNodeOperation operation) {
      String container = operation.getContainerId();
      if (container != null && container.startsWith("frame:")) {
        return name(container);
      }
      return operation.getArgs() == null ? "" : operation.getArgs().getOrDefault("home", "");
    }

    private static String box(String container) {
      String name = name(container);
      return container.startsWith("row:") ? name.substring(0, name.lastIndexOf('.')) : name;
    }
  }

  /** A line drawn with a tool of the palette. */
  static class CreateEdge extends Handler<CreateEdgeOperation>
      implements CreateOperationHandler<CreateEdgeOperation> {

    @Override
    public List<String> getHandledElementTypeIds() {
      return Configuration.RELATIONS;
    }

    @Override
    public String getLabel() {
      return "Create relation";
    }

    @Override
    public boolean handles(Operation operation) {
      return CreateOperationHandler.super.handles(operation);
    }

    @Override
    public Optional<Command> createCommand(CreateEdgeOperation operation) {
      String source = name(operation.getSourceElementId());
      String target = name(operation.getTargetElementId());
      String diagram = state().view().diagram();
      if (diagram.startsWith(Placement.STATES)) {
        return make(
            new Edit.CreateTransition(
                diagram.substring(Placement.STATES.length()), source, target));
      }
      return make(
          switch (operation.getElementTypeId()) {
            case Configuration.EXTENDS -> new Edit.Extend(source, target);
            case Configuration.ONE_TO_ONE ->
                new Edit.CreateRelation(source, target, Edit.RelationKind.ONE_TO_ONE);
            case Configuration.OWNS_MANY ->
                new Edit.CreateRelation(source, target, Edit.RelationKind.OWNS_MANY);
            case Configuration.MANY_TO_MANY ->
                new Edit.CreateRelation(source, target, Edit.RelationKind.MANY_TO_MANY);
            default -> new Edit.CreateRelation(source, target, Edit.RelationKind.MANY_TO_ONE);
          });
    }
  }

  /** Removal, after the person agreed to what goes with it. */
  static class Delete extends Handler<DeleteOperation> {
    @Override
    public Optional<Command> createCommand(DeleteOperation operation) {
      List<String> names =
          operation.getElementIds().stream()
              .filter(id -> !id.contains(">") && !id.startsWith("frame:"))
              .map(Operations::name)
              .map(name -> name.contains("|") ? name.substring(0, name.indexOf('|')) : name)
              // a line of a note goes with the note
              .map(name -> name.startsWith("#") ? name.replaceFirst("\\..*", "") : name)
              .distinct()
              .toList();
      return names.isEmpty() ? doNothing() : make(new Edit.Delete(names));
    }
  }

  /** Boxes that were dragged. */
  static class Place extends Handler<ChangeBoundsOperation> {
    @Override
    public Optional<Command> createCommand(ChangeBoundsOperation operation) {
      Map<String, Point> places = new HashMap<>();
      for (ElementAndBounds bounds : operation.getNewBounds()) {
        GPoint point = bounds.getNewPosition();
        if (bounds.getElementId().startsWith("box:") && point != null) {
          places.put(name(bounds.getElementId()), new Point(point.getX(), point.getY()));
        }
      }
      return places.isEmpty() ? doNothing() : make(new Edit.Place(places));
    }
  }

  /** The server finds the ways of lines; those that the client proposes are not needed. */
  static class Ways extends BasicOperationHandler<ChangeRoutingPointsOperation> {
    @Override
    public Optional<Command> createCommand(ChangeRoutingPointsOperation operation) {
      return doNothing();
    }
  }

  /** A text that was written in place. */
  static class Label extends Handler<ApplyLabelEditOperation> {
    @Override
    public Optional<Command> createCommand(ApplyLabelEditOperation operation) {
      String id = name(operation.getLabelId());
      String text = operation.getText().strip();
      if (id.startsWith("#")) {
        String before =
            state()
                .document()
                .placement()
                .diagram(state().view().diagram())
                .notes()
                .getOrDefault(id, "");
        int end = before.indexOf('\n');
        return make(new Edit.WriteNote(id, end < 0 ? text : text + before.substring(end), null));
      }
      int colon = text.indexOf(':');
      if (operation.getLabelId().startsWith("title:") || colon < 0) {
        return make(new Edit.Rename(id, text));
      }
      return make(
          new Edit.EditRow(
              id, text.substring(0, colon).strip(), text.substring(colon + 1).strip()));
    }
  }

  /** The automatic layout, of all or of what is selected. */
  static class Arrange extends org.eclipse.glsp.server.operations.LayoutOperationHandler {
    @Override
    public Optional<Command> createCommand(LayoutOperation operation) {
      List<String> ids = operation.getElementIds() == null ? List.of() : operation.getElementIds();
      List<String> boxes =
          ids.stream().filter(id -> id.startsWith("box:")).map(Operations::name).toList();
      DocumentState state = (DocumentState) modelState;
      state.document().applyAhead(new Edit.Arrange(boxes), state, state.view());
      return Optional.of(IdentityCommand.INSTANCE);
    }
  }

  /** Everything that is asked for by a form or a menu. */
  static class Any extends Handler<EditOperation> {
    @Override
    public Optional<Command> createCommand(EditOperation operation) {
      try {
        return make(operation.edit());
      } catch (IllegalArgumentException e) {
        return doNothing();
      }
    }
  }
}
