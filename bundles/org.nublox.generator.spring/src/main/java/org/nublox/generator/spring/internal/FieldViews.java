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
import java.util.List;
import org.nublox.generator.spring.internal.JavaType.Kind;
import org.nublox.generator.spring.internal.Shape.Property;
import org.nublox.generator.spring.view.FieldView;
import org.nublox.generator.spring.view.FieldView.Option;
import org.nublox.generator.template.Escape;
import org.nublox.model.data.Field;
import org.nublox.model.data.LengthValidation;
import org.nublox.model.data.MaxValidation;
import org.nublox.model.data.MinValidation;
import org.nublox.model.data.PatternValidation;
import org.nublox.model.data.Validation;
import org.nublox.model.expression.Expression;
import org.nublox.model.expression.NumberLiteral;
import org.nublox.model.expression.UnaryExpression;
import org.nublox.model.expression.UnaryOperator;
import org.nublox.widget.Look;
import org.nublox.widget.Place;

/** Makes the view of a stored field, as rows, inputs and forms need it. */
final class FieldViews {

  private final Texts texts;
  private final Shapes shapes;

  FieldViews(Texts texts, Shapes shapes) {
    this.texts = texts;
    this.shapes = shapes;
  }

  /**
   * The view of a property.
   *
   * @param form the name of the form's variable in the page's code
   * @param picker what its choices are called in the page
   * @param formDefault code of what a new form shows, or null
   */
  FieldView view(Shape shape, Property property, String form, String picker, String formDefault) {
    Field field = property.field();
    boolean mustGive = mustGive(property);
    String label = label(shape, property);
    JavaType type = property.type();
    String help =
        texts.putIfAny(label + ".help", Texts.summary(property.feature().getDocumentation()));
    return new FieldView(
        property.origin(),
        property.name(),
        property.scopeName(),
        property.json().equals(property.name()) ? null : property.json(),
        property.columns().isEmpty() ? "" : property.columns().get(0),
        property.typeName(),
        Texts.documentation(property.feature().getDocumentation()).isEmpty()
            ? null
            : Texts.documentation(property.feature().getDocumentation()),
        property.isSecret(),
        TypeFacts.personal(property),
        constraints(shape, property),
        read(property),
        "row." + property.name() + "()",
        fromForm(property, form, mustGive),
        formDefault,
        label,
        help,
        property.isReference() ? "reference" : input(property, mustGive),
        mustGive,
        type == null || type.length() == 0 || property.isReference() ? null : type.length(),
        step(type),
        bound(field, true),
        bound(field, false),
        type != null && type.kind() == Kind.DECIMAL ? "decimal" : null,
        picker,
        type != null && type.kind() == Kind.ENUM ? options(type) : List.of(),
        property.isReference() ? null : WidgetMarkup.form(property));
  }

  /** The key of a field's text. */
  String label(Shape shape, Property property) {
    String given =
        property.field() != null ? property.field().getLabel() : property.relation().getLabel();
    String key = shape.name() + "." + property.name();
    return texts.put(
        key, Texts.or(given, JavaNames.words(property.json(), true)), property.feature());
  }

  /** Whether a person must give it: it is required and nothing else provides it. */
  static boolean mustGive(Property property) {
    return property.required()
        && (property.field() == null
            || (property.field().getDefaultValue() == null && !property.isIdentity()));
  }

  private String read(Property property) {
    if (property.type() != null) {
      return property.type().read(Reading.label(property.columns().get(0)));
    }
    var parts = new ArrayList<String>();
    Shape.Key key = keyOf(property);
    for (int i = 0; i < property.columns().size(); i++) {
      parts.add(key.parts().get(i).type().read(Reading.label(property.columns().get(i))));
    }
    return "rs.getObject(\"%s\") == null ? null : new %s(%s)"
        .formatted(
            Reading.label(property.columns().get(0)),
            property.typeName(),
            String.join(", ", parts));
  }

  private Shape.Key keyOf(Property property) {
    return shapes.require(property.target()).key();
  }

  private String fromForm(Property property, String form, boolean mustGive) {
    if (property.type() == null) {
      return "%s.value(\"%s\", %s::of, \"Please choose one\")"
          .formatted(form, property.name(), property.typeName());
    }
    return property.type().fromForm(form, property.name(), mustGive || isFlag(property));
  }

  /** A boolean that is never null is a box to tick. */
  private static boolean isFlag(Property property) {
    return property.type() != null && property.type().kind() == Kind.BOOLEAN && property.required();
  }

  private static String input(Property property, boolean mustGive) {
    return switch (WidgetMarkup.look(property, Place.FORM)) {
      case Look.Area() -> "area";
      case Look.Input(String type) -> type;
      case Look.Markup ignored -> "markup";
      case Look.Usual() -> property.type().input(mustGive || isFlag(property));
    };
  }

  private List<Option> options(JavaType type) {
    return type.enumeration().getLiterals().stream()
        .map(
            literal ->
                new Option(
                    literal.getName(),
                    type.name() + "." + EnumViews.constants(type.enumeration()).get(literal)))
        .toList();
  }

  private static String step(JavaType type) {
    if (type == null) {
      return null;
    }
    return switch (type.kind()) {
      case INT, LONG -> "1";
      case DECIMAL -> type.scale() == 0 ? "1" : "0." + "0".repeat(type.scale() - 1) + "1";
      default -> null;
    };
  }

  private static String bound(Field field, boolean lower) {
    if (field == null) {
      return null;
    }
    for (Validation validation : TypeFacts.validations(field, field.getType())) {
      Expression value =
          switch (validation) {
            case MinValidation min when lower -> min.getValue();
            case MaxValidation max when !lower -> max.getValue();
            default -> null;
          };
      String number = number(value);
      if (number != null) {
        return number;
      }
    }
    return null;
  }

  /** The text of a constant number, or null. */
  static String number(Expression expression) {
    return switch (expression) {
      case NumberLiteral literal -> literal.getValue().toPlainString();
      case UnaryExpression unary
          when unary.getOperator() == UnaryOperator.NEGATE && number(unary.getOperand()) != null ->
          "-" + number(unary.getOperand());
      case null, default -> null;
    };
  }

  /** The annotations of an input's component. */
  private List<String> constraints(Shape shape, Property property) {
    var all = new ArrayList<String>();
    JavaType type = property.type();
    boolean toOwner = shape.owner().filter(owner -> owner.equals(property)).isPresent();
    if (mustGive(property) && !toOwner) {
      boolean text = !property.isReference() && type.textual();
      all.add(text ? "@NotBlank" : "@NotNull");
    }
    Field field = property.field();
    if (field == null) {
      return all;
    }
    int max = type.length();
    Integer min = null;
    String message = null;
    for (Validation validation : TypeFacts.validations(field, field.getType())) {
      switch (validation) {
        case LengthValidation length -> {
          min = length.getMin();
          if (length.getMax() != null) {
            max = max == 0 ? length.getMax() : Math.min(max, length.getMax());
          }
          message = length.getMessage();
        }
        case PatternValidation pattern when type.textual() ->
            all.add(
                "@Pattern(regexp = \"%s\"%s)"
                    .formatted(Escape.java(pattern.getPattern()), message(pattern.getMessage())));
        case MinValidation least when type.number() && number(least.getValue()) != null ->
            all.add(
                "@DecimalMin(value = \"%s\"%s)"
                    .formatted(number(least.getValue()), message(least.getMessage())));
        case MaxValidation most when type.number() && number(most.getValue()) != null ->
            all.add(
                "@DecimalMax(value = \"%s\"%s)"
                    .formatted(number(most.getValue()), message(most.getMessage())));
        default -> {}
      }
    }
    if (type.textual() && (max > 0 || min != null)) {
      all.add(
          "@Size(%s%s%s)"
              .formatted(
                  min == null ? "" : "min = " + min + (max > 0 ? ", " : ""),
                  max > 0 ? "max = " + max : "",
                  message(message)));
    }
    if (type.kind() == Kind.DECIMAL) {
      all.add(
          "@Digits(integer = %d, fraction = %d)"
              .formatted(Math.max(0, type.precision() - type.scale()), type.scale()));
    }
    return all;
  }

  /** A message of the model; what Bean Validation would take for a parameter is marked as text. */
  private static String message(String text) {
    return text == null
        ? ""
        : ", message = \"" + Escape.java(text.replaceAll("([\\\\{}$])", "\\\\$1")) + "\"";
  }
}
