/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.conversion;

import com.google.inject.Inject;
import com.google.inject.Singleton;
import java.math.BigDecimal;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.xtext.Grammar;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.conversion.IValueConverter;
import org.eclipse.xtext.conversion.ValueConverter;
import org.eclipse.xtext.conversion.ValueConverterException;
import org.eclipse.xtext.conversion.impl.AbstractDeclarativeValueConverterService;
import org.eclipse.xtext.conversion.impl.AbstractNullSafeConverter;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.util.Strings;
import org.nublox.dsl.services.NubloxGrammarAccess;
import org.nublox.model.data.ReferentialAction;
import org.nublox.model.data.RefreshPolicy;

/** Converts tokens to values and back. Methods are found by their annotation. */
@Singleton
public class NubloxValueConverters extends AbstractDeclarativeValueConverterService {
  private static final Pattern PLAIN_SETTING =
      Pattern.compile(
          "-?[0-9]+(\\.[0-9]+)?|true|false|[a-zA-Z_][a-zA-Z_0-9]*(\\.[a-zA-Z_][a-zA-Z_0-9]*)*");
  private static final Pattern IDENTIFIER =
      Pattern.compile(
          "[a-zA-Z_\\u00C0-\\u1FFF\\u3040-\\uD7FF][a-zA-Z_0-9\\u00C0-\\u1FFF\\u3040-\\uD7FF]*");

  private Set<String> keywords = Set.of();
  private Set<String> nameKeywords = Set.of();
  private Set<String> pathNameKeywords = Set.of();

  /** Reads the words of the language off its grammar. */
  @Inject
  void readKeywords(IGrammarAccess access) {
    Grammar grammar = access.getGrammar();
    keywords = Set.copyOf(GrammarUtil.getAllKeywords(grammar));
    pathNameKeywords = keywordsIn(((NubloxGrammarAccess) access).getPathNameRule());
    nameKeywords =
        Stream.concat(
                pathNameKeywords.stream(),
                keywordsIn(((NubloxGrammarAccess) access).getNameRule()).stream())
            .collect(Collectors.toUnmodifiableSet());
  }

  private static Set<String> keywordsIn(ParserRule rule) {
    return GrammarUtil.containedKeywords(rule).stream()
        .map(Keyword::getValue)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static <T> IValueConverter<T> converter(
      Function<String, T> toValue, Function<T, String> toText) {
    return new AbstractNullSafeConverter<>() {
      @Override
      protected T internalToValue(String string, INode node) {
        return toValue.apply(string);
      }

      @Override
      protected String internalToString(T value) {
        return toText.apply(value);
      }
    };
  }

  private static String unescape(String name) {
    return name.startsWith("^") ? name.substring(1) : name;
  }

  private static String escape(String name, Set<String> reserved) {
    if (!IDENTIFIER.matcher(name).matches()) {
      throw new ValueConverterException(
          "'" + name + "' cannot be a name: use letters, digits and '_', beginning with a letter",
          null,
          null);
    }
    return reserved.contains(name) ? "^" + name : name;
  }

  /** A name; one that is a word of the language is written with a leading ^. */
  @ValueConverter(rule = "ID")
  public IValueConverter<String> id() {
    return converter(NubloxValueConverters::unescape, name -> escape(name, keywords));
  }

  /** A name where most words of the language are allowed as they are. */
  @ValueConverter(rule = "Name")
  public IValueConverter<String> name() {
    return converter(
        NubloxValueConverters::unescape,
        name -> nameKeywords.contains(name) ? name : escape(name, keywords));
  }

  /** A name at the beginning of a path. */
  @ValueConverter(rule = "PathName")
  public IValueConverter<String> pathName() {
    return converter(
        NubloxValueConverters::unescape,
        name -> pathNameKeywords.contains(name) ? name : escape(name, keywords));
  }

  /** The key of a setting: names joined by dots. */
  @ValueConverter(rule = "SettingKey")
  public IValueConverter<String> settingKey() {
    return qualifiedName();
  }

  /** The name of a function. */
  @ValueConverter(rule = "FunctionName")
  public IValueConverter<String> functionName() {
    return converter(NubloxValueConverters::unescape, name -> name);
  }

  /** Names joined by dots, possibly with blanks or comments between. */
  @ValueConverter(rule = "QualifiedName")
  public IValueConverter<String> qualifiedName() {
    return converter(
        text ->
            String.join(
                ".", Strings.split(text, ".").stream().map(s -> unescape(s.strip())).toList()),
        name ->
            String.join(
                ".", Strings.split(name, ".").stream().map(s -> escape(s, keywords)).toList()));
  }

  /** As {@link #qualifiedName()}, with .* at the end or not. */
  @ValueConverter(rule = "QualifiedNameWithWildcard")
  public IValueConverter<String> qualifiedNameWithWildcard() {
    return converter(
        text ->
            String.join(
                ".", Strings.split(text, ".").stream().map(s -> unescape(s.strip())).toList()),
        name ->
            String.join(
                ".",
                Strings.split(name, ".").stream()
                    .map(s -> s.equals("*") ? s : escape(s, keywords))
                    .toList()));
  }

  /** Text in quotes with the escapes of Java. */
  @ValueConverter(rule = "STRING")
  public IValueConverter<String> string() {
    return converter(NubloxValueConverters::unquote, NubloxValueConverters::quote);
  }

  private static String unquote(String text) {
    try {
      return Strings.convertFromJavaString(text.substring(1, text.length() - 1), true);
    } catch (IllegalArgumentException e) {
      throw new ValueConverterException(
          "Unknown escape in text: use \\\\ for a backslash, \\\" for a quote, \\n for a new line, \\u0041 for a character",
          null,
          e);
    }
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> quoted.append("\\\"");
        case '\\' -> quoted.append("\\\\");
        case '\n' -> quoted.append("\\n");
        case '\r' -> quoted.append("\\r");
        case '\t' -> quoted.append("\\t");
        default -> {
          if (Character.isISOControl(c)) {
            quoted.append(String.format("\\u%04x", (int) c));
          } else {
            quoted.append(c);
          }
        }
      }
    }
    return quoted.append('"').toString();
  }

  /**
   * A setting of an annotation, a widget or a theme: text, name, number or boolean, kept as text.
   */
  @ValueConverter(rule = "SettingValue")
  public IValueConverter<String> settingValue() {
    return converter(
        text -> text.startsWith("\"") ? unquote(text) : text.replaceAll("\\s+", ""),
        value ->
            PLAIN_SETTING.matcher(value).matches() && !keywords.contains(value)
                ? value
                : quote(value));
  }

  /** A whole number that fits 32 bits. */
  @ValueConverter(rule = "INT")
  public IValueConverter<Integer> integer() {
    return converter(
        text -> {
          try {
            return Integer.valueOf(text);
          } catch (NumberFormatException e) {
            throw new ValueConverterException(
                text + " is too large here: the largest number is " + Integer.MAX_VALUE, null, e);
          }
        },
        Object::toString);
  }

  /** A number of an expression, as exact as it is written. */
  @ValueConverter(rule = "Number")
  public IValueConverter<BigDecimal> number() {
    return converter(BigDecimal::new, BigDecimal::toPlainString);
  }

  /** The words of a documentation comment. */
  @ValueConverter(rule = "DOC_COMMENT")
  public IValueConverter<String> documentation() {
    return converter(DocumentationComment::words, DocumentationComment::comment);
  }

  /** What happens to the rows that refer to one that is deleted. */
  @ValueConverter(rule = "ReferentialAction")
  public IValueConverter<ReferentialAction> referentialAction() {
    return converter(
        text -> ReferentialAction.get(text.strip().replaceAll("\\s+", " ")),
        ReferentialAction::getLiteral);
  }

  /** When a materialized view is made anew. */
  @ValueConverter(rule = "RefreshPolicy")
  public IValueConverter<RefreshPolicy> refreshPolicy() {
    return converter(
        text -> RefreshPolicy.get(text.strip().replaceAll("\\s+", " ")), RefreshPolicy::getLiteral);
  }
}
