/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.Annotation;
import org.nublox.model.AnnotationEntry;
import org.nublox.model.Model;
import org.nublox.model.ModelFactory;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.BehaviorFactory;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.Rule;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Transition;
import org.nublox.model.builtin.BuiltinLibrary;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.Cardinality;
import org.nublox.model.data.DataFactory;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumLiteral;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Index;
import org.nublox.model.data.IndexPart;
import org.nublox.model.data.LengthValidation;
import org.nublox.model.data.MinValidation;
import org.nublox.model.data.NullOrder;
import org.nublox.model.data.PatternValidation;
import org.nublox.model.data.ReferentialAction;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Seed;
import org.nublox.model.data.SeedRow;
import org.nublox.model.data.SortOrder;
import org.nublox.model.data.Tenancy;
import org.nublox.model.data.Type;
import org.nublox.model.data.TypeUse;
import org.nublox.model.data.UniqueConstraint;
import org.nublox.model.data.Validation;
import org.nublox.model.data.ValueElement;
import org.nublox.model.data.View;
import org.nublox.model.data.ViewColumn;
import org.nublox.model.policy.Mask;
import org.nublox.model.policy.MaskKind;
import org.nublox.model.policy.Operation;
import org.nublox.model.policy.Permission;
import org.nublox.model.policy.PolicyFactory;
import org.nublox.model.policy.RateLimit;
import org.nublox.model.policy.Role;
import org.nublox.model.policy.RowFilter;
import org.nublox.model.policy.TimeUnit;
import org.nublox.model.ui.ColumnsItem;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.ScreenElement;
import org.nublox.model.ui.ScreenKind;
import org.nublox.model.ui.UiFactory;
import org.nublox.model.ui.WidgetUse;

/** Makes models that can be written, whether or not they make sense. */
final class RandomModels {
  private static final List<String> BUILT_IN =
      List.of("string", "text", "int", "long", "decimal", "boolean", "date", "timestamp", "uuid");

  /** Words of the language among them, and letters that are none of ASCII's. */
  private static final List<String> NAMES =
      List.of("entity", "order", "user", "size", "größe", "名前", "_x", "where", "name", "Total9");

  private static final List<String> TEXTS =
      List.of(
          "", "plain", "say \"no\"", "back\\slash", "two\nlines\tand tab", "naïve 😀", "*/ // {");

  private final RandomGenerator random;
  private final RandomExpressions expressions;
  private final DataFactory data = DataFactory.eINSTANCE;
  private final List<Entity> entities = new ArrayList<>();
  private final List<EnumType> enums = new ArrayList<>();
  private final List<Type> types = new ArrayList<>();
  private final List<Role> roles = new ArrayList<>();
  private int names;

  private RandomModels(RandomGenerator random) {
    this.random = random;
    this.expressions = new RandomExpressions(random, () -> pick(TEXTS));
  }

  /** One model without any text behind it. */
  static Model next(RandomGenerator random) {
    return new RandomModels(random).model();
  }

  private Model model() {
    Model model = ModelFactory.eINSTANCE.createModel();
    model.setName("random.part");
    BUILT_IN.forEach(name -> types.add(BuiltinLibrary.type(name)));
    some(0, 2, this::role).forEach(role -> add(model, role, roles));
    some(1, 3, this::enumeration).forEach(type -> add(model, type, enums));
    some(0, 2, this::alias).forEach(alias -> add(model, alias, types));
    some(1, 4, this::entity).forEach(entity -> add(model, entity, entities));
    entities.forEach(this::features);
    entities.forEach(this::members);
    entities.forEach(entity -> sometimes(() -> model.getElements().add(view(entity))));
    entities.forEach(entity -> sometimes(() -> model.getElements().add(seed(entity))));
    entities.forEach(entity -> sometimes(() -> model.getElements().add(screen(entity))));
    return model;
  }

  private static <T extends org.nublox.model.ModelElement> void add(
      Model model, T element, List<? super T> known) {
    model.getElements().add(element);
    known.add(element);
  }

  private Role role() {
    Role role = named(PolicyFactory.eINSTANCE.createRole());
    sometimes(() -> role.setLevel(random.nextInt(1, 9)));
    sometimes(() -> role.setLabel(pick(TEXTS)));
    if (!roles.isEmpty()) {
      sometimes(() -> role.getSuperRoles().add(pick(roles)));
    }
    return role;
  }

  private EnumType enumeration() {
    EnumType type = named(data.createEnumType());
    type.getLiterals().addAll(some(1, 4, this::literal));
    annotate(type.getAnnotations());
    return type;
  }

  private EnumLiteral literal() {
    EnumLiteral literal = named(data.createEnumLiteral());
    sometimes(() -> literal.setStoredValue(pick(TEXTS)));
    sometimes(() -> literal.setLabel(pick(TEXTS)));
    sometimes(() -> literal.setRenamedFrom(name()));
    return literal;
  }

  private AliasType alias() {
    AliasType alias = named(data.createAliasType());
    alias.setBase(use(BuiltinLibrary.type("string")));
    value(alias);
    return alias;
  }

  private TypeUse use(Type type) {
    TypeUse use = data.createTypeUse();
    use.setType(type);
    if (type.getName().equals("string")) {
      use.getArguments().add(random.nextInt(1, 200));
    } else if (type.getName().equals("decimal")) {
      use.getArguments().addAll(List.of(random.nextInt(5, 20), random.nextInt(0, 5)));
    }
    return use;
  }

  private void value(ValueElement element) {
    element.setRequired(random.nextBoolean());
    element.setPii(random.nextBoolean());
    sometimes(() -> element.setLabel(pick(TEXTS)));
    sometimes(() -> element.setWidget(widget()));
    element.getValidations().addAll(some(0, 2, this::validation));
    annotate(element.getAnnotations());
  }

  private Validation validation() {
    Validation validation =
        switch (random.nextInt(3)) {
          case 0 -> {
            MinValidation min = data.createMinValidation();
            min.setValue(expressions.number());
            yield min;
          }
          case 1 -> {
            LengthValidation length = data.createLengthValidation();
            length.setMin(random.nextInt(1, 5));
            length.setMax(random.nextInt(5, 9));
            yield length;
          }
          default -> {
            PatternValidation pattern = data.createPatternValidation();
            pattern.setPattern("[a-z\\s]+\"?");
            yield pattern;
          }
        };
    sometimes(() -> validation.setMessage(pick(TEXTS)));
    return validation;
  }

  private WidgetUse widget() {
    WidgetUse widget = UiFactory.eINSTANCE.createWidgetUse();
    widget.setWidget("money");
    widget.getSettings().addAll(some(0, 2, this::entry));
    return widget;
  }

  private void annotate(List<Annotation> annotations) {
    annotations.addAll(
        some(
            0,
            1,
            () -> {
              Annotation annotation = ModelFactory.eINSTANCE.createAnnotation();
              annotation.setSource("spring.cache");
              annotation.getEntries().addAll(some(0, 2, this::entry));
              return annotation;
            }));
  }

  private AnnotationEntry entry() {
    AnnotationEntry entry = ModelFactory.eINSTANCE.createAnnotationEntry();
    entry.setKey(name());
    entry.setValue(pick(TEXTS));
    return entry;
  }

  private Entity entity() {
    Entity entity = named(data.createEntity());
    entity.setAbstract(random.nextInt(4) == 0);
    sometimes(() -> entity.setTenancy(pick(List.of(Tenancy.TENANT, Tenancy.GLOBAL))));
    entity.setAudited(random.nextBoolean());
    sometimes(() -> entity.setLabel(pick(TEXTS)));
    sometimes(() -> entity.setPhysicalName(pick(TEXTS)));
    sometimes(() -> entity.setRenamedFrom(name()));
    if (!entities.isEmpty()) {
      sometimes(() -> entity.setSuperEntity(pick(entities)));
    }
    annotate(entity.getAnnotations());
    return entity;
  }

  private void features(Entity entity) {
    entity.getMembers().addAll(some(1, 5, this::field));
    entity.getMembers().addAll(some(0, 3, this::relation));
  }

  private Field field() {
    Field field = named(data.createField());
    boolean ofEnum = random.nextInt(4) == 0;
    EnumType type = pick(enums);
    field.setType(use(ofEnum ? type : pick(types)));
    field.setKey(random.nextInt(5) == 0);
    field.setUnique(random.nextBoolean());
    field.setReadonly(random.nextBoolean());
    field.setSecret(random.nextInt(4) == 0);
    field.setStored(random.nextInt(4) == 0);
    sometimes(
        () ->
            field.setDefaultValue(
                ofEnum
                    ? RandomExpressions.path(List.of(pick(type.getLiterals())))
                    : expressions.next(List.of(), 2)));
    sometimes(() -> field.setPhysicalName(pick(TEXTS)));
    sometimes(() -> field.setRenamedFrom(name()));
    value(field);
    return field;
  }

  private Relation relation() {
    Relation relation = named(data.createRelation());
    relation.getTargets().addAll(some(1, 2, () -> pick(entities)));
    relation.setCardinality(pick(Cardinality.VALUES));
    relation.setRequired(random.nextBoolean());
    relation.setOwned(random.nextBoolean());
    sometimes(
        () -> {
          relation.setOnDeleteGiven(true);
          relation.setOnDelete(pick(ReferentialAction.VALUES));
        });
    sometimes(
        () -> {
          relation.setOnUpdateGiven(true);
          relation.setOnUpdate(pick(ReferentialAction.VALUES));
        });
    sometimes(() -> relation.setJoinTable(pick(TEXTS)));
    sometimes(() -> relation.getJoinFields().addAll(some(1, 2, this::field)));
    sometimes(() -> relation.setLabel(pick(TEXTS)));
    annotate(relation.getAnnotations());
    return relation;
  }

  private void members(Entity entity) {
    List<Feature> features = own(entity, Feature.class);
    List<Field> fields = own(entity, Field.class);
    sometimes(() -> entity.getMembers().add(index(features)));
    sometimes(
        () -> {
          UniqueConstraint unique = named(data.createUniqueConstraint());
          unique.getFeatures().addAll(some(1, 2, () -> pick(features)));
          sometimes(() -> unique.setMessage(pick(TEXTS)));
          entity.getMembers().add(unique);
        });
    entity.getMembers().addAll(some(0, 3, () -> rule(fields)));
    sometimes(() -> entity.getMembers().add(action(fields)));
    fields.stream()
        .filter(field -> field.getType().getType() instanceof EnumType)
        .findFirst()
        .ifPresent(status -> entity.getMembers().add(states(status, fields)));
    policies(entity, features, fields);
  }

  private Index index(List<Feature> features) {
    Index index = data.createIndex();
    sometimes(() -> index.setName(name()));
    index.setUnique(random.nextBoolean());
    index
        .getParts()
        .addAll(
            some(
                1,
                3,
                () -> {
                  IndexPart part = data.createIndexPart();
                  part.setExpression(RandomExpressions.path(List.of(pick(features))));
                  sometimes(() -> part.setOrder(SortOrder.DESCENDING));
                  sometimes(() -> part.setNulls(NullOrder.LAST));
                  return part;
                }));
    sometimes(() -> index.setCondition(expressions.next(features, 2)));
    sometimes(() -> index.getIncluded().add(pick(features)));
    annotate(index.getAnnotations());
    return index;
  }

  private Rule rule(List<Field> fields) {
    Rule rule = named(BehaviorFactory.eINSTANCE.createRule());
    rule.setCondition(expressions.next(fields, 4));
    sometimes(() -> rule.setMessage(pick(TEXTS)));
    return rule;
  }

  private Action action(List<Field> fields) {
    Action action = named(BehaviorFactory.eINSTANCE.createAction());
    action
        .getParameters()
        .addAll(
            some(
                0,
                2,
                () -> {
                  Parameter parameter = named(BehaviorFactory.eINSTANCE.createParameter());
                  parameter.setType(use(pick(types)));
                  value(parameter);
                  return parameter;
                }));
    sometimes(() -> action.setResult(use(pick(types))));
    sometimes(() -> action.setGuard(expressions.next(fields, 2)));
    sometimes(() -> action.getEffects().addAll(some(1, 2, () -> assignment(fields))));
    return action;
  }

  private StateMachine states(Field status, List<Field> fields) {
    StateMachine states = BehaviorFactory.eINSTANCE.createStateMachine();
    states.setField(status);
    List<EnumLiteral> literals = ((EnumType) status.getType().getType()).getLiterals();
    states
        .getTransitions()
        .addAll(
            some(
                1,
                3,
                () -> {
                  Transition transition = named(BehaviorFactory.eINSTANCE.createTransition());
                  transition.getFrom().addAll(some(0, 2, () -> pick(literals)));
                  transition.setTo(pick(literals));
                  sometimes(() -> transition.setGuard(expressions.next(fields, 2)));
                  sometimes(() -> transition.getEffects().add(assignment(fields)));
                  return transition;
                }));
    return states;
  }

  private Assignment assignment(List<? extends Feature> features) {
    Assignment assignment = data.createAssignment();
    assignment.setFeature(pick(features));
    assignment.setValue(expressions.next(List.of(), 2));
    return assignment;
  }

  private void policies(Entity entity, List<Feature> features, List<Field> fields) {
    sometimes(
        () -> {
          Permission permission = PolicyFactory.eINSTANCE.createPermission();
          permission.setDeny(random.nextBoolean());
          permission.getOperations().addAll(some(1, 2, () -> pick(Operation.VALUES)));
          sometimes(() -> permission.getFeatures().add(pick(features)));
          permission.setEveryone(roles.isEmpty());
          if (!roles.isEmpty()) {
            permission.getRoles().add(pick(roles));
          }
          sometimes(() -> permission.setCondition(expressions.next(fields, 2)));
          entity.getMembers().add(permission);
        });
    if (roles.isEmpty()) {
      return;
    }
    sometimes(
        () -> {
          RowFilter filter = PolicyFactory.eINSTANCE.createRowFilter();
          filter.getRoles().addAll(some(0, 2, () -> pick(roles)));
          filter.setCondition(expressions.next(fields, 2));
          entity.getMembers().add(filter);
        });
    sometimes(
        () -> {
          Mask mask = PolicyFactory.eINSTANCE.createMask();
          mask.getFeatures().add(pick(features));
          mask.setKind(pick(MaskKind.VALUES));
          mask.getRoles().add(pick(roles));
          entity.getMembers().add(mask);
        });
    sometimes(
        () -> {
          RateLimit limit = PolicyFactory.eINSTANCE.createRateLimit();
          limit.setRequests(random.nextInt(1000));
          limit.setUnit(pick(TimeUnit.VALUES));
          entity.getMembers().add(limit);
        });
  }

  private View view(Entity entity) {
    List<Field> fields = own(entity, Field.class);
    View view = named(data.createView());
    view.setSource(entity);
    view.setMaterialized(random.nextBoolean());
    view.getColumns()
        .addAll(
            some(
                1,
                3,
                () -> {
                  ViewColumn column = data.createViewColumn();
                  column.setName(name());
                  column.setExpression(RandomExpressions.path(List.of(pick(fields))));
                  return column;
                }));
    sometimes(() -> view.setCondition(expressions.next(fields, 3)));
    sometimes(
        () ->
            view.getGrouping()
                .addAll(some(1, 2, () -> RandomExpressions.path(List.of(pick(fields))))));
    return view;
  }

  private Seed seed(Entity entity) {
    Seed seed = data.createSeed();
    seed.setEntity(entity);
    seed.getRows()
        .addAll(
            some(
                1,
                3,
                () -> {
                  SeedRow row = data.createSeedRow();
                  sometimes(() -> row.setName(name()));
                  row.getValues().addAll(some(0, 3, () -> assignment(own(entity, Field.class))));
                  return row;
                }));
    return seed;
  }

  private Screen screen(Entity entity) {
    Screen screen = UiFactory.eINSTANCE.createScreen();
    screen.setKind(pick(List.of(ScreenKind.LIST, ScreenKind.DETAIL, ScreenKind.FORM)));
    screen.setEntity(entity);
    sometimes(() -> screen.setName(name()));
    sometimes(() -> screen.setTitle(pick(TEXTS)));
    ColumnsItem columns = UiFactory.eINSTANCE.createColumnsItem();
    columns
        .getElements()
        .addAll(
            some(
                1,
                3,
                () -> {
                  ScreenElement element = UiFactory.eINSTANCE.createScreenElement();
                  element.setExpression(
                      RandomExpressions.path(List.of(pick(own(entity, Field.class)))));
                  sometimes(() -> element.setLabel(pick(TEXTS)));
                  sometimes(() -> element.setWidget(widget()));
                  return element;
                }));
    screen.getItems().add(columns);
    return screen;
  }

  private static <T extends EObject> List<T> own(Entity entity, Class<T> kind) {
    return entity.getMembers().stream().filter(kind::isInstance).map(kind::cast).toList();
  }

  private <T extends NamedElement> T named(T element) {
    element.setName(name());
    return element;
  }

  /** Unique in the model, so that a reference means one element. */
  private String name() {
    int number = names++;
    return number < NAMES.size() && random.nextBoolean()
        ? NAMES.get(number)
        : "n" + Integer.toString(number, 36) + "_";
  }

  private <T> T pick(List<? extends T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private void sometimes(Runnable what) {
    if (random.nextInt(3) == 0) {
      what.run();
    }
  }

  private <T> List<T> some(int least, int most, Supplier<? extends T> make) {
    List<T> result = new ArrayList<>();
    int count = random.nextInt(least, most + 1);
    for (int i = 0; i < count; i++) {
      result.add(make.get());
    }
    return result;
  }
}
