/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import org.nublox.expression.BuiltIns;
import org.nublox.expression.Expr;
import org.nublox.expression.LikePattern;
import org.nublox.expression.Type;
import org.nublox.expression.java.JavaPatterns;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;

/**
 * Expressions in H2. Source: H2 documentation, "SQL Grammar" and "Functions". Its text functions
 * count UTF-16 units, so that those in which positions matter are written by regular expressions,
 * which count code points.
 */
final class H2Flavour extends AnsiFlavour {

  H2Flavour() {
    spell(BuiltIns.LENGTH, "char_length(regexp_replace(%s, '[^\\x{0}-\\x{FFFF}]', '_'))");
    spell(BuiltIns.SUBSTRING, this::substring);
    spell(BuiltIns.TODAY, "cast(current_timestamp at time zone 'UTC' as date)");
    spell(
        BuiltIns.NOW,
        (call, p) ->
            call.type() instanceof Type.TimestampTz
                ? Fragment.atom("current_timestamp")
                : Fragment.atom("cast(current_timestamp at time zone 'UTC' as timestamp)"));
    spell(
        BuiltIns.ADD_DAYS,
        (call, p) ->
            Fragment.atom(
                "dateadd(day, "
                    + p.value(call.arguments().get(1))
                    + ", "
                    + p.value(call.arguments().get(0))
                    + ")"));
    spell(BuiltIns.DAYS_BETWEEN, "cast(datediff(day, %s, %s) as integer)");
    spell(BuiltIns.NEW_UUID, "random_uuid()");
  }

  @Override
  public String identifier(String name) {
    return H2Identifiers.INSTANCE.quote(name);
  }

  @Override
  protected String uuid(String uuid) {
    return "uuid '" + uuid + "'";
  }

  @Override
  protected String json(String document) {
    return "json " + text(document);
  }

  private Fragment substring(Expr.Call call, Printing printing) {
    Expr text = call.arguments().get(0);
    String before = quantifier(call.arguments().get(1), 1, printing);
    if (call.arguments().size() == 2) {
      return Fragment.atom(
          "regexp_replace(" + printing.value(text) + ", '(?s)^.{0," + before + "}', '')");
    }
    String length = quantifier(call.arguments().get(2), 0, printing);
    return Fragment.atom(
        "regexp_replace("
            + printing.value(text)
            + ", '(?s)^.{0,"
            + before
            + "}(.{0,"
            + length
            + "}).*$', '$1')");
  }

  /** The number of characters, as it stands inside of a string literal. */
  private String quantifier(Expr number, int minimum, Printing printing) {
    String clamped = clamp(number, minimum, printing);
    if (clamped.chars().allMatch(Character::isDigit)) {
      return Long.toString(Long.parseLong(clamped) - minimum);
    }
    return "' || (" + clamped + (minimum == 0 ? "" : " - " + minimum) + ") || '";
  }

  @Override
  public Fragment like(Expr.Like like, Printing printing) {
    LikePattern pattern = like.pattern();
    return pattern.hasAnyOne()
        ? regexp(like.operand(), JavaPatterns.of(pattern), like.negated(), printing)
        : super.like(like, printing);
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    return regexp(matches.operand(), JavaPatterns.of(matches.regex()), matches.negated(), printing);
  }

  private Fragment regexp(Expr operand, String regex, boolean negated, Printing printing) {
    String call =
        "regexp_like(" + printing.value(operand) + ", " + text("\\A(?:" + regex + ")\\z") + ")";
    return negated
        ? Fragment.condition("not " + call, Fragment.NOT)
        : Fragment.condition(call, Fragment.ATOM);
  }
}
