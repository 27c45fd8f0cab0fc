/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.jdl;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nublox.importer.Note;
import org.nublox.importer.internal.jdl.Jdl.Annotation;
import org.nublox.importer.internal.jdl.Jdl.Kind;
import org.nublox.importer.internal.jdl.Jdl.Relationship;
import org.nublox.importer.internal.jdl.Jdl.Side;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.Inflection;
import org.nublox.importer.internal.text.Nbx;

/** A relationship as one or two relations. */
final class JdlRelation {

  private static final Set<String> ACTIONS = Set.of("restrict", "cascade", "no action", "set null");

  private final Relationship relationship;
  private final JdlEntity from;
  private final JdlEntity to;
  private final List<Note> notes;

  JdlRelation(Relationship relationship, JdlEntity from, JdlEntity to, List<Note> notes) {
    this.relationship = relationship;
    this.from = from;
    this.to = to;
    this.notes = notes;
  }

  void write() {
    relationship.from().display().ifPresent(to::showBy);
    relationship.to().display().ifPresent(from::showBy);
    Side there = relationship.to();
    Side here = relationship.from();
    switch (relationship.kind()) {
      case ONE_TO_ONE -> oneToOne(here, there);
      case MANY_TO_ONE -> toOne(from, here, to, there, there.name().isPresent());
      // JHipster gives the many a way back in any case
      case ONE_TO_MANY -> toOne(to, there, from, here, true);
      case MANY_TO_MANY -> manyToMany(here, there);
    }
    for (Side side : List.of(here, there)) {
      for (Annotation annotation : side.annotations()) {
        if (!annotation.name().startsWith("On")) {
          notes.add(
              Note.changed(
                  source(),
                  "@" + annotation.name() + " is about how JHipster generates, and was left out"));
        }
      }
    }
  }

  private String source() {
    return relationship.from().entity() + " to " + relationship.to().entity();
  }

  private static String one(Side side, JdlEntity target) {
    return side.name().map(JdlRelation::small).orElseGet(() -> small(target.source()));
  }

  private static String many(Side side, JdlEntity target) {
    return Inflection.plural(one(side, target));
  }

  private static String small(String name) {
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Many rows of one entity, each with one of another. */
  private void toOne(JdlEntity holder, Side side, JdlEntity target, Side back, boolean bothWays) {
    String name = holder.take(one(side, target));
    String inverse = bothWays ? target.take(many(back, holder)) : "";
    Declaration relation =
        declaration(name, target, "").doc(side.documentation()).word(side.required(), "required");
    actions(relation, side);
    if (bothWays) {
      relation.word("opposite " + Nbx.feature(inverse));
      target.add(
          declaration(inverse, holder, back.required() ? "[1..*]" : "[*]")
              .doc(back.documentation())
              .word("opposite " + Nbx.feature(name)));
    } else if (back.required()) {
      notes.add(Note.lost(source(), "the side without a name cannot be required"));
    }
    holder.add(relation);
  }

  private void oneToOne(Side here, Side there) {
    boolean key = relationship.options().contains("jpaDerivedIdentifier");
    String name = from.take(one(here, to));
    Declaration relation =
        new Declaration((key ? "key " : "") + Nbx.feature(name) + " -> " + Nbx.id(to.name()))
            .doc(here.documentation())
            .word(!key && here.required(), "required");
    actions(relation, here);
    if (key) {
      from.keyedByRelation();
    }
    if (there.name().isPresent()) {
      String inverse = to.take(one(there, from));
      relation.word("opposite " + Nbx.feature(inverse));
      if (there.required()) {
        notes.add(
            Note.lost(
                source(),
                "that each " + to.source() + " has one: the foreign key is on the other side"));
      }
      to.add(
          declaration(inverse, from, "")
              .doc(there.documentation())
              .word("opposite " + Nbx.feature(name)));
    } else {
      relation.word(!key, "unique");
    }
    from.add(relation);
  }

  private void manyToMany(Side here, Side there) {
    String name = from.take(many(here, to));
    Declaration relation =
        declaration(name, to, here.required() ? "[1..*]" : "[*]").doc(here.documentation());
    if (there.name().isPresent()) {
      String inverse = to.take(many(there, from));
      relation.word("opposite " + Nbx.feature(inverse));
      to.add(
          declaration(inverse, from, there.required() ? "[1..*]" : "[*]")
              .doc(there.documentation())
              .word("opposite " + Nbx.feature(name)));
    }
    from.add(relation);
  }

  private static Declaration declaration(String name, JdlEntity target, String cardinality) {
    return new Declaration(Nbx.feature(name) + " -> " + Nbx.id(target.name()) + cardinality);
  }

  private void actions(Declaration relation, Side side) {
    for (Annotation annotation : side.annotations()) {
      String event =
          switch (annotation.name()) {
            case "OnDelete", "onDelete" -> "delete";
            case "OnUpdate", "onUpdate" -> "update";
            default -> "";
          };
      if (event.isEmpty()) {
        continue;
      }
      String action = annotation.value().toLowerCase(Locale.ROOT).replace('_', ' ');
      boolean impossible = action.equals("set null") && side.required();
      if (ACTIONS.contains(action) && !impossible && relationship.kind() != Kind.MANY_TO_MANY) {
        relation.word("on " + event + " " + action);
      } else {
        notes.add(Note.lost(source(), "on " + event + " " + action + " cannot be kept here"));
      }
    }
  }
}
