/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.List;
import java.util.Map;
import org.nublox.diagram.layout.Point;

/** Something that a person does to a model, in the text or in the diagram. */
public sealed interface Edit {

  /** What it is called in the history. */
  default String label() {
    return switch (this) {
      case CreateEntity createEntity -> "Create entity";
      case CreateEnum createEnum -> "Create enumeration";
      case CreateRow createRow -> "Create field";
      case CreateRelation createRelation -> "Create relation";
      case Extend extend -> "Extend";
      case Delete delete -> "Delete";
      case Rename rename -> "Rename";
      case ChangeType changeType -> "Change type";
      case EditRow editRow -> "Edit field";
      case ChangeCardinality changeCardinality -> "Change cardinality";
      case SetFlag setFlag ->
          setFlag.on() ? "Set " + setFlag.flag().word() : "Remove " + setFlag.flag().word();
      case MoveRow moveRow -> "Move field";
      case Place place -> "Move";
      case Arrange arrange -> "Arrange";
      case Collapse collapse -> collapse.closed() ? "Collapse" : "Expand";
      case Retarget retarget -> "Reconnect";
      case Copy copy -> "Paste";
      case Paste paste -> "Paste";
      case Repair repair -> repair.title();
      case WriteNote writeNote -> "Write note";
      case Show show -> "Show in " + show.diagram();
      case Hide hide -> "Hide in " + hide.diagram();
      case Discard discard -> "Remove diagram";
      case CreateTransition createTransition -> "Create transition";
      case ReplaceLayouts replaceLayouts -> "Layout";
      case ReplaceText replaceText -> "Type";
    };
  }

  /** The kinds of relations that can be drawn. */
  enum RelationKind {
    /** Many of the source to one of the target. */
    MANY_TO_ONE,
    /** One of the source to one of the target. */
    ONE_TO_ONE,
    /** The source owns many of the target. */
    OWNS_MANY,
    /** Many to many. */
    MANY_TO_MANY
  }

  /** What a switch of a field says. */
  enum Flag {
    /** Part of the key. */
    KEY("key"),
    /** Always has a value. */
    REQUIRED("required"),
    /** No two are equal. */
    UNIQUE("unique"),
    /** Says something about a person. */
    PII("pii");

    private final String word;

    Flag(String word) {
      this.word = word;
    }

    /** The word of the language. */
    public String word() {
      return word;
    }
  }

  /**
   * A new entity with a key; without a name one is made up.
   *
   * @param home the file or the module that it is to be written into; empty for that with most
   *     entities
   */
  record CreateEntity(String name, Point at, String home) implements Edit {
    /** Where most entities are. */
    public CreateEntity(String name, Point at) {
      this(name, at, "");
    }
  }

  /**
   * A new enumeration with one literal; without a name one is made up.
   *
   * @param home the file or the module that it is to be written into; empty for that with most
   *     enumerations
   */
  record CreateEnum(String name, Point at, String home) implements Edit {
    /** Where most enumerations are. */
    public CreateEnum(String name, Point at) {
      this(name, at, "");
    }
  }

  /** A new field of an entity or value type, or a new literal; without a name one is made up. */
  record CreateRow(String owner, String name, String type) implements Edit {}

  /** A new relation, with its opposite; the names are made up from those of the entities. */
  record CreateRelation(String source, String target, RelationKind kind) implements Edit {}

  /** Lets an entity extend another. */
  record Extend(String entity, String parent) implements Edit {}

  /** Removes elements and everything that means nothing without them. */
  record Delete(List<String> ids) implements Edit {
    public Delete {
      ids = List.copyOf(ids);
    }
  }

  /** Gives an element another name, wherever it is spoken of. */
  record Rename(String id, String name) implements Edit {}

  /** Gives a field another type. */
  record ChangeType(String field, String type) implements Edit {}

  /** Name and type of a field at once; an empty type leaves it. */
  record EditRow(String id, String name, String type) implements Edit {}

  /** How many a relation leads to: {@code 0..1}, {@code 1}, {@code 0..*} or {@code 1..*}. */
  record ChangeCardinality(String relation, String cardinality) implements Edit {}

  /** Turns a switch of a field on or off. */
  record SetFlag(String field, Flag flag, boolean on) implements Edit {}

  /** Puts a field elsewhere: before another of the same owner, at the end when that is empty. */
  record MoveRow(String id, String owner, String before) implements Edit {}

  /** Puts boxes elsewhere. */
  record Place(Map<String, Point> places) implements Edit {
    public Place {
      places = Map.copyOf(places);
    }
  }

  /**
   * Arranges boxes automatically.
   *
   * @param boxes those that are named, among themselves; all when there are none
   * @param anew whether all are arranged without regard to where they stand, and not so that people
   *     find them again
   */
  record Arrange(List<String> boxes, boolean anew) implements Edit {
    public Arrange {
      boxes = List.copyOf(boxes);
    }

    /** So that people find them again. */
    public Arrange(List<String> boxes) {
      this(boxes, false);
    }
  }

  /** Shows the head of a box only, or all of it. */
  record Collapse(String box, boolean closed) implements Edit {}

  /** Lets a relation lead to another entity; its opposite goes along. */
  record Retarget(String relation, String entity) implements Edit {}

  /**
   * Copies elements: fields into an entity, entities and enumerations beside themselves.
   *
   * @param owner the entity that takes fields; empty for the one they are of
   * @param at where the first new box is to be; may be null
   */
  record Copy(List<String> ids, String owner, Point at) implements Edit {
    public Copy {
      ids = List.copyOf(ids);
    }
  }

  /**
   * Creates what a text says: entities, enumerations and value types, or fields.
   *
   * @param text as it stands in a model file
   * @param owner the entity that takes fields; may be empty when there are none
   * @param home the file or the module that elements are written into; empty for that with most of
   *     their kind
   * @param at where the first new box is to be; may be null
   */
  record Paste(String text, String owner, String home, Point at) implements Edit {}

  /** Repairs a problem as it is proposed. */
  record Repair(String box, String message, String title) implements Edit {}

  /** Writes a note on the drawing; an empty id makes a new one, an empty text removes it. */
  record WriteNote(String id, String text, Point at) implements Edit {}

  /**
   * A new diagram that shows a part of the model, or more for one that is there.
   *
   * @param at where the first box is to be that is not in it yet; null for where it stands in the
   *     whole
   */
  record Show(String diagram, List<String> boxes, Point at) implements Edit {
    public Show {
      boxes = List.copyOf(boxes);
    }

    /** Where they stand in the whole. */
    public Show(String diagram, List<String> boxes) {
      this(diagram, boxes, null);
    }
  }

  /** Takes boxes out of a diagram, not out of the model. */
  record Hide(String diagram, List<String> boxes) implements Edit {
    public Hide {
      boxes = List.copyOf(boxes);
    }
  }

  /** Forgets a diagram; the model stays as it is. */
  record Discard(String diagram) implements Edit {}

  /** A new transition of the state machine of a field. */
  record CreateTransition(String field, String from, String to) implements Edit {}

  /**
   * What another program wrote into the layout files.
   *
   * @param texts of all layout files, by their names
   */
  record ReplaceLayouts(Map<String, String> texts) implements Edit {
    public ReplaceLayouts {
      texts = Map.copyOf(texts);
    }
  }

  /** What was typed in a text editor, or changed on the disk. */
  record ReplaceText(String file, String text) implements Edit {}
}
