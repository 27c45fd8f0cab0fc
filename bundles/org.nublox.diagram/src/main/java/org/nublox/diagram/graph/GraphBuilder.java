/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.nublox.diagram.graph.Link.End;
import org.nublox.diagram.graph.Link.Multiplicity;
import org.nublox.model.Model;
import org.nublox.model.ModelElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Tenancy;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.ValueType;
import org.nublox.semantics.Features;
import org.nublox.semantics.Members;
import org.nublox.semantics.QualifiedNames;
import org.nublox.semantics.ResolvedType;

/** Says what of models is drawn. */
public final class GraphBuilder {

  private final Map<String, Box> boxes = new LinkedHashMap<>();
  private final Map<String, Link> links = new LinkedHashMap<>();
  private final Set<EObject> drawn = new HashSet<>();
  private final Map<EObject, Box> known;

  private GraphBuilder(Map<EObject, Box> known) {
    this.known = known;
  }

  /** The graph of models, which may be incomplete: what is not resolved is left out. */
  public static Graph of(Collection<Model> models, Selection selection) {
    return of(models, selection, new HashMap<>());
  }

  /**
   * The graph of models of which only a part has changed since it was asked last.
   *
   * @param known the boxes of elements that have not changed; takes up those that are made now
   */
  public static Graph of(Collection<Model> models, Selection selection, Map<EObject, Box> known) {
    GraphBuilder builder = new GraphBuilder(known);
    for (Model model : models) {
      if (model.getName() != null && selection.shows(model.getName())) {
        model.getElements().forEach(element -> builder.box(element, model.getName(), selection));
      }
    }
    for (EObject element : List.copyOf(builder.drawn)) {
      builder.linksOf(element);
    }
    // the order of a hash set is not that of the model
    List<Link> ordered = new ArrayList<>(builder.links.values());
    ordered.sort((a, b) -> a.id().compareTo(b.id()));
    return new Graph(List.copyOf(builder.boxes.values()), ordered);
  }

  private void box(ModelElement element, String module, Selection selection) {
    if (element.getName() == null) {
      return;
    }
    Box box = known.get(element);
    if (box == null) {
      box =
          switch (element) {
            case Entity entity -> entity(entity, module);
            case EnumType type when selection.types() -> enumeration(type, module);
            case ValueType type when selection.types() -> value(type, module);
            default -> null;
          };
      known.put(element, box);
    }
    if (box != null && boxes.putIfAbsent(box.id(), box) == null) {
      drawn.add(element);
    }
  }

  private static Box entity(Entity entity, String module) {
    List<Row> keys = new ArrayList<>();
    List<Row> others = new ArrayList<>();
    for (Feature feature : Features.declared(entity, Feature.class)) {
      if (feature.getName() == null) {
        continue;
      }
      if (feature.isKey()) {
        keys.add(row(feature));
      } else if (feature instanceof Field) {
        others.add(row(feature));
      }
    }
    keys.addAll(others);
    List<String> notes = new ArrayList<>();
    if (entity.isAbstract()) {
      notes.add("abstract");
    }
    if (entity.getTenancy() == Tenancy.TENANT) {
      notes.add("tenant");
    }
    return new Box(
        QualifiedNames.of(entity),
        entity.isAbstract() ? Box.Kind.ABSTRACT : Box.Kind.ENTITY,
        entity.getName(),
        String.join(" · ", notes),
        module,
        keys);
  }

  private static Box enumeration(EnumType type, String module) {
    List<Row> rows = new ArrayList<>();
    for (EnumLiteral literal : type.getLiterals()) {
      if (literal.getName() != null) {
        rows.add(new Row(QualifiedNames.of(literal), literal.getName(), "", Set.of()));
      }
    }
    return new Box(QualifiedNames.of(type), Box.Kind.ENUM, type.getName(), "enum", module, rows);
  }

  private static Box value(ValueType type, String module) {
    List<Row> rows = new ArrayList<>();
    for (Field field : type.getFields()) {
      if (field.getName() != null) {
        rows.add(row(field));
      }
    }
    return new Box(QualifiedNames.of(type), Box.Kind.VALUE, type.getName(), "value", module, rows);
  }

  private static Row row(Feature feature) {
    Set<Mark> marks = EnumSet.noneOf(Mark.class);
    if (feature.isKey()) {
      marks.add(Mark.KEY);
    }
    if (feature.isUnique()) {
      marks.add(Mark.UNIQUE);
    }
    String type;
    if (feature instanceof Field field) {
      Optional<ResolvedType> resolved = ResolvedType.of(field.getType());
      if (field.isRequired() || resolved.map(ResolvedType::required).orElse(false)) {
        marks.add(Mark.REQUIRED);
      }
      if (field.getComputed() != null) {
        marks.add(Mark.COMPUTED);
      }
      if (field.isPii() || resolved.map(ResolvedType::pii).orElse(false)) {
        marks.add(Mark.PII);
      }
      type = written(field.getType());
    } else {
      Relation relation = (Relation) feature;
      if (Features.isRequired(relation)) {
        marks.add(Mark.REQUIRED);
      }
      Entity target = Features.target(relation);
      type = "-> " + (target == null || target.getName() == null ? "?" : target.getName());
    }
    return new Row(QualifiedNames.of(feature), feature.getName(), type, marks);
  }

  /** The type as the person wrote it: an unknown one is shown, too. */
  private static String written(TypeUse use) {
    INode node = use == null ? null : NodeModelUtils.findActualNodeFor(use);
    if (node != null) {
      return NodeModelUtils.getTokenText(node).replaceAll("\\s+", "");
    }
    if (use == null || use.getType() == null || use.getType().getName() == null) {
      return "?";
    }
    StringBuilder text = new StringBuilder(use.getType().getName());
    for (int i = 0; i < use.getArguments().size(); i++) {
      text.append(i == 0 ? '(' : ',').append(use.getArguments().get(i));
    }
    return text.append(use.getArguments().isEmpty() ? "" : ")").toString();
  }

  private void linksOf(EObject element) {
    switch (element) {
      case Entity entity -> {
        inheritance(entity);
        Features.declared(entity, Relation.class).forEach(this::relation);
        Features.declared(entity, Field.class).forEach(field -> use(entity, field));
      }
      case ValueType value -> value.getFields().forEach(field -> use(value, field));
      default -> {}
    }
  }

  private void inheritance(Entity entity) {
    Entity parent = entity.getSuperEntity();
    if (parent != null && drawn.contains(parent)) {
      plain(Link.Kind.INHERITANCE, entity, parent);
    }
  }

  private void use(EObject owner, Field field) {
    Members.type(field.getType())
        .filter(drawn::contains)
        .ifPresent(type -> plain(Link.Kind.USE, owner, type));
  }

  private void plain(Link.Kind kind, EObject from, EObject to) {
    String source = QualifiedNames.of(from);
    String target = QualifiedNames.of(to);
    String id = source + ">" + target;
    links.putIfAbsent(id, new Link(id, "", kind, source, target, End.PLAIN, End.PLAIN));
  }

  private void relation(Relation relation) {
    if (relation.getName() == null) {
      return;
    }
    Relation opposite = opposite(relation);
    if (opposite != null && !leads(relation, opposite)) {
      return;
    }
    String source = QualifiedNames.of(relation.eContainer());
    int count = 0;
    for (Entity target : relation.getTargets()) {
      if (!drawn.contains(target)) {
        continue;
      }
      String id = QualifiedNames.of(relation) + (count++ == 0 ? "" : "|" + target.getName());
      links.put(
          id,
          new Link(
              id,
              opposite == null ? "" : QualifiedNames.of(opposite),
              Link.Kind.RELATION,
              source,
              QualifiedNames.of(target),
              sourceEnd(relation, opposite),
              new End(
                  multiplicity(relation),
                  relation.getName(),
                  opposite != null && opposite.isOwned())));
    }
  }

  private static End sourceEnd(Relation relation, Relation opposite) {
    if (opposite != null) {
      return new End(multiplicity(opposite), opposite.getName(), relation.isOwned());
    }
    if (relation.isOwned()) {
      return new End(Multiplicity.ONE, "", true);
    }
    boolean single = relation.isUnique() && !Features.isToMany(relation);
    return new End(single ? Multiplicity.ZERO_OR_ONE : Multiplicity.MANY, "", false);
  }

  private Relation opposite(Relation relation) {
    Relation direct = relation.getOpposite();
    if (direct != null && !direct.eIsProxy() && drawn.contains(direct.eContainer())) {
      return direct;
    }
    Entity target = Features.target(relation);
    if (target == null || !drawn.contains(target) || relation.getTargets().size() > 1) {
      return null;
    }
    return Features.declared(target, Relation.class).stream()
        .filter(other -> other.getOpposite() == relation)
        .findFirst()
        .orElse(null);
  }

  /** Of two opposite relations the one that leads to one, which has the column, is the link. */
  private static boolean leads(Relation relation, Relation opposite) {
    boolean many = Features.isToMany(relation);
    boolean oppositeMany = Features.isToMany(opposite);
    if (many != oppositeMany) {
      return !many;
    }
    if (relation.isOwned() != opposite.isOwned()) {
      return opposite.isOwned();
    }
    return QualifiedNames.of(relation).compareTo(QualifiedNames.of(opposite)) <= 0;
  }

  private static Multiplicity multiplicity(Relation relation) {
    boolean required = Features.isRequired(relation);
    if (Features.isToMany(relation)) {
      return required ? Multiplicity.ONE_OR_MORE : Multiplicity.MANY;
    }
    return required ? Multiplicity.ONE : Multiplicity.ZERO_OR_ONE;
  }
}
