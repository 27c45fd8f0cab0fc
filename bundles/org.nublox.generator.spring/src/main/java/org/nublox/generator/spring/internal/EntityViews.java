/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.nublox.generator.spring.internal.Shape.Link;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.internal.Shape.ToMany;
import org.nublox.generator.spring.view.EntityView;
import org.nublox.generator.spring.view.EntityView.Child;
import org.nublox.generator.spring.view.EntityView.Collection;
import org.nublox.generator.spring.view.EntityView.KeyField;
import org.nublox.generator.spring.view.EntityView.KeyView;
import org.nublox.generator.spring.view.EntityView.Many;
import org.nublox.generator.spring.view.EntityView.Parameter;
import org.nublox.generator.spring.view.EntityView.Reference;
import org.nublox.generator.spring.view.EntityView.TenantColumn;
import org.nublox.generator.spring.view.EntityView.Virtual;
import org.nublox.generator.spring.view.EntityView.Wither;
import org.nublox.generator.spring.view.FieldView;
import org.nublox.generator.spring.view.ServiceView;
import org.nublox.generator.spring.view.StepView;
import org.nublox.model.data.Display;
import org.nublox.model.data.Entity;

/** Makes the view of an entity. */
final class EntityViews {

  private final Context context;
  private final FieldViews fields;

  EntityViews(Context context) {
    this.context = context;
    this.fields = context.fields();
  }

  EntityView view(Shape shape) {
    Labels labels = new Labels(context, shape);
    Joins joins = new Joins(context, shape, labels);
    StepViews stepViews = new StepViews(context, shape);
    PolicyViews policies = new PolicyViews(context, shape);
    List<StepView> steps = stepViews.views(policies);
    List<Child> children =
        shape.toMany().stream().filter(ToMany::owned).map(many -> child(shape, many)).toList();
    List<Many> links = shape.links().stream().map(link -> many(link)).toList();
    List<Reference> references =
        shape.references().stream().map(p -> reference(shape, p, joins)).toList();
    List<Virtual> derived = derived(shape);
    // what pages show decides what is read along, and that what a row consists of
    var pages = new PageViews(context, shape, joins).view(children, links, steps);
    ServiceView service =
        new ServiceViews(context, shape, policies)
            .view(children, links, derived, joins.names(), steps);
    List<String> components = new ArrayList<>();
    shape.properties().forEach(p -> components.add(p.name()));
    if (shape.tenantColumn() != null) {
      components.add(ServiceViews.TENANT);
    }
    components.addAll(joins.names());
    children.forEach(c -> components.add(c.name()));
    links.forEach(m -> components.add(m.name()));
    derived.forEach(d -> components.add(d.name()));
    var view = policies.view();
    String singular = context.singular(shape.entity());
    String plural = JavaNames.plural(singular);
    String doc = Texts.documentation(shape.entity().getDocumentation());
    context
        .texts()
        .put(
            shape.name(),
            Texts.or(shape.entity().getLabel(), JavaNames.words(shape.entity().getName(), true)),
            shape.entity());
    context.texts().put(shape.name() + Texts.ONE, singular, shape.entity());
    context.texts().put(shape.name() + Texts.PLURAL, capital(plural), shape.entity());
    return new EntityView(
        shape.origin(),
        shape.name(),
        shape.pkg(),
        shape.dir(),
        shape.path(),
        singular,
        plural,
        Texts.or(Texts.summary(shape.entity().getDocumentation()), capital(plural) + "."),
        Texts.or(doc, "One " + singular + "."),
        key(shape),
        labels.own(),
        List.copyOf(components),
        shape.properties().stream()
            .filter(p -> view.concealed().stream().noneMatch(c -> c.upper().equals(p.upper())))
            .map(Property::name)
            .toList(),
        rowFields(shape),
        joins.views(),
        references,
        collections(shape),
        children,
        links,
        virtuals(shape),
        derived,
        withers(
            shape,
            service,
            steps,
            view.hidden().stream().map(h -> h.upper()).toList(),
            children,
            links,
            derived),
        imports(shape),
        shape.tenantColumn() == null
            ? null
            : new TenantColumn(shape.root().alias() + "." + shape.tenantColumn()),
        new SqlViews(context, shape, joins).view(),
        view,
        service,
        steps,
        pages);
  }

  private static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, text.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
            + text.substring(text.offsetByCodePoints(0, 1));
  }

  private List<FieldView> rowFields(Shape shape) {
    var row = new ArrayList<FieldView>();
    shape.properties().forEach(p -> row.add(fields.view(shape, p, "form", p.name(), null)));
    if (shape.tenantColumn() != null) {
      row.add(tenant(shape));
    }
    return row;
  }

  private static FieldView tenant(Shape shape) {
    JavaType text = JavaType.of(JavaType.Kind.STRING);
    return new FieldView(
        "",
        ServiceViews.TENANT,
        ServiceViews.TENANT,
        null,
        shape.tenantColumn(),
        "String",
        null,
        true,
        false,
        List.of(),
        text.read(Reading.label(shape.tenantColumn())),
        "row." + ServiceViews.TENANT + "()",
        "",
        null,
        "",
        null,
        "",
        false,
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        null);
  }

  private static KeyView key(Shape shape) {
    Shape.Key key = shape.key();
    boolean textual = !key.composite() && key.parts().get(0).type().textual();
    String accessor = shape.keyAccessor();
    return new KeyView(
        key.type(),
        key.composite(),
        key.identity(),
        accessor,
        key.type().equals("Integer") ? "intValue" : "longValue",
        textual || key.composite()
            ? "org.springframework.web.util.UriUtils.encodePathSegment(row.%s().toString(), java.nio.charset.StandardCharsets.UTF_8)"
                .formatted(accessor)
            : "row." + accessor + "()",
        key.parts().stream()
            .map(
                p ->
                    new KeyField(
                        p.name(), p.typeName(), p.columns().get(0), p.type().parse("TEXT")))
            .toList());
  }

  private Reference reference(Shape shape, Property property, Joins joins) {
    Shape target = context.shapes().require(property.target());
    var where = new ArrayList<String>();
    var params = new ArrayList<Parameter>();
    for (int i = 0; i < property.columns().size(); i++) {
      String parameter = property.columns().size() == 1 ? property.name() : property.name() + i;
      where.add(property.alias() + "." + property.columns().get(i) + " = :" + parameter);
      params.add(
          new Parameter(
              parameter,
              target.key().composite()
                  ? property.name() + "." + target.key().parts().get(i).name() + "()"
                  : property.name()));
    }
    return new Reference(
        property.origin(),
        property.name(),
        property.upper(),
        JavaNames.member(property.feature().getName()).equals(property.name())
            ? property.name() + "Row"
            : property.name(),
        property.typeName(),
        target.name(),
        joins.label(property),
        ServiceViews.inputs(shape).contains(property),
        String.join(" and ", where),
        params);
  }

  private List<Collection> collections(Shape shape) {
    var all = new ArrayList<Collection>();
    for (ToMany many : shape.toMany()) {
      Shape target = context.shapes().require(many.target());
      target
          .property(many.back())
          .ifPresent(
              back ->
                  all.add(
                      new Collection(
                          context.scopeName(many.name()),
                          target.name(),
                          "data.of(%sRepository.class).findBy%s(row.%s())"
                              .formatted(target.name(), back.upper(), shape.keyAccessor()))));
    }
    for (Link link : shape.links()) {
      Shape target = context.shapes().require(link.target());
      all.add(
          new Collection(
              context.scopeName(link.name()),
              target.name(),
              "data.of(%sRepository.class).%s(row.%s()).stream().flatMap(id -> data.of(%sRepository.class).find(id, Restriction.none()).stream()).toList()"
                  .formatted(shape.name(), link.name(), shape.keyAccessor(), target.name())));
    }
    return all;
  }

  private Child child(Shape shape, ToMany many) {
    Shape part = context.shapes().require(many.target());
    Property back = part.property(many.back()).orElseThrow();
    List<FieldView> inputs = new ArrayList<>();
    List<FieldView> shown = new ArrayList<>();
    List<String> hidden = new ArrayList<>();
    for (Property property : ServiceViews.inputs(part)) {
      boolean carried = ServiceViews.isCarriedKey(part, property);
      FieldView view =
          fields.view(part, property, "line", many.name() + "." + property.name(), null);
      if (property.equals(back)) {
        inputs.add(constant(view, "null"));
      } else if (carried) {
        inputs.add(view);
        hidden.add(property.name());
      } else {
        inputs.add(view);
        shown.add(view);
      }
    }
    List<FieldView> held = inputs.stream().filter(f -> !f.name().equals(back.name())).toList();
    return new Child(
        shape.origin() + "." + many.relation().getName(),
        many.name(),
        JavaNames.upper(many.name()),
        part.name(),
        back.upper(),
        org.nublox.semantics.Features.isRequired(many.relation()),
        "line" + JavaNames.upper(many.name()),
        held,
        withEmptyParts(part, inputs),
        shown,
        hidden,
        new Columns(context).ofPart(part, back, "part"));
  }

  /** The part's own parts are not edited in the same form. */
  private List<FieldView> withEmptyParts(Shape part, List<FieldView> inputs) {
    var all = new ArrayList<>(inputs);
    part.toMany().stream().filter(ToMany::owned).forEach(m -> all.add(nothing(m.name())));
    part.links().forEach(l -> all.add(nothing(l.name())));
    return all;
  }

  private static FieldView nothing(String name) {
    return new FieldView(
        "", name, name, null, "", "", null, false, false, List.of(), "", "", "null", null, "", null,
        "", false, null, null, null, null, null, null, List.of(), null);
  }

  private static FieldView constant(FieldView f, String code) {
    return new FieldView(
        f.origin(),
        f.name(),
        f.scopeName(),
        f.json(),
        f.column(),
        f.type(),
        f.description(),
        f.hiddenInJson(),
        f.personal(),
        f.constraints(),
        f.read(),
        f.bind(),
        code,
        f.formDefault(),
        f.label(),
        f.help(),
        f.input(),
        f.mustGive(),
        f.maxLength(),
        f.step(),
        f.min(),
        f.max(),
        f.mode(),
        f.picker(),
        f.options(),
        f.markup());
  }

  private Many many(Link link) {
    Shape target = context.shapes().require(link.target());
    JavaType type = target.key().parts().get(0).type();
    String column = link.table().target().get(0);
    return new Many(
        "",
        link.name(),
        JavaNames.upper(link.name()),
        target.name(),
        target.key().type(),
        target.path(),
        link.table().table(),
        link.table().own().get(0),
        column,
        type.read("linked"),
        type.parser());
  }

  /** Computed fields that the row can tell by itself. */
  private List<Virtual> virtuals(Shape shape) {
    var all = new ArrayList<Virtual>();
    for (Property property : shape.virtuals()) {
      if (!context.isDerived(shape, property)) {
        virtual(property, shape, path -> ownPath(shape, property, path)).ifPresent(all::add);
      }
    }
    return all;
  }

  /** Computed fields that look at other rows, computed by the scope. */
  private List<Virtual> derived(Shape shape) {
    var all = new ArrayList<Virtual>();
    for (Property property : shape.virtuals()) {
      if (context.isDerived(shape, property)) {
        try {
          virtual(property, shape, context.scope(shape, "this")).ifPresent(all::add);
        } catch (Code.Unreachable e) {
          context.unreachable(
              property.origin(),
              e,
              "The field is left out.",
              "Compute it from fields that this entity reaches.");
        }
      }
    }
    return all;
  }

  private Optional<Virtual> virtual(Property property, Shape shape, Code.Paths paths) {
    return context
        .code()
        .valueAs(property.field().getComputed(), property.type(), shape.entity(), paths)
        .map(
            java ->
                new Virtual(
                    property.origin(),
                    property.name(),
                    property.upper(),
                    property.typeName(),
                    property.json(),
                    Texts.orNull(Texts.documentation(property.feature().getDocumentation())),
                    java));
  }

  /** Inside of a row only its own values are at hand. */
  private String ownPath(Shape shape, Property property, List<org.nublox.model.data.Feature> path) {
    return shape
        .property(path)
        .map(Property::name)
        .or(
            () ->
                shape.virtuals().stream()
                    .filter(v -> v.path().equals(path))
                    .map(v -> v.name() + "()")
                    .findFirst())
        .orElseThrow(() -> new Code.Unreachable(property.origin(), path));
  }

  private List<Wither> withers(
      Shape shape,
      ServiceView service,
      List<StepView> steps,
      List<String> hidden,
      List<Child> children,
      List<Many> links,
      List<Virtual> derived) {
    Set<String> needed = new LinkedHashSet<>(hidden);
    service.computed().forEach(c -> needed.add(c.upper()));
    steps.forEach(step -> step.effects().forEach(effect -> needed.add(effect.upper())));
    Map<String, Wither> all = new LinkedHashMap<>();
    for (Property property : shape.properties()) {
      if (needed.contains(property.upper())) {
        all.put(
            property.name(), new Wither(property.name(), property.upper(), property.typeName()));
      }
    }
    children.forEach(
        c -> all.put(c.name(), new Wither(c.name(), c.upper(), "List<" + c.entity() + ">")));
    links.forEach(
        m -> all.put(m.name(), new Wither(m.name(), m.upper(), "List<" + m.keyType() + ">")));
    derived.forEach(d -> all.put(d.name(), new Wither(d.name(), d.upper(), d.type())));
    return List.copyOf(all.values());
  }

  /**
   * Every class of the model that code of this entity may name; the unused ones are taken out
   * again.
   */
  private List<String> imports(Shape shape) {
    Set<String> all = new TreeSet<>();
    Set<Entity> near = new LinkedHashSet<>();
    near.add(shape.entity());
    shape.references().forEach(r -> near.add(r.target()));
    shape.toMany().forEach(m -> near.add(m.target()));
    shape.links().forEach(l -> near.add(l.target()));
    for (Entity entity : List.copyOf(near)) {
      context
          .shapes()
          .of(entity)
          .ifPresent(
              s -> {
                s.references().forEach(r -> near.add(r.target()));
                s.toMany().forEach(m -> near.add(m.target()));
              });
    }
    for (Entity entity : near) {
      context
          .shapes()
          .of(entity)
          .ifPresent(
              s -> {
                for (String suffix :
                    List.of("", "Input", "Repository", "Service", "Scope", "Policy")) {
                  all.add(s.pkg() + "." + s.name() + suffix);
                }
                if (s.key().composite()) {
                  all.add(s.pkg() + "." + s.key().type());
                }
              });
    }
    context.enums().forEach(type -> all.add(context.names().fqn(type)));
    context.events().forEach(event -> all.add(context.names().fqn(event)));
    return List.copyOf(all);
  }

  /** The expression by which a row is shown, or null. */
  static Display display(Shape shape) {
    List<Display> all = shape.members(Display.class);
    return all.isEmpty() ? null : all.getLast();
  }
}
