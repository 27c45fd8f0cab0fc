/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.messages;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.nublox.model.Annotation;
import org.nublox.model.Import;
import org.nublox.model.Model;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.Event;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Transition;
import org.nublox.model.behavior.Workflow;
import org.nublox.model.behavior.WorkflowStep;
import org.nublox.model.data.AliasType;
import org.nublox.model.data.Entity;
import org.nublox.model.data.EnumType;
import org.nublox.model.data.Field;
import org.nublox.model.data.Index;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Seed;
import org.nublox.model.data.SeedRow;
import org.nublox.model.data.ValueType;
import org.nublox.model.data.View;
import org.nublox.model.deploy.Target;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.policy.Permission;
import org.nublox.model.ui.Labels;
import org.nublox.model.ui.Navigation;
import org.nublox.model.ui.Screen;
import org.nublox.model.ui.Theme;

/** What may stand where, in words for people. */
final class Places {
  private static final List<String> TOP =
      List.of(
          "import",
          "type",
          "enum",
          "value",
          "abstract",
          "entity",
          "sequence",
          "view",
          "materialized",
          "seed",
          "role",
          "event",
          "webhook",
          "workflow",
          "screen",
          "navigation",
          "theme",
          "labels",
          "target");
  private static final List<String> MEMBERS =
      List.of(
          "key", "index", "unique", "display", "trigger", "rule", "states", "action", "before",
          "after", "allow", "deny", "rows", "mask", "limit");
  private static final List<String> FIELD =
      List.of(
          "computed",
          "stored",
          "generated",
          "required",
          "unique",
          "readonly",
          "pii",
          "secret",
          "min",
          "max",
          "length",
          "pattern",
          "label",
          "column",
          "widget",
          "renamed");
  private static final List<String> RELATION =
      List.of(
          "required",
          "unique",
          "readonly",
          "owned",
          "opposite",
          "on",
          "delete",
          "update",
          "restrict",
          "cascade",
          "through",
          "with",
          "label",
          "column",
          "widget",
          "renamed");
  private static final List<String> ENTITY_HEAD =
      List.of("extends", "inheritance", "tenant", "global", "audited", "table", "label", "renamed");
  private static final List<String> SCREEN =
      List.of(
          "columns", "filter", "card", "sort", "by", "until", "measure", "kind", "page", "actions",
          "where", "group", "tab", "step", "show");
  private static final List<String> SCREEN_KINDS =
      List.of("list", "detail", "form", "wizard", "kanban", "calendar", "chart", "dashboard");

  private Places() {}

  /** Words that can stand in the element. */
  static List<String> words(EObject element) {
    return switch (element) {
      case null -> TOP;
      case Model model -> TOP;
      case Import imported -> TOP;
      case Entity entity -> join(MEMBERS, ENTITY_HEAD, FIELD, RELATION, List.of("entity"));
      case Field field -> join(FIELD, MEMBERS);
      case Relation relation -> join(RELATION, MEMBERS);
      case Screen screen -> join(SCREEN, SCREEN_KINDS);
      case AliasType type ->
          List.of("required", "pii", "label", "min", "max", "length", "pattern", "widget");
      case View view -> List.of("where", "group", "order", "by", "refresh", "named", "from");
      case Transition transition -> List.of("when", "for", "do", "emit", "any");
      case Action action -> List.of("when", "for", "do", "emit");
      case WorkflowStep step -> List.of("after", "when", "for", "do", "call");
      case Permission permission ->
          List.of("read", "create", "update", "delete", "all", "on", "to", "everyone", "when");
      case Target target -> List.of("dialect", "schema", "naming", "profile");
      case Navigation navigation -> List.of("group", "item", "icon", "for");
      case Expression expression ->
          List.of("and", "or", "not", "in", "between", "like", "matches", "if", "then", "else");
      default -> words(element.eContainer());
    };
  }

  @SafeVarargs
  private static List<String> join(List<String>... lists) {
    return Stream.of(lists).flatMap(List::stream).toList();
  }

  /** Whether the word begins a member of an entity. */
  static boolean isMember(String word) {
    return MEMBERS.contains(word) || Set.of("required", "owned", "opposite").contains(word);
  }

  /** What the place is called. */
  static String name(EObject element) {
    return switch (element) {
      case null -> "the file";
      case Model model -> "the file";
      case Entity entity -> named("entity", entity.getName());
      case Field field -> named("field", field.getName());
      case Relation relation -> named("relation", relation.getName());
      case EnumType type -> named("enum", type.getName());
      case ValueType type -> named("value", type.getName());
      case AliasType type -> named("type", type.getName());
      case Screen screen -> "the screen";
      case Expression expression -> "the expression";
      case PathSegment segment -> "the path";
      case StateMachine machine -> "the states";
      case Transition transition -> named("transition", transition.getName());
      case Action action -> named("action", action.getName());
      case Permission permission -> "the permission";
      case Index index -> "the index";
      case View view -> named("view", view.getName());
      case Seed seed -> "the seed";
      case SeedRow row -> "the row";
      case Workflow workflow -> named("workflow", workflow.getName());
      case Event event -> named("event", event.getName());
      case Parameter parameter -> named("parameter", parameter.getName());
      case Navigation navigation -> "the navigation";
      case Labels labels -> "the labels";
      case Theme theme -> "the theme";
      case Target target -> named("target", target.getName());
      case Annotation annotation -> "the annotation";
      default -> element.eContainer() == null ? "the file" : name(element.eContainer());
    };
  }

  private static String named(String kind, String name) {
    return name == null ? "the " + kind : kind + " '" + name + "'";
  }

  /** A sentence that says what is expected. */
  static String expected(EObject element) {
    return switch (element) {
      case null -> "A declaration begins with " + list(TOP) + ".";
      case Model model -> "A declaration begins with " + list(TOP) + ".";
      case Entity entity ->
          "An entity has fields (name: type), relations (name -> Entity) and "
              + list(MEMBERS)
              + ", between braces.";
      case Field field -> "After the type of a field: " + list(FIELD) + ", or `= default`.";
      case Relation relation ->
          "After the target of a relation: [0..1], [1], [*] or [1..*], then "
              + list(RELATION)
              + ".";
      case Screen screen -> "A screen has " + list(SCREEN) + ".";
      case Expression expression ->
          "An expression is made of names, numbers, texts in quotes, operators and calls such as"
              + " count(lines).";
      case PathSegment segment -> "After a point stands the name of a member.";
      case EnumType type -> "An enum has names of literals between braces.";
      case ValueType type -> "A value has fields (name: type) between braces.";
      case StateMachine machine -> "States have transitions: `draft -> sent send`.";
      case Transition transition -> "A transition is written `draft -> sent send`.";
      case Permission permission ->
          "A permission is written `allow read, update to clerk when ...`.";
      case Seed seed -> "A seed has rows: `{ name = \"ACME\" }`.";
      case SeedRow row -> "A row has values: `name = \"ACME\"`.";
      default -> {
        List<String> words = words(element);
        yield words.isEmpty() ? "Remove it." : "Expected is one of " + list(words) + ".";
      }
    };
  }

  private static String list(List<String> words) {
    return String.join(", ", words);
  }
}
