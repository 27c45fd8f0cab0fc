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
  String label();

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

    @Override
    public String label() {
      return "Create entity";
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

    @Override
    public String label() {
      return "Create enumeration";
    }
  }

  /** A new field of an entity or value type, or a new literal; without a name one is made up. */
  record CreateRow(String owner, String name, String type) implements Edit {
    @Override
    public String label() {
      return "Create field";
    }
  }

  /** A new relation, with its opposite; the names are made up from those of the entities. */
  record CreateRelation(String source, String target, RelationKind kind) implements Edit {
    @Override
    public String label() {
      return "Create relation";
    }
  }

  /** Lets an entity extend another. */
  record Extend(String entity, String parent) implements Edit {
    @Override
    public String label() {
      return "Extend";
    }
  }

  /** Removes elements and everything that means nothing without them. */
  record Delete(List<String> ids) implements Edit {
    public Delete {
      ids = List.copyOf(ids);
    }

    @Override
    public String label() {
      return "Delete";
    }
  }

  /** Gives an element another name, wherever it is spoken of. */
  record Rename(String id, String name) implements Edit {
    @Override
    public String label() {
      return "Rename";
    }
  }

  /** Gives a field another type. */
  record ChangeType(String field, String type) implements Edit {
    @Override
    public String label() {
      return "Change type";
    }
  }

  /** Name and type of a field at once; an empty type leaves it. */
  record EditRow(String id, String name, String type) implements Edit {
    @Override
    public String label() {
      return "Edit field";
    }
  }

  /** How many a relation leads to: {@code 0..1}, {@code 1}, {@code 0..*} or {@code 1..*}. */
  record ChangeCardinality(String relation, String cardinality) implements Edit {
    @Override
    public String label() {
      return "Change cardinality";
    }
  }

  /** Turns a switch of a field on or off. */
  record SetFlag(String field, Flag flag, boolean on) implements Edit {
    @Override
    public String label() {
      return on() ? "Set " + flag().word() : "Remove " + flag().word();
    }
  }

  /** Puts a field elsewhere: before another of the same owner, at the end when that is empty. */
  record MoveRow(String id, String owner, String before) implements Edit {
    @Override
    public String label() {
      return "Move field";
    }
  }

  /** Puts boxes elsewhere. */
  record Place(Map<String, Point> places) implements Edit {
    public Place {
      places = Map.copyOf(places);
    }

    @Override
    public String label() {
      return "Move";
    }
  }

  /** Arranges boxes automatically; all when none are named. */
  record Arrange(List<String> boxes) implements Edit {
    public Arrange {
      boxes = List.copyOf(boxes);
    }

    @Override
    public String label() {
      return "Arrange";
    }
  }

  /** Shows the head of a box only, or all of it. */
  record Collapse(String box, boolean closed) implements Edit {
    @Override
    public String label() {
      return closed() ? "Collapse" : "Expand";
    }
  }

  /** Lets a relation lead to another entity; its opposite goes along. */
  record Retarget(String relation, String entity) implements Edit {
    @Override
    public String label() {
      return "Reconnect";
    }
  }

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

    @Override
    public String label() {
      return "Paste";
    }
  }

  /** Repairs a problem as it is proposed. */
  record Repair(String box, String message, String title) implements Edit {
    @Override
    public String label() {
      return title();
    }
  }

  /** Writes a note on the drawing; an empty id makes a new one, an empty text removes it. */
  record WriteNote(String id, String text, Point at) implements Edit {
    @Override
    public String label() {
      return "Write note";
    }
  }

  /** A new diagram that shows a part of the model, or more for one that is there. */
  record Show(String diagram, List<String> boxes) implements Edit {
    public Show {
      boxes = List.copyOf(boxes);
    }

    @Override
    public String label() {
      return "Show in " + diagram();
    }
  }

  /** Takes boxes out of a diagram, not out of the model. */
  record Hide(String diagram, List<String> boxes) implements Edit {
    public Hide {
      boxes = List.copyOf(boxes);
    }

    @Override
    public String label() {
      return "Hide in " + diagram();
    }
  }

  /** Forgets a diagram; the model stays as it is. */
  record Discard(String diagram) implements Edit {
    @Override
    public String label() {
      return "Remove diagram";
    }
  }

  /** A new transition of the state machine of a field. */
  record CreateTransition(String field, String from, String to) implements Edit {
    @Override
    public String label() {
      return "Create transition";
    }
  }

  /** What was typed in a text editor, or changed on the disk. */
  record ReplaceText(String file, String text) implements Edit {
    @Override
    public String label() {
      return "Type";
    }
  }
}
