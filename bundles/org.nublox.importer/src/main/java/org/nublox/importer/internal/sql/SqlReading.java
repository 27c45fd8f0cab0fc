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
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.nublox.importer.internal.sql.Term.Sort;
import org.nublox.importer.internal.text.Nbx;

/**
 * Reads expressions in SQL, in the words that PostgreSQL, MariaDB, MySQL, H2 and SQLite use when
 * they tell them, and says them in the language. What is not understood, or would mean something
 * else, is not said at all.
 */
public final class SqlReading {

  private final List<SqlToken> tokens;
  private final Function<String, Optional<SqlColumn>> columns;
  private final String dialect;
  private final List<String> lastText = new ArrayList<>();
  private SqlColumn lastColumn;
  private boolean exact = true;
  private int at;

  private SqlReading(
      List<SqlToken> tokens, String dialect, Function<String, Optional<SqlColumn>> columns) {
    this.tokens = tokens;
    this.dialect = dialect;
    this.columns = columns;
  }

  /**
   * A condition in the language; empty when it cannot be said.
   *
   * @param columns what each column is, by its name
   */
  public static Optional<Said> condition(
      String sql, String dialect, Function<String, Optional<SqlColumn>> columns) {
    return read(sql, dialect, columns)
        .filter(whole -> whole.term().sort() == Sort.CONDITION)
        .map(whole -> new Said(whole.term().text(), whole.exact()));
  }

  /** A value in the language; empty when it cannot be said. */
  public static Optional<Said> value(
      String sql, String dialect, Function<String, Optional<SqlColumn>> columns) {
    return read(sql, dialect, columns).map(whole -> new Said(whole.term().text(), whole.exact()));
  }

  /**
   * A default for a column, which reads no other.
   *
   * @param column that it is for
   */
  public static Optional<Said> standard(String sql, String dialect, SqlColumn column) {
    return read(sql, dialect, name -> Optional.empty())
        .flatMap(
            whole ->
                new Comparisons(column)
                    .meets(whole.term())
                    .map(term -> new Said(term.text(), whole.exact())));
  }

  /** The list of texts that a condition keeps a column to; empty when it is another condition. */
  public static Optional<Choice> choice(String sql, String dialect) {
    List<String> names = new ArrayList<>();
    Function<String, Optional<SqlColumn>> any =
        name -> {
          names.add(name);
          return Optional.of(new SqlColumn("x", "x", SqlColumn.Kind.TEXT, "", java.util.Map.of()));
        };
    return SqlToken.of(sql, escapes(dialect))
        .flatMap(
            tokens -> {
              try {
                SqlReading reading = new SqlReading(tokens, dialect, any);
                List<String> texts = reading.choiceTexts();
                boolean one = names.stream().distinct().count() == 1;
                return one
                        && texts.size() > 1
                        && texts.stream().noneMatch(String::isEmpty)
                        && texts.stream().distinct().count() == texts.size()
                    ? Optional.of(new Choice(names.getFirst(), texts))
                    : Optional.empty();
              } catch (NotSayable e) {
                return Optional.empty();
              }
            });
  }

  private static boolean escapes(String dialect) {
    return dialect.equals("mysql") || dialect.equals("mariadb");
  }

  /** All of a text. */
  private record Whole(Term term, boolean exact) {}

  private static Optional<Whole> read(
      String sql, String dialect, Function<String, Optional<SqlColumn>> columns) {
    return SqlToken.of(sql, escapes(dialect))
        .flatMap(
            tokens -> {
              try {
                SqlReading reading = new SqlReading(tokens, dialect, columns);
                Term term = reading.or();
                reading.end();
                return Optional.of(new Whole(term, reading.exact));
              } catch (NotSayable e) {
                return Optional.empty();
              }
            });
  }

  // ------------------------------------------------------------- words

  private SqlToken peek() {
    return tokens.get(at);
  }

  private boolean accept(String text) {
    if (peek().is(text)) {
      at++;
      return true;
    }
    return false;
  }

  private void expect(String text) throws NotSayable {
    if (!accept(text)) {
      throw new NotSayable(text);
    }
  }

  private void end() throws NotSayable {
    if (peek().kind() != SqlToken.Kind.END) {
      throw new NotSayable(peek().text());
    }
  }

  // ------------------------------------------------------------- lists of texts

  private List<String> choiceTexts() throws NotSayable {
    int open = 0;
    while (accept("(")) {
      open++;
    }
    int closed = 0;
    Term column = primary();
    casts(column);
    while (accept(")")) {
      closed++;
      casts(column);
    }
    List<Term> items;
    if (accept("in")) {
      items = list();
    } else {
      expect("=");
      if (!accept("any") && !accept("some")) {
        throw new NotSayable("=");
      }
      items = array();
    }
    while (accept(")")) {
      closed++;
    }
    end();
    if (open != closed || column.sort() != Sort.TEXT) {
      throw new NotSayable("brackets");
    }
    List<String> texts = new ArrayList<>();
    for (Term item : items) {
      if (item.sort() != Sort.QUOTED) {
        throw new NotSayable(item.text());
      }
      texts.add(lastText.get(items.indexOf(item)));
    }
    return texts;
  }

  private List<Term> list() throws NotSayable {
    expect("(");
    return items(")");
  }

  /** {@code (ARRAY['a'::text, ...])}, also with a cast of the whole. */
  private List<Term> array() throws NotSayable {
    int open = 0;
    while (accept("(")) {
      open++;
    }
    expect("array");
    expect("[");
    List<Term> items = items("]");
    for (int i = 0; i < open; i++) {
      arrayCast();
      expect(")");
    }
    return items;
  }

  private void arrayCast() throws NotSayable {
    if (accept("::")) {
      typeName();
      expect("[");
      expect("]");
    }
  }

  private List<Term> items(String close) throws NotSayable {
    List<Term> items = new ArrayList<>();
    lastText.clear();
    do {
      boolean bracket = accept("(");
      if (peek().kind() == SqlToken.Kind.TEXT) {
        lastText.add(peek().text());
      }
      Term item = sum();
      if (bracket) {
        expect(")");
        item = casts(item);
      }
      items.add(item);
    } while (accept(","));
    expect(close);
    return items;
  }

  // ------------------------------------------------------------- conditions

  private Term or() throws NotSayable {
    Term left = and();
    while (accept("or")) {
      left = logical(left, "or", Term.OR, and());
    }
    return left;
  }

  private Term and() throws NotSayable {
    Term left = not();
    while (accept("and")) {
      left = logical(left, "and", Term.AND, not());
    }
    return left;
  }

  private static Term logical(Term left, String word, int rank, Term right) throws NotSayable {
    if (left.sort() != Sort.CONDITION || right.sort() != Sort.CONDITION) {
      throw new NotSayable(word);
    }
    return new Term(left.in(rank) + " " + word + " " + right.in(rank + 1), rank, Sort.CONDITION);
  }

  private Term not() throws NotSayable {
    if (accept("not")) {
      Term operand = not();
      if (operand.sort() != Sort.CONDITION) {
        throw new NotSayable("not");
      }
      return new Term("not " + operand.in(Term.NOT), Term.NOT, Sort.CONDITION);
    }
    return comparison();
  }

  private Term comparison() throws NotSayable {
    lastColumn = null;
    Term left = sum();
    boolean isColumn = lastColumn != null && left.text().equals(lastColumn.value());
    Comparisons comparisons = new Comparisons(isColumn ? lastColumn : null);
    if (accept("is")) {
      boolean negated = accept("not");
      expect("null");
      return comparisons.nullTest(left, negated);
    }
    boolean negated = accept("not");
    if (accept("in")) {
      return comparisons.in(left, list(), negated);
    }
    if (accept("between")) {
      Term low = sum();
      expect("and");
      return comparisons.between(left, low, sum(), negated);
    }
    if (accept("like") || accept("~~") || accept("!~~")) {
      boolean not = negated != tokens.get(at - 1).is("!~~");
      Term pattern = sum();
      if (accept("escape") && !"\\".equals(tokens.get(at++).text())) {
        throw new NotSayable("escape");
      }
      return comparisons.like(left, pattern, not);
    }
    if (accept("regexp") || accept("rlike") || accept("~")) {
      exact = false; // how the ends are written differs
      return comparisons.matches(left, sum(), negated);
    }
    if (negated) {
      throw new NotSayable("not");
    }
    for (String operator : List.of("=", "<>", "!=", "<=", ">=", "<", ">")) {
      if (accept(operator)) {
        if (accept("any") || accept("some")) {
          return comparisons.in(left, array(), false);
        }
        if (accept("all")) {
          return comparisons.in(left, array(), true);
        }
        lastColumn = null;
        Term right = sum();
        return comparisons.compare(left, operator, right, lastColumn);
      }
    }
    return left;
  }

  // ------------------------------------------------------------- values

  private Term sum() throws NotSayable {
    Term left = product();
    while (peek().is("+") || peek().is("-") || peek().is("||")) {
      String sign = tokens.get(at++).text();
      Term right = product();
      boolean join = sign.equals("||");
      boolean fits =
          join
              ? isText(left) && isText(right)
              : left.sort() == Sort.NUMBER && right.sort() == Sort.NUMBER;
      if (!fits) {
        throw new NotSayable(sign);
      }
      left =
          new Term(
              left.in(Term.SUM) + (join ? " + " : " " + sign + " ") + right.in(Term.PRODUCT),
              Term.SUM,
              join ? Sort.TEXT : Sort.NUMBER);
    }
    return left;
  }

  private static boolean isText(Term term) {
    return term.sort() == Sort.TEXT || term.sort() == Sort.QUOTED;
  }

  private Term product() throws NotSayable {
    Term left = unary();
    while (peek().is("*") || peek().is("%")) {
      String sign = tokens.get(at++).text();
      Term right = unary();
      if (left.sort() != Sort.NUMBER || right.sort() != Sort.NUMBER) {
        throw new NotSayable(sign);
      }
      left =
          new Term(
              left.in(Term.PRODUCT) + " " + sign + " " + right.in(Term.PRODUCT + 1),
              Term.PRODUCT,
              Sort.NUMBER);
    }
    if (peek().is("/")) {
      throw new NotSayable("the quotient has other places in each engine");
    }
    return left;
  }

  private Term unary() throws NotSayable {
    if (accept("-")) {
      Term operand = unary();
      if (operand.sort() != Sort.NUMBER) {
        throw new NotSayable("-");
      }
      return new Term("-" + operand.in(Term.PRIMARY), Term.PRODUCT + 1, Sort.NUMBER);
    }
    return casts(primary());
  }

  /** Casts that only tell the type that a value has anyway are left out. */
  private Term casts(Term term) throws NotSayable {
    Term at = term;
    while (true) {
      if (accept("::")) {
        at = cast(at, typeName());
      } else if (accept("collate")) {
        this.at++;
      } else {
        return at;
      }
    }
  }

  private static Term cast(Term term, String type) throws NotSayable {
    Sort sort = term.sort();
    boolean quoted = sort == Sort.QUOTED;
    return switch (type) {
      case "text",
          "varchar",
          "character varying",
          "char",
          "character",
          "bpchar",
          "char large object",
          "character large object",
          "name",
          "clob" -> {
        if (sort == Sort.TEXT || quoted || sort == Sort.OTHER) {
          yield term;
        }
        throw new NotSayable(type);
      }
      case "numeric",
          "decimal",
          "bigint",
          "integer",
          "int",
          "smallint",
          "int4",
          "int8",
          "int2",
          "decfloat" -> {
        if (sort == Sort.NUMBER) {
          yield term;
        }
        if (quoted && term.text().matches("\"-?\\d+(\\.\\d+)?\"")) {
          yield Term.primary(term.text().substring(1, term.text().length() - 1), Sort.NUMBER);
        }
        throw new NotSayable(type);
      }
      case "date" -> {
        if (sort == Sort.DATE || quoted) {
          yield term;
        }
        if (sort == Sort.TIMESTAMP) {
          yield Term.primary("date(" + term.text() + ")", Sort.DATE);
        }
        throw new NotSayable(type);
      }
      case "uuid",
          "timestamp",
          "timestamp without time zone",
          "timestamp with time zone",
          "time",
          "time without time zone" -> {
        if (quoted || (sort == Sort.TIMESTAMP && type.startsWith("timestamp"))) {
          yield term;
        }
        throw new NotSayable(type);
      }
      case "boolean", "bool" -> {
        if (sort == Sort.CONDITION) {
          yield term;
        }
        throw new NotSayable(type);
      }
      default -> throw new NotSayable(type);
    };
  }

  /** The name of a type without its length. */
  private String typeName() throws NotSayable {
    StringBuilder name = new StringBuilder();
    if (peek().kind() == SqlToken.Kind.QUOTED_NAME) {
      return tokens.get(at++).text().toLowerCase(Locale.ROOT);
    }
    while (peek().kind() == SqlToken.Kind.WORD && isTypeWord(peek().text(), name.length() == 0)) {
      name.append(name.isEmpty() ? "" : " ").append(tokens.get(at++).text());
      if (accept("(")) {
        while (!accept(")")) {
          if (peek().kind() == SqlToken.Kind.END) {
            throw new NotSayable("type");
          }
          at++;
        }
      }
    }
    if (name.isEmpty()) {
      throw new NotSayable("type");
    }
    return name.toString();
  }

  private static boolean isTypeWord(String word, boolean first) {
    return first
        || List.of(
                "varying",
                "without",
                "with",
                "time",
                "zone",
                "large",
                "object",
                "precision",
                "signed")
            .contains(word);
  }

  private Term primary() throws NotSayable {
    SqlToken token = tokens.get(at);
    if (token.kind() != SqlToken.Kind.END) {
      at++;
    }
    return switch (token.kind()) {
      case NUMBER -> number(token.text());
      case TEXT -> Term.primary(Nbx.quoted(token.text()), Sort.QUOTED);
      case QUOTED_NAME -> column(token.text());
      case SIGN -> {
        if (!token.is("(")) {
          throw new NotSayable(token.text());
        }
        SqlColumn before = lastColumn;
        Term inner = or();
        if (inner.rank() != Term.PRIMARY) {
          lastColumn = before;
        }
        expect(")");
        yield inner;
      }
      case WORD -> word(token.text());
      case END -> throw new NotSayable("end");
    };
  }

  private static Term number(String text) throws NotSayable {
    String plain = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
    if (!plain.matches("\\d{1,38}(\\.\\d{1,30})?")) {
      throw new NotSayable(text);
    }
    return Term.primary(plain, Sort.NUMBER);
  }

  private Term column(String name) throws NotSayable {
    if (peek().is("(")) {
      throw new NotSayable(name);
    }
    String last = name;
    while (accept(".")) {
      last = tokens.get(at++).text();
    }
    SqlColumn column = columns.apply(last).orElseThrow(() -> new NotSayable(name));
    lastColumn = column;
    return Term.primary(
        column.value(),
        switch (column.kind()) {
          case TEXT -> Sort.TEXT;
          case NUMBER -> Sort.NUMBER;
          case BOOLEAN -> Sort.CONDITION;
          case DATE -> Sort.DATE;
          case TIMESTAMP -> Sort.TIMESTAMP;
          case UUID, ENUMERATION, OTHER -> Sort.OTHER;
        });
  }

  private Term word(String word) throws NotSayable {
    switch (word) {
      case "true", "false" -> {
        return Term.primary(word, Sort.CONDITION);
      }
      case "null" -> {
        return Term.primary("null", Sort.NULL);
      }
      case "current_date" -> {
        exact = false; // the day there, not that of UTC
        return Term.primary("today()", Sort.DATE);
      }
      case "date", "timestamp", "time" -> {
        if (peek().kind() == SqlToken.Kind.TEXT) {
          return Term.primary(Nbx.quoted(tokens.get(at++).text()), Sort.QUOTED);
        }
      }
      case "cast" -> {
        expect("(");
        Term term = or();
        expect("as");
        Term cast = cast(term, typeName());
        expect(")");
        return cast;
      }
      case "case" -> {
        return cases();
      }
      default -> {}
    }
    if (accept("(")) {
      List<Term> arguments = new ArrayList<>();
      if (!accept(")")) {
        do {
          arguments.add(or());
        } while (accept(","));
        expect(")");
      }
      exact &= SqlFunctions.isExact(word, dialect);
      return SqlFunctions.call(word, dialect, arguments);
    }
    return column(word);
  }

  private Term cases() throws NotSayable {
    StringBuilder text = new StringBuilder();
    Sort sort = Sort.OTHER;
    while (accept("when")) {
      Term condition = or();
      expect("then");
      Term then = or();
      sort = then.sort();
      if (condition.sort() != Sort.CONDITION) {
        throw new NotSayable("case");
      }
      text.append("if ").append(condition.text()).append(" then ").append(then.text());
      text.append(" else ");
    }
    text.append(accept("else") ? or().text() : "null");
    expect("end");
    return new Term(text.toString(), Term.CONDITIONAL, sort);
  }
}
