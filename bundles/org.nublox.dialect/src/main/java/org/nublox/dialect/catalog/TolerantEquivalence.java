/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.nublox.dialect.catalog.SqlTokens.Token;
import org.nublox.schema.ViewDefinition;
import org.nublox.schema.change.Equivalence;

/**
 * Compares texts by their words, without regard to case, quotes of names and parentheses: for
 * engines that tell expressions in words of their own and cannot be asked without writing. It can
 * take two expressions for the same that differ in grouping only, and for different what an engine
 * said in other words. Row policies, which such engines keep as functions, are not compared.
 *
 * @param ignored words that an engine adds, in lower case
 */
public record TolerantEquivalence(Set<String> ignored) implements Equivalence {

  public TolerantEquivalence {
    ignored = Set.copyOf(ignored);
  }

  @Override
  public boolean sameExpression(Kind kind, String table, String column, String left, String right) {
    return left.equals(right) || words(left, false).equals(words(right, false));
  }

  @Override
  public boolean sameView(String view, ViewDefinition left, ViewDefinition right) {
    return left instanceof ViewDefinition.Verbatim a
        && right instanceof ViewDefinition.Verbatim b
        && words(a.sql(), true).equals(words(b.sql(), true));
  }

  @Override
  public boolean comparesPolicies() {
    return false;
  }

  @Override
  public boolean sameBody(String trigger, String left, String right) {
    return words(left, true).equals(words(right, true));
  }

  private List<String> words(String sql, boolean parentheses) {
    List<String> words = new ArrayList<>();
    for (Token token : SqlTokens.of(sql, false)) {
      String word =
          switch (token.kind()) {
            case WORD, NAME -> token.name().toLowerCase(Locale.ROOT);
            case COMMENT -> "";
            default -> token.text();
          };
      boolean grouping = !parentheses && (word.equals("(") || word.equals(")"));
      if (!word.isEmpty() && !grouping && !ignored.contains(word)) {
        words.add(word);
      }
    }
    return words;
  }
}
