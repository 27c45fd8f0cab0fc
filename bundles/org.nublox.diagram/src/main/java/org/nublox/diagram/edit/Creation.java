/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.layout.Point;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Type;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.QualifiedNames;

/** Writes new elements. */
final class Creation {
  private final Sources sources;
  private final Names names;

  Creation(Sources sources) {
    this.sources = sources;
    this.names = new Names(sources);
  }

  Outcome entity(Edit.CreateEntity edit) {
    return element(
        edit.name(),
        "Entity",
        edit.home(),
        edit.at(),
        Entity.class,
        List.of("entity %s {", "  key id: uuid = newUuid()", "}"));
  }

  Outcome enumeration(Edit.CreateEnum edit) {
    return element(
        edit.name(), "Kind", edit.home(), edit.at(), EnumType.class, List.of("enum %s { first }"));
  }

  private Outcome element(
      String given,
      String wish,
      String home,
      Point at,
      Class<? extends ModelElement> kind,
      List<String> lines) {
    Model model = home(kind, home);
    String name = given;
    if (name == null || name.isEmpty()) {
      name = names.freeElement(model.getName(), wish);
    }
    names.checkElement(model.getName(), null, name);
    String lineBreak = Texts.lineBreak(sources.text(sources.file(model)));
    TextEdit edit = element(model, kind, String.join(lineBreak, lines).formatted(name));
    String id = model.getName() + "." + name;
    return new Outcome(
        List.of(edit),
        placement -> at == null ? placement : placement.placed(Map.of(id, at)),
        List.of(id));
  }

  /** The insertion of an element after the last of its kind. */
  TextEdit element(Model model, Class<? extends ModelElement> kind, String words) {
    String file = sources.file(model);
    String text = sources.text(file);
    String lineBreak = Texts.lineBreak(text);
    ModelElement last = null;
    for (ModelElement element : model.getElements()) {
      if (kind.isInstance(element)) {
        last = element;
      }
    }
    int end = last == null ? -1 : NodeModelUtils.findActualNodeFor(last).getEndOffset();
    int rest = end < 0 ? -1 : Texts.restOfLine(text, end);
    if (rest >= 0) {
      return new TextEdit(file, rest, "", lineBreak + lineBreak + words);
    }
    String gap = text.endsWith("\n") ? lineBreak : lineBreak + lineBreak;
    return new TextEdit(file, text.length(), "", gap + words + lineBreak);
  }

  /** Where an element of a kind is at home: with most of its kind. */
  Model home(Class<? extends ModelElement> kind, String wish) {
    Model best = null;
    long most = -1;
    for (Model model : sources.models()) {
      if (!wish.isEmpty() && !wish.equals(model.getName()) && !wish.equals(sources.file(model))) {
        continue;
      }
      long count = model.getElements().stream().filter(kind::isInstance).count();
      long entities = model.getElements().stream().filter(Entity.class::isInstance).count();
      long rank = count * 1000 + entities;
      if (model.getName() != null && rank > most) {
        best = model;
        most = rank;
      }
    }
    if (best == null && !wish.isEmpty()) {
      throw new Refusal("There is neither a module nor a file '" + wish + "' any more.");
    }
    if (best == null) {
      throw new Refusal("There is no model file to write into. Begin one with: module shop");
    }
    return best;
  }

  Outcome row(Edit.CreateRow edit) {
    EObject owner = sources.element(edit.owner());
    if (owner instanceof EnumType type) {
      return literal(type, edit.name());
    }
    if (!(owner instanceof Entity) && !(owner instanceof ValueType)) {
      throw new Refusal("'" + edit.owner() + "' takes no fields.");
    }
    String name = edit.name();
    if (name == null || name.isEmpty()) {
      name = names.freeMember(owner, "field");
    }
    names.checkMember(owner, null, name);
    String type = edit.type() == null || edit.type().isEmpty() ? "string(80)" : edit.type();
    return new Outcome(
        List.of(member(owner, name + ": " + type)),
        placement -> placement,
        List.of(edit.owner() + "." + name));
  }

  private Outcome literal(EnumType type, String given) {
    String name = given;
    if (name == null || name.isEmpty()) {
      name = names.freeMember(type, "literal");
    }
    names.checkMember(type, null, name);
    String file = sources.file(type);
    String text = sources.text(file);
    List<TextEdit> edits = new ArrayList<>();
    if (type.getLiterals().isEmpty()) {
      int brace = NodeModelUtils.findActualNodeFor(type).getEndOffset() - 1;
      edits.add(new TextEdit(file, brace, "", " " + name + " "));
    } else {
      EnumLiteral last = type.getLiterals().getLast();
      INode node = NodeModelUtils.findActualNodeFor(last);
      int end = node.getEndOffset();
      String after = text.substring(end, NodeModelUtils.findActualNodeFor(type).getEndOffset());
      boolean comma = after.stripLeading().startsWith(",");
      if (comma) {
        end += after.indexOf(',') + 1;
      }
      boolean commas =
          comma || (type.getLiterals().size() > 1 && between(type, text).contains(","));
      boolean ownLine = Texts.beginsLine(text, node.getOffset());
      int rest = ownLine ? Texts.restOfLine(text, end) : -1;
      if (rest >= 0) {
        if (commas && !comma) {
          edits.add(new TextEdit(file, end, "", ","));
        }
        String indentation = Texts.indentation(text, node.getOffset());
        edits.add(
            new TextEdit(
                file, rest, "", Texts.lineBreak(text) + indentation + name + (comma ? "," : "")));
      } else {
        String separator = comma || !commas ? " " : ", ";
        edits.add(new TextEdit(file, end, "", separator + name));
      }
    }
    return new Outcome(
        edits, placement -> placement, List.of(QualifiedNames.of(type) + "." + name));
  }

  private static String between(EnumType type, String text) {
    int from = NodeModelUtils.findActualNodeFor(type.getLiterals().get(0)).getEndOffset();
    int to = NodeModelUtils.findActualNodeFor(type.getLiterals().get(1)).getOffset();
    return text.substring(from, to);
  }

  /** The insertion of a member after the last feature of its owner. */
  TextEdit member(EObject owner, String words) {
    String file = sources.file(owner);
    String text = sources.text(file);
    String lineBreak = Texts.lineBreak(text);
    List<? extends EObject> features =
        owner instanceof Entity entity
            ? Features.declared(entity, Feature.class)
            : ((ValueType) owner).getFields();
    if (features.isEmpty()) {
      return first(owner, file, text, words);
    }
    INode last = NodeModelUtils.findActualNodeFor(features.getLast());
    int end = last.getEndOffset();
    int rest = Texts.restOfLine(text, end);
    if (rest < 0) {
      return new TextEdit(file, end, "", "  " + words);
    }
    String indentation =
        Texts.beginsLine(text, last.getOffset())
            ? Texts.indentation(text, last.getOffset())
            : Texts.indentation(text, NodeModelUtils.findActualNodeFor(owner).getOffset())
                + Texts.STEP;
    return new TextEdit(file, rest, "", lineBreak + indentation + words);
  }

  private static TextEdit first(EObject owner, String file, String text, String words) {
    INode node = NodeModelUtils.findActualNodeFor(owner);
    int brace = -1;
    for (INode leaf : node.getLeafNodes()) {
      if (leaf.getText().equals("{") && owner.equals(leaf.getSemanticElement())) {
        brace = leaf.getEndOffset();
        break;
      }
    }
    if (brace < 0) {
      throw new Refusal("The body of '" + ((NamedElement) owner).getName() + "' is not complete.");
    }
    String indentation = Texts.indentation(text, node.getOffset());
    String lineBreak = Texts.lineBreak(text);
    int rest = Texts.restOfLine(text, brace);
    if (rest >= 0 && rest < text.length()) {
      return new TextEdit(file, rest, "", lineBreak + indentation + Texts.STEP + words);
    }
    // the body goes on in this line
    int next = brace;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    boolean closes = text.startsWith("}", next);
    return new TextEdit(
        file,
        brace,
        text.substring(brace, next),
        lineBreak
            + indentation
            + Texts.STEP
            + words
            + lineBreak
            + indentation
            + (closes ? "" : Texts.STEP));
  }

  Outcome relation(Edit.CreateRelation edit) {
    Entity source = sources.element(edit.source(), Entity.class);
    Entity target = sources.element(edit.target(), Entity.class);
    boolean toMany =
        edit.kind() == Edit.RelationKind.OWNS_MANY || edit.kind() == Edit.RelationKind.MANY_TO_MANY;
    boolean fromMany =
        edit.kind() == Edit.RelationKind.MANY_TO_ONE
            || edit.kind() == Edit.RelationKind.MANY_TO_MANY;
    String name = role(source, target, toMany, "");
    // in a recursive relation the two ends are members of the same entity
    String inverse = role(target, source, fromMany, source.equals(target) ? name : "");
    String there = Names.spoken(target, source);
    String here = Names.spoken(source, target);
    String forth =
        switch (edit.kind()) {
          case MANY_TO_ONE -> name + " -> " + there + " opposite " + inverse;
          case ONE_TO_ONE -> name + " -> " + there + " unique opposite " + inverse;
          case OWNS_MANY -> name + " -> " + there + "[*] owned opposite " + inverse;
          case MANY_TO_MANY -> name + " -> " + there + "[*] opposite " + inverse;
        };
    String back =
        switch (edit.kind()) {
          case MANY_TO_ONE, MANY_TO_MANY -> inverse + " -> " + here + "[*] opposite " + name;
          case ONE_TO_ONE -> inverse + " -> " + here + "[0..1] opposite " + name;
          case OWNS_MANY -> inverse + " -> " + here + " required opposite " + name;
        };
    List<TextEdit> edits = new ArrayList<>();
    TextEdit first = member(source, forth);
    if (source.equals(target)) {
      // one insertion of two lines
      int at = first.inserted().lastIndexOf(forth);
      String prefix = first.inserted().substring(0, at);
      String suffix = first.inserted().substring(at + forth.length());
      edits.add(
          new TextEdit(
              first.file(),
              first.offset(),
              first.removed(),
              prefix + forth + prefix + back + suffix));
    } else {
      edits.add(first);
      edits.add(member(target, back));
    }
    return new Outcome(
        edits,
        placement -> placement,
        List.of(QualifiedNames.of(source) + "." + name, QualifiedNames.of(target) + "." + inverse));
  }

  private String role(Entity owner, Entity other, boolean many, String taken) {
    String wish = many ? Names.roleOfMany(other.getName()) : Names.role(other.getName());
    String free = names.freeMember(owner, wish);
    return free.equals(taken) ? names.freeMember(owner, "other" + other.getName()) : free;
  }

  Outcome extend(Edit.Extend edit) {
    Entity entity = sources.element(edit.entity(), Entity.class);
    Entity parent = sources.element(edit.parent(), Entity.class);
    if (Features.lineage(parent).contains(entity)) {
      throw new Refusal(
          "'" + parent.getName() + "' is or extends '" + entity.getName() + "' itself.");
    }
    String file = sources.file(entity);
    String spoken = Names.spoken(parent, entity);
    List<INode> present =
        NodeModelUtils.findNodesForFeature(entity, DataPackage.Literals.ENTITY__SUPER_ENTITY);
    if (!present.isEmpty()) {
      INode node = present.getFirst();
      return Outcome.of(
          List.of(new TextEdit(file, node.getOffset(), NodeModelUtils.getTokenText(node), spoken)));
    }
    INode name =
        NodeModelUtils.findNodesForFeature(entity, ModelPackage.Literals.NAMED_ELEMENT__NAME)
            .getFirst();
    return Outcome.of(List.of(new TextEdit(file, name.getEndOffset(), "", " extends " + spoken)));
  }

  /** The types that a field may have, for completion: built-in ones first. */
  List<String> types(EObject from) {
    List<String> types =
        new ArrayList<>(
            List.of(
                "string(80)",
                "text",
                "int",
                "long",
                "decimal(12,2)",
                "money",
                "boolean",
                "date",
                "time",
                "timestamp",
                "timestamptz",
                "uuid",
                "binary",
                "json"));
    for (Model model : sources.models()) {
      for (ModelElement element : model.getElements()) {
        if (element instanceof Type && element.getName() != null) {
          types.add(Names.spoken(element, from));
        }
      }
    }
    return types;
  }
}
