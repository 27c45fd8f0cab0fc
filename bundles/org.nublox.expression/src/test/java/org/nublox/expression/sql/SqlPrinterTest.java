/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression.sql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.nublox.expression.BinaryOperator;
import org.nublox.expression.Expr;
import org.nublox.expression.Functions;
import org.nublox.expression.Literals;
import org.nublox.expression.Query;
import org.nublox.expression.Type;
import org.nublox.expression.Types;
import org.nublox.expression.Typing;
import org.nublox.expression.UnaryOperator;

/** The SQL that people will read. That it is right is shown by the differential tests. */
class SqlPrinterTest {

  private static final Expr A = column("a", Types.INT, false);
  private static final Expr P = column("p", Types.BOOL, true);
  private static final Expr Q = column("q", Types.BOOL, false);
  private static final Expr NAME = column("name", Types.TEXT, true);
  private static final Expr PRICE = column("price", new Type.Decimal(12, 2), false);

  private static Expr column(String name, Type type, boolean nullable) {
    return new Expr.Column(Optional.empty(), name, type, nullable);
  }

  private static Expr binary(BinaryOperator operator, Expr left, Expr right) {
    return Typing.binary(operator, left, right).orElseThrow();
  }

  private static Expr not(Expr operand) {
    return Typing.unary(UnaryOperator.NOT, operand).orElseThrow();
  }

  private static String condition(Expr expression) {
    return new SqlPrinter(new Plain(true)).condition(expression).orElseThrow();
  }

  private static String withoutBooleans(Expr expression) {
    return new SqlPrinter(new Plain(false)).condition(expression).orElseThrow();
  }

  @Test
  void parenthesesStandOnlyWhereTheyAreNeeded() {
    Expr greater = binary(BinaryOperator.GT, PRICE, Literals.integer(0));
    assertEquals("price > 0 and (p or not q)", condition(binary(BinaryOperator.AND, greater, binary(BinaryOperator.OR, P, not(Q)))));
    assertEquals("not (p and q)", condition(not(binary(BinaryOperator.AND, P, Q))));
    assertEquals("(price > 0) = q", condition(binary(BinaryOperator.EQ, greater, Q)));
    Expr sum = binary(BinaryOperator.SUB, PRICE, binary(BinaryOperator.SUB, PRICE, Literals.integer(-1)));
    assertEquals("price - (price - -1) > 0", condition(binary(BinaryOperator.GT, sum, Literals.integer(0))));
    Expr product = binary(BinaryOperator.MUL, binary(BinaryOperator.ADD, PRICE, A), Literals.integer(2));
    assertEquals("(price + a) * 2 > 0", condition(binary(BinaryOperator.GT, product, Literals.integer(0))));
  }

  @Test
  void conditionsBecomeValuesWhereThereAreNoBooleans() {
    Expr greater = binary(BinaryOperator.GT, A, Literals.integer(0));
    assertEquals("p = 1 and a > 0", withoutBooleans(binary(BinaryOperator.AND, P, greater)));
    assertEquals(
        "case when a > 0 then 1 else 0 end = q", withoutBooleans(binary(BinaryOperator.EQ, greater, Q)));
    assertEquals("not p = 1", withoutBooleans(not(P)));
    assertEquals(
        "case when p = 1 and q = 1 then 1 when not (p = 1 and q = 1) then 0 end",
        new SqlPrinter(new Plain(false)).value(binary(BinaryOperator.AND, P, Q)).orElseThrow());
    assertEquals("p is null", withoutBooleans(binary(BinaryOperator.EQ, P, Literals.NULL)));
  }

  @Test
  void divisionsAreGuardedUnlessTheDivisorIsAConstant() {
    assertEquals(
        "round(cast(price as decimal(58, 20)) / nullif(a, 0), 6) > 1",
        condition(binary(BinaryOperator.GT, binary(BinaryOperator.DIV, PRICE, A), Literals.integer(1))));
    assertEquals("mod(a, 2) = 0", condition(binary(BinaryOperator.EQ, binary(BinaryOperator.MOD, A, Literals.integer(2)), Literals.integer(0))));
  }

  @Test
  void constantsAreEscapedInOnePlace() {
    assertEquals("name = 'it''s \\ ''; drop table x; --'", condition(binary(BinaryOperator.EQ, NAME, Literals.text("it's \\ '; drop table x; --"))));
    assertEquals("'a\\\\''b'", SqlStrings.quoteWithBackslashes("a\\'b"));
    SqlText nul = new SqlPrinter(new Plain(true)).value(Literals.text("\0"));
    assertEquals("sql.text-character", assertInstanceOf(SqlText.Unsupported.class, nul).code());
    SqlText half = new SqlPrinter(new Plain(true)).value(Literals.text("\ud83d"));
    assertInstanceOf(SqlText.Unsupported.class, half);
    assertEquals("1.50", new SqlPrinter(new Plain(true)).value(Literals.decimal(new BigDecimal("1.50"))).orElseThrow());
  }

  @Test
  void constantPartsOfTextsBecomeLike() {
    Expr starts =
        Typing.call(Functions.builtIn(), "startsWith", List.of(NAME, Literals.text("50%"))).orElseThrow();
    assertEquals("name like '50\\%%' escape '\\'", condition(starts));
  }

  @Test
  void whatCannotBeSaidIsNotSaid() {
    SqlText matches =
        new SqlPrinter(new Plain(true)).condition(Typing.matches(NAME, Literals.text("a+"), false).orElseThrow());
    assertEquals("sql.regex", assertInstanceOf(SqlText.Unsupported.class, matches).code());
  }

  @Test
  void queriesStandOnSeveralLines() {
    Query query =
        Query.from(new Query.Table("invoice", "i"))
            .select(new Query.Projection(new Expr.Column(Optional.of("i"), "id", Types.INT, false), Optional.empty()))
            .where(binary(BinaryOperator.GT, PRICE, Literals.integer(0)))
            .orderBy(List.of(new Query.Order(NAME, true, Query.Nulls.LAST)));
    assertEquals(
        """
        select i.id
        from invoice i
        where price > 0
        order by name desc nulls last""",
        new SqlPrinter(new Plain(true)).query(query).orElseThrow());
  }

  private static final class Plain extends AnsiFlavour {
    private final boolean booleans;

    Plain(boolean booleans) {
      this.booleans = booleans;
    }

    @Override
    public boolean hasBooleanValues() {
      return booleans;
    }

    @Override
    public String identifier(String name) {
      return name;
    }
  }
}
