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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nublox.generator.spring.internal.JavaType.Kind;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.internal.Shape.ToMany;
import org.nublox.generator.spring.view.ColumnView;
import org.nublox.generator.spring.view.EntityView.Child;
import org.nublox.generator.spring.view.EntityView.Many;
import org.nublox.generator.spring.view.FieldView;
import org.nublox.generator.spring.view.PagesView;
import org.nublox.generator.spring.view.PagesView.ColumnGroup;
import org.nublox.generator.spring.view.PagesView.FieldGroup;
import org.nublox.generator.spring.view.PagesView.FilterView;
import org.nublox.generator.spring.view.PagesView.PickerTarget;
import org.nublox.generator.spring.view.PagesView.PickerView;
import org.nublox.generator.spring.view.PagesView.Related;
import org.nublox.generator.spring.view.PagesView.SortView;
import org.nublox.generator.spring.view.StepView;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.data.Feature;
import org.nublox.model.data.SortOrder;
import org.nublox.model.expression.Expression;
import org.nublox.model.ui.ActionsItem;
import org.nublox.model.ui.ColumnsItem;
import org.nublox.model.ui.FilterItem;
import org.nublox.model.ui.GroupItem;
import org.nublox.model.ui.PageSizeItem;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.ScreenElement;
import org.nublox.model.ui.ScreenKind;
import org.nublox.model.ui.SortItem;
import org.nublox.semantics.QualifiedNames;

/** Makes the view of the pages: from the screens of the model, or by default. */
final class PageViews {

  private static final int MOST_FILTERS = 4;

  private final Context context;
  private final Shape shape;
  private final Joins joins;
  private final Columns columns;

  PageViews(Context context, Shape shape, Joins joins) {
    this.context = context;
    this.shape = shape;
    this.joins = joins;
    this.columns = new Columns(context);
  }

  PagesView view(List<Child> children, List<Many> links, List<StepView> steps) {
    Screen list = screen(ScreenKind.LIST);
    boolean help =
        context
                .texts()
                .putIfAny(shape.name() + ".help", Texts.summary(shape.entity().getDocumentation()))
            != null;
    String title = shape.name() + ".plural";
    if (list != null && list.getTitle() != null) {
      title = context.texts().put(shape.name() + ".list", list.getTitle(), list);
    }
    List<FilterView> filters = filters(list);
    return new PagesView(
        title,
        help,
        "row." + shape.keyAccessor() + "().toString()",
        shape.members(StateMachine.class).stream()
            .findFirst()
            .flatMap(m -> shape.property(m.getField()))
            .map(Property::name)
            .orElse(null),
        filters,
        listColumns(list),
        sort(list),
        detailGroups(),
        formGroups(),
        related(),
        filters.stream().filter(f -> f.kind().equals("reference")).map(this::filterPicker).toList(),
        formPickers(children, links),
        pickerTargets(children, links),
        items(list, PageSizeItem.class).map(PageSizeItem::getSize).findFirst().orElse(null),
        steps(steps));
  }

  /** The steps that the detail page offers, in its order; null for all. */
  private List<String> steps(List<StepView> steps) {
    List<String> named =
        items(screen(ScreenKind.DETAIL), ActionsItem.class)
            .flatMap(item -> item.getActions().stream())
            .map(JavaNames::member)
            .toList();
    return named.isEmpty()
        ? null
        : named.stream()
            .flatMap(name -> steps.stream().filter(step -> step.method().equals(name)))
            .map(StepView::path)
            .toList();
  }

  private Screen screen(ScreenKind kind) {
    return context.screens(shape.entity()).stream()
        .filter(s -> s.getKind() == kind)
        .findFirst()
        .orElse(null);
  }

  private static <T> Stream<T> items(Screen screen, Class<T> kind) {
    return screen == null
        ? Stream.of()
        : screen.getItems().stream().filter(kind::isInstance).map(kind::cast);
  }

  private List<ColumnView> listColumns(Screen list) {
    var all = new ArrayList<ColumnView>();
    items(list, ColumnsItem.class)
        .flatMap(item -> item.getElements().stream())
        .forEach(element -> column(element, "row", joins).ifPresent(all::add));
    return all.isEmpty() ? columns.first(shape, "row", joins, null) : all;
  }

  private Optional<ColumnView> column(ScreenElement element, String row, Joins along) {
    List<List<Feature>> paths = context.code().paths(element.getExpression());
    Optional<ColumnView> found = Optional.empty();
    if (paths.size() == 1 && context.code().isPath(element.getExpression())) {
      List<Feature> path = paths.get(0);
      found =
          shape
              .property(path)
              .filter(Columns::shown)
              .map(p -> columns.of(shape, p, row, along))
              .or(
                  () ->
                      shape.virtuals().stream()
                          .filter(v -> v.path().equals(path))
                          .findFirst()
                          .map(v -> columns.virtual(shape, v, row)))
              .or(() -> along == null ? Optional.empty() : columns.joined(shape, path, row, along));
    }
    if (found.isEmpty()) {
      context.unsupported(
          origin(element),
          "The column '"
              + text(element)
              + "' in a screen of '"
              + shape.entity().getName()
              + "', which is no field nor a path over to-one relations to one,",
          "Show a field, or make the value a computed field.");
    }
    return found.map(
        c ->
            element.getLabel() == null
                ? c
                : new ColumnView(
                    c.origin(),
                    context.texts().put(c.label() + ".column", element.getLabel()),
                    c.java(),
                    c.column(),
                    c.number(),
                    c.badge(),
                    c.wide(),
                    c.link(),
                    c.guard(),
                    c.markup(),
                    c.wideMarkup()));
  }

  /** What an element of a screen reads like: its paths as they were written. */
  private String text(ScreenElement element) {
    return context.code().paths(element.getExpression()).stream()
        .map(path -> String.join(".", path.stream().map(Feature::getName).toList()))
        .collect(Collectors.joining(", "));
  }

  private static String origin(ScreenElement element) {
    return QualifiedNames.of(element);
  }

  private List<FilterView> filters(Screen list) {
    Set<Property> chosen = new LinkedHashSet<>();
    items(list, FilterItem.class)
        .flatMap(item -> item.getElements().stream())
        .forEach(
            element -> {
              List<List<Feature>> paths = context.code().paths(element.getExpression());
              Optional<Property> property =
                  paths.size() == 1 ? shape.property(paths.get(0)) : Optional.empty();
              property.ifPresentOrElse(
                  chosen::add,
                  () ->
                      context.unsupported(
                          origin(element),
                          "The filter by '"
                              + text(element)
                              + "' in the list of '"
                              + shape.entity().getName()
                              + "', which is no field of its own,",
                          "Filter by a field or to-one relation of the entity."));
            });
    if (list == null) {
      new Labels(context, shape).field().ifPresent(chosen::add);
      shape.properties().stream()
          .filter(
              p ->
                  p.type() != null
                      && (p.isReference()
                          || p.type().kind() == Kind.ENUM
                          || p.type().kind() == Kind.BOOLEAN))
          .forEach(chosen::add);
    }
    return chosen.stream()
        .filter(p -> p.type() != null && !p.isSecret() && p.type().comparable())
        .limit(list == null ? MOST_FILTERS : chosen.size())
        .map(this::filter)
        .toList();
  }

  private FilterView filter(Property property) {
    JavaType type = property.type();
    String kind =
        property.isReference()
            ? "reference"
            : switch (type.kind()) {
              case ENUM -> "enum";
              case BOOLEAN -> "boolean";
              case STRING, TEXT -> "text";
              default -> "input";
            };
    String markup = property.isReference() ? null : WidgetMarkup.filter(property, property.json());
    return new FilterView(
        property.name(),
        property.json(),
        context.fields().label(shape, property),
        markup == null ? kind : "markup",
        type.name(),
        type.input(false),
        markup);
  }

  private PickerView filterPicker(FilterView filter) {
    Property property =
        shape.properties().stream()
            .filter(p -> p.name().equals(filter.id()))
            .findFirst()
            .orElseThrow();
    Shape target = context.shapes().require(property.target());
    return new PickerView(filter.column(), "/" + target.path() + "/options", target.name(), "null");
  }

  private List<SortView> sort(Screen list) {
    var all = new ArrayList<SortView>();
    items(list, SortItem.class)
        .flatMap(item -> item.getSorts().stream())
        .forEach(
            sort ->
                sortColumn(sort.getExpression())
                    .ifPresent(
                        column ->
                            all.add(
                                new SortView(column, sort.getOrder() == SortOrder.DESCENDING))));
    if (all.isEmpty()) {
      new Labels(context, shape).field().ifPresent(f -> all.add(new SortView(f.json(), false)));
    }
    return all;
  }

  private Optional<String> sortColumn(Expression expression) {
    List<List<Feature>> paths = context.code().paths(expression);
    if (paths.size() != 1) {
      return Optional.empty();
    }
    return shape
        .property(paths.get(0))
        .filter(p -> p.type() != null && p.type().comparable() && !p.isSecret())
        .map(Property::json)
        .or(() -> joins.component(paths.get(0)).map(Joins.Component::path));
  }

  private List<ColumnGroup> detailGroups() {
    Screen detail = screen(ScreenKind.DETAIL);
    var groups = new ArrayList<ColumnGroup>();
    var ungrouped = new ArrayList<ColumnView>();
    items(detail, ColumnsItem.class)
        .flatMap(i -> i.getElements().stream())
        .forEach(e -> column(e, "row", joins).ifPresent(ungrouped::add));
    if (!ungrouped.isEmpty()) {
      groups.add(new ColumnGroup(null, ungrouped));
    }
    int[] number = {0};
    items(detail, GroupItem.class)
        .forEach(
            group -> {
              var items = new ArrayList<ColumnView>();
              group.getElements().stream()
                  .filter(e -> !isPart(e))
                  .forEach(e -> column(e, "row", joins).ifPresent(items::add));
              if (items.isEmpty()) {
                return;
              }
              groups.add(
                  new ColumnGroup(
                      context.texts().put(shape.name() + ".group" + number[0]++, group.getTitle()),
                      items));
            });
    return groups.isEmpty()
        ? List.of(new ColumnGroup(null, columns.all(shape, "row", joins)))
        : groups;
  }

  /** Rows that a to-many relation leads to have a panel of their own on every detail page. */
  private boolean isPart(ScreenElement element) {
    return context.code().isPath(element.getExpression())
        && context.code().wide(element.getExpression());
  }

  private List<FieldGroup> formGroups() {
    Map<List<Feature>, Property> inputs = new LinkedHashMap<>();
    ServiceViews.inputs(shape).stream()
        .filter(p -> !ServiceViews.isCarriedKey(shape, p))
        .forEach(p -> inputs.put(p.path(), p));
    Screen form =
        screen(ScreenKind.FORM) != null ? screen(ScreenKind.FORM) : screen(ScreenKind.WIZARD);
    var groups = new ArrayList<FieldGroup>();
    int[] number = {0};
    items(form, GroupItem.class)
        .forEach(
            group -> {
              var fields = new ArrayList<FieldView>();
              group.getElements().stream()
                  .flatMap(e -> context.code().paths(e.getExpression()).stream())
                  .map(inputs::remove)
                  .filter(p -> p != null)
                  .forEach(p -> fields.add(field(p)));
              if (!fields.isEmpty()) {
                groups.add(
                    new FieldGroup(
                        context.texts().put(shape.name() + ".form" + number[0]++, group.getTitle()),
                        fields));
              }
            });
    // what no group names still has to be given: it stands first, without a title
    List<FieldView> rest = inputs.values().stream().map(this::field).toList();
    if (!rest.isEmpty() || groups.isEmpty()) {
      groups.add(0, new FieldGroup(null, rest));
    }
    return groups;
  }

  private FieldView field(Property property) {
    return context.fields().view(shape, property, "form", property.name(), null);
  }

  private List<Related> related() {
    var all = new ArrayList<Related>();
    for (ToMany many : shape.toMany()) {
      Shape target = context.shapes().require(many.target());
      Property back = target.property(many.back()).orElse(null);
      boolean listable = back != null && back.type() != null;
      context
          .texts()
          .put(
              shape.name() + "." + many.name(),
              Texts.or(
                  many.relation().getLabel(), JavaNames.words(many.relation().getName(), true)),
              many.relation());
      if (many.owned() || !listable) {
        continue;
      }
      all.add(
          new Related(
              many.name(),
              target.name(),
              target.pkg() + "." + target.name(),
              target.path(),
              back.json(),
              java.net.URLEncoder.encode(back.json(), java.nio.charset.StandardCharsets.UTF_8),
              "row." + shape.keyAccessor() + "()",
              "part." + target.keyAccessor() + "().toString()",
              columns.first(target, "part", null, back)));
    }
    shape
        .links()
        .forEach(
            l ->
                context
                    .texts()
                    .put(
                        shape.name() + "." + l.name(),
                        Texts.or(
                            l.relation().getLabel(), JavaNames.words(l.relation().getName(), true)),
                        l.relation()));
    return all;
  }

  private List<PickerView> formPickers(List<Child> children, List<Many> links) {
    var all = new ArrayList<PickerView>();
    for (Property property : ServiceViews.inputs(shape)) {
      if (property.isReference()) {
        Shape target = context.shapes().require(property.target());
        String parser =
            property.type() == null ? property.typeName() + "::of" : property.type().parser();
        all.add(
            new PickerView(
                property.name(),
                "/" + target.path() + "/options",
                target.name(),
                "form.chosen(\"%s\", %s)".formatted(property.name(), parser)));
      }
    }
    for (Child child : children) {
      Shape part = part(child);
      for (Property property : ServiceViews.inputs(part)) {
        if (property.isReference()
            && child.formFields().stream().anyMatch(f -> f.name().equals(property.name()))) {
          Shape target = context.shapes().require(property.target());
          all.add(
              new PickerView(
                  child.name() + "." + property.name(),
                  "/" + target.path() + "/options",
                  target.name(),
                  "null"));
        }
      }
    }
    for (Many many : links) {
      all.add(new PickerView(many.name(), "/" + many.path() + "/options", many.target(), "null"));
    }
    return all;
  }

  private Shape part(Child child) {
    return context.shapes().named(child.entity());
  }

  private List<PickerTarget> pickerTargets(List<Child> children, List<Many> links) {
    Map<String, PickerTarget> all = new LinkedHashMap<>();
    for (PickerView picker : formPickers(children, links)) {
      Shape target = context.shapes().named(picker.target());
      all.put(target.name(), new PickerTarget(target.name(), target.key().type()));
    }
    return List.copyOf(all.values());
  }
}
