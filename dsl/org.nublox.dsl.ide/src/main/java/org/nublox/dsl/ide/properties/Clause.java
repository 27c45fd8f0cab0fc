/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.properties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.AbstractRule;
import org.eclipse.xtext.Alternatives;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EnumLiteralDeclaration;
import org.eclipse.xtext.EnumRule;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Group;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;

/**
 * A part of a rule of the grammar that says one thing of an element, such as {@code 'label'
 * label=STRING}.
 *
 * @param name of the property
 * @param kind of its value
 * @param whole the part
 * @param feature of the model that is set by it
 * @param words before the value
 * @param choices of the value
 * @param place where it stands in the head: that of the part at the rule's top
 * @param order among the parts that may stand there in any order; 0 when there is one place for it
 * @param optional whether it may be left out
 */
record Clause(
    String name,
    Property.Kind kind,
    AbstractElement whole,
    String feature,
    List<String> words,
    List<String> choices,
    int place,
    int order,
    boolean optional) {

  /** The parts of a rule before the braces, but for the name, lists and what has parts itself. */
  static List<Clause> of(ParserRule rule) {
    List<Clause> found = new ArrayList<>();
    List<AbstractElement> parts = parts(rule.getAlternatives());
    for (int i = 0; i < parts.size() && !opens(parts.get(i)); i++) {
      AbstractElement part = parts.get(i);
      if (part instanceof Alternatives any && GrammarUtil.isMultipleCardinality(any)) {
        for (int k = 0; k < any.getElements().size(); k++) {
          of(any.getElements().get(k), i, k + 1, true).ifPresent(found::add);
        }
      } else {
        of(part, i, 0, GrammarUtil.isOptionalCardinality(part)).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The parts of a rule one behind the other. */
  static List<AbstractElement> parts(AbstractElement body) {
    return body instanceof Group group && group.getCardinality() == null
        ? group.getElements()
        : List.of(body);
  }

  /** Whether the members of the element begin with it. */
  static boolean opens(AbstractElement part) {
    return part instanceof Keyword word
        ? word.getValue().equals("{")
        : part instanceof Group group && opens(group.getElements().getFirst());
  }

  private static Optional<Clause> of(AbstractElement part, int place, int order, boolean optional) {
    List<AbstractElement> elements = part instanceof Group group ? group.getElements() : List.of();
    List<String> words = new ArrayList<>();
    Assignment value = part instanceof Assignment assignment ? assignment : null;
    Assignment given = null;
    for (AbstractElement element : elements) {
      if (element instanceof Keyword word) {
        words.add(word.getValue());
      } else if (element instanceof Assignment assignment) {
        if (assignment.getOperator().equals("?=")) {
          given = assignment;
          words.add(word(assignment));
        } else if (value == null) {
          value = assignment;
        }
      }
    }
    if (value == null) {
      value = given;
      words.clear();
    }
    boolean list = value != null && value.getOperator().equals("+=");
    if (value == null
        || value.getFeature().equals("name")
        || (list && (order > 0 || optional || !(value.getTerminal() instanceof CrossReference)))) {
      return Optional.empty();
    }
    String title = String.join(" ", words).replaceAll("[^a-z ]", "").strip();
    return Optional.of(
        new Clause(
            title(title.isEmpty() ? split(value.getFeature()) : title),
            kind(value),
            part,
            value.getFeature(),
            List.copyOf(words),
            choices(value),
            place,
            order,
            optional));
  }

  private static Property.Kind kind(Assignment value) {
    if (value.getOperator().equals("?=")) {
      return Property.Kind.WORD;
    }
    if (value.getTerminal() instanceof RuleCall call) {
      switch (call.getRule().getName()) {
        case "STRING" -> {
          return Property.Kind.TEXT;
        }
        case "DOC_COMMENT" -> {
          return Property.Kind.DOCUMENTATION;
        }
        default -> {}
      }
    }
    return choices(value).isEmpty() ? Property.Kind.CODE : Property.Kind.CHOICE;
  }

  private static List<String> choices(Assignment value) {
    if (value.getOperator().equals("?=")) {
      return List.of(word(value));
    }
    return value.getTerminal() instanceof RuleCall call ? choices(call.getRule()) : List.of();
  }

  private static List<String> choices(AbstractRule rule) {
    List<AbstractElement> all =
        rule.getAlternatives() instanceof Alternatives several ? several.getElements() : List.of();
    if (rule instanceof EnumRule) {
      return all.stream()
          .map(EnumLiteralDeclaration.class::cast)
          .map(
              literal ->
                  literal.getLiteral() == null
                      ? literal.getEnumLiteral().getLiteral()
                      : literal.getLiteral().getValue())
          .toList();
    }
    List<String> choices = new ArrayList<>();
    for (AbstractElement choice : all) {
      List<AbstractElement> words = parts(choice);
      if (!words.stream().allMatch(Keyword.class::isInstance)) {
        return List.of();
      }
      choices.add(
          words.stream().map(word -> ((Keyword) word).getValue()).collect(Collectors.joining(" ")));
    }
    return choices;
  }

  private static String word(Assignment given) {
    return ((Keyword) given.getTerminal()).getValue();
  }

  /** Words of a name such as {@code defaultValue}. */
  private static String split(String feature) {
    return feature.replaceAll("(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
  }

  private static String title(String words) {
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }

  /** Whether a part of the grammar belongs to it. */
  boolean has(EObject element) {
    return EcoreUtil.isAncestor(whole, element);
  }
}
