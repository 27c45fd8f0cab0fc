/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.properties;

import com.google.inject.Inject;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.conversion.IValueConverterService;
import org.eclipse.xtext.parser.IParseResult;
import org.eclipse.xtext.parser.IParser;

/** Reads elements of a model by themselves. May be used by several threads. */
public final class ElementSheets {

  /** What may stand in a file, in an entity, and in an enumeration. */
  private static final List<String> RULES = List.of("ModelElement", "EntityMember", "EnumLiteral");

  private final IParser parser;
  private final IGrammarAccess grammar;
  private final IValueConverterService values;

  @Inject
  ElementSheets(IParser parser, IGrammarAccess grammar, IValueConverterService values) {
    this.parser = parser;
    this.grammar = grammar;
    this.values = values;
  }

  /**
   * Reads an element.
   *
   * @param text of the element, from its documentation to its end
   * @param indentation what stands before it in its line
   * @return empty when it cannot be read
   */
  public Optional<ElementSheet> read(String text, String indentation) {
    for (String name : RULES) {
      ParserRule entry = (ParserRule) GrammarUtil.findRuleForName(grammar.getGrammar(), name);
      IParseResult parsed = parse(entry, text);
      if (!parsed.hasSyntaxErrors() && parsed.getRootASTElement() != null) {
        return rule(parsed.getRootASTElement().eClass())
            .map(rule -> new ElementSheet(this, entry, rule, parsed, text, indentation));
      }
    }
    return Optional.empty();
  }

  IParseResult parse(ParserRule entry, String text) {
    return parser.parse(entry, new StringReader(text));
  }

  /** A value as it is written. */
  String written(String value, String terminal) {
    return values.toString(value, terminal);
  }

  private Optional<ParserRule> rule(EClass type) {
    return GrammarUtil.allParserRules(grammar.getGrammar()).stream()
        .filter(rule -> rule.getType().getClassifier() == type)
        .filter(rule -> !GrammarUtil.containedAssignments(rule).isEmpty())
        .findFirst();
  }

  static Object value(EObject element, String feature) {
    return element.eGet(element.eClass().getEStructuralFeature(feature));
  }
}
