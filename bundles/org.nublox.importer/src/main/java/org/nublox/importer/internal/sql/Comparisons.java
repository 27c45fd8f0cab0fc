/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.expression.Expr;
import org.nublox.expression.Literals;
import org.nublox.expression.Type;
import org.nublox.expression.Typed;
import org.nublox.expression.Typing;
import org.nublox.importer.internal.sql.Term.Sort;
import org.nublox.importer.internal.text.Nbx;

/** What is held against a column: its literals in the words of the column's type. */
final class Comparisons {

  private final SqlColumn column;

  /**
   * @param columnOrNull the column on the left, null when there is something else
   */
  Comparisons(SqlColumn columnOrNull) {
    this.column = columnOrNull;
  }

  /** A value as one of the column's; empty when it is none. */
  Optional<Term> meets(Term term) {
    if (column == null) {
      return term.sort() == Sort.NULL ? Optional.empty() : Optional.of(term);
    }
    boolean quoted = term.sort() == Sort.QUOTED;
    return switch (column.kind()) {
      case TEXT -> Optional.of(term).filter(t -> quoted || t.sort() == Sort.TEXT);
      case NUMBER -> Optional.of(term).filter(t -> t.sort() == Sort.NUMBER);
      case BOOLEAN -> {
        if (term.sort() == Sort.CONDITION) {
          yield Optional.of(term);
        }
        yield switch (term.text()) {
          case "0" -> Optional.of(Term.primary("false", Sort.CONDITION));
          case "1" -> Optional.of(Term.primary("true", Sort.CONDITION));
          default -> Optional.empty();
        };
      }
      case DATE -> Optional.of(term).filter(t -> quoted || t.sort() == Sort.DATE);
      case TIMESTAMP ->
          Optional.of(term)
              .filter(t -> t.sort() == Sort.TIMESTAMP || t.sort() == Sort.DATE || quoted);
      case UUID -> Optional.of(term).filter(t -> quoted || t.sort() == Sort.OTHER);
      case ENUMERATION -> {
        String literal = quoted ? column.literals().get(unquoted(term)) : null;
        yield Optional.ofNullable(literal)
            .map(
                name ->
                    Term.primary(
                        Nbx.id(column.enumeration()) + "." + Nbx.feature(name), Sort.OTHER));
      }
      case OTHER -> Optional.empty();
    };
  }

  private static String unquoted(Term term) {
    String text = term.text().substring(1, term.text().length() - 1);
    return text.replace("\\\"", "\"").replace("\\\\", "\\");
  }

  Term nullTest(Term left, boolean negated) throws NotSayable {
    if (column == null || !left.text().equals(column.value())) {
      throw new NotSayable("is null");
    }
    return new Term(
        column.presence() + (negated ? " != null" : " == null"), Term.COMPARISON, Sort.CONDITION);
  }

  Term compare(Term left, String operator, Term right, SqlColumn rightColumn) throws NotSayable {
    String said =
        switch (operator) {
          case "=" -> "==";
          case "<>" -> "!=";
          default -> operator;
        };
    Term met;
    if (right.sort() == Sort.QUOTED || left.sort() == Sort.CONDITION) {
      met = meets(right).orElseThrow(() -> new NotSayable(operator));
    } else if (left.sort() == Sort.QUOTED && rightColumn != null) {
      Term first =
          new Comparisons(rightColumn).meets(left).orElseThrow(() -> new NotSayable(operator));
      return compared(first, said, right);
    } else {
      boolean same = left.sort() == right.sort() && left.sort() != Sort.NULL;
      if (!same) {
        throw new NotSayable(operator);
      }
      met = right;
    }
    return compared(left, said, met);
  }

  private static Term compared(Term left, String operator, Term right) {
    return new Term(
        left.in(Term.SUM) + " " + operator + " " + right.in(Term.SUM),
        Term.COMPARISON,
        Sort.CONDITION);
  }

  Term in(Term left, List<Term> items, boolean negated) throws NotSayable {
    List<String> said = new ArrayList<>();
    for (Term item : items) {
      said.add(meets(item).orElseThrow(() -> new NotSayable("in")).text());
    }
    return new Term(
        left.in(Term.SUM) + (negated ? " not in (" : " in (") + String.join(", ", said) + ")",
        Term.COMPARISON,
        Sort.CONDITION);
  }

  Term between(Term left, Term low, Term high, boolean negated) throws NotSayable {
    Term from = meets(low).orElseThrow(() -> new NotSayable("between"));
    Term to = meets(high).orElseThrow(() -> new NotSayable("between"));
    return new Term(
        left.in(Term.SUM)
            + (negated ? " not between " : " between ")
            + from.in(Term.SUM)
            + " and "
            + to.in(Term.SUM),
        Term.COMPARISON,
        Sort.CONDITION);
  }

  Term like(Term left, Term pattern, boolean negated) throws NotSayable {
    if (left.sort() != Sort.TEXT || pattern.sort() != Sort.QUOTED) {
      throw new NotSayable("like");
    }
    Term like =
        new Term(left.in(Term.SUM) + " like " + pattern.text(), Term.COMPARISON, Sort.CONDITION);
    return negated ? new Term("not " + like.text(), Term.NOT, Sort.CONDITION) : like;
  }

  /** Of regular expressions, those that hold for the whole text and are of the portable kind. */
  Term matches(Term left, Term pattern, boolean negated) throws NotSayable {
    if (left.sort() != Sort.TEXT || pattern.sort() != Sort.QUOTED) {
      throw new NotSayable("regular expression");
    }
    String regex = whole(unquoted(pattern));
    Expr text = new Expr.Column(Optional.empty(), "x", new Type.Text(0), true);
    if (!(Typing.matches(text, Literals.text(regex), false) instanceof Typed.Ok)) {
      throw new NotSayable(regex);
    }
    Term matches =
        new Term(
            left.in(Term.SUM) + " matches " + Nbx.quoted(regex), Term.COMPARISON, Sort.CONDITION);
    return negated ? new Term("not " + matches.text(), Term.NOT, Sort.CONDITION) : matches;
  }

  private static String whole(String regex) throws NotSayable {
    for (String[] ends :
        new String[][] {{"^(?:", ")$"}, {"\\A(?:", ")\\z"}, {"^(", ")$"}, {"\\A", "\\z"}}) {
      if (regex.startsWith(ends[0]) && regex.endsWith(ends[1])) {
        return regex.substring(ends[0].length(), regex.length() - ends[1].length());
      }
    }
    boolean anchored = regex.startsWith("^") && regex.endsWith("$") && !regex.contains("|");
    if (!anchored) {
      throw new NotSayable("a part of the text");
    }
    return regex.substring(1, regex.length() - 1);
  }
}
