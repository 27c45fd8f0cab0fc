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
import org.nublox.expression.Type;
import org.nublox.expression.sql.AnsiFlavour;
import org.nublox.expression.sql.Fragment;
import org.nublox.expression.sql.Printing;
import org.nublox.expression.sql.RegexPrinter;

/** Expressions in H2. Source: H2 documentation, "SQL Grammar" and "Functions". */
final class H2Flavour extends AnsiFlavour {

  /** Regular expressions are those of Java. */
  private static final RegexPrinter REGEX = new RegexPrinter("(?s:.)", true);

  H2Flavour() {
    spell(BuiltIns.TODAY, "cast(current_timestamp at time zone 'UTC' as date)");
    spell(BuiltIns.NOW, H2Flavour::now);
    spell(BuiltIns.ADD_DAYS, "dateadd(day, %2$s, %1$s)");
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

  @Override
  protected String castType(Type type) {
    return switch (type) {
      case Type.Text text -> "varchar";
      case Type.Timestamp timestamp -> "timestamp(6)";
      default -> super.castType(type);
    };
  }

  @Override
  protected Fragment position(Expr text, Expr part, Printing printing) {
    return Fragment.condition(
        "locate(" + printing.value(part) + ", " + printing.value(text) + ") > 0",
        Fragment.COMPARISON);
  }

  @Override
  public Fragment matches(Expr.Matches matches, Printing printing) {
    String test =
        "regexp_like("
            + printing.value(matches.operand())
            + ", "
            + text("\\A(?:" + REGEX.print(matches.regex()) + ")\\z")
            + ")";
    return matches.negated()
        ? Fragment.condition("not " + test, Fragment.NOT)
        : Fragment.condition(test, Fragment.ATOM);
  }

  private static Fragment now(Expr.Call call, Printing printing) {
    return Fragment.atom(
        call.type() instanceof Type.TimestampTz
            ? "current_timestamp"
            : "cast(current_timestamp at time zone 'UTC' as timestamp(6))");
  }
}
