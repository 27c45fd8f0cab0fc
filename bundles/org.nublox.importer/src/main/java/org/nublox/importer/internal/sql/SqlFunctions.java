/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.sql;

import java.util.List;
import java.util.stream.Collectors;
import org.nublox.importer.internal.sql.Term.Sort;

/** Functions of engines and what they are called in the language. */
final class SqlFunctions {

  private SqlFunctions() {}

  /** Whether the dialect writes the function of the language by that name. */
  static boolean isExact(String name, String dialect) {
    return switch (name) {
      case "length" -> dialect.equals("sqlite");
      case "char_length" -> !dialect.equals("h2");
      case "lower", "upper", "abs", "floor", "coalesce", "gen_random_uuid", "random_uuid", "uuid" ->
          true;
      default -> false;
    };
  }

  static Term call(String name, String dialect, List<Term> arguments) throws NotSayable {
    if (name.equals("length") && (dialect.equals("mysql") || dialect.equals("mariadb"))) {
      throw new NotSayable("it counts bytes");
    }
    return switch (name) {
      case "length", "char_length", "character_length" ->
          of("length", Sort.NUMBER, arguments, 1, Sort.TEXT);
      case "lower", "lcase" -> of("lower", Sort.TEXT, arguments, 1, Sort.TEXT);
      case "upper", "ucase" -> of("upper", Sort.TEXT, arguments, 1, Sort.TEXT);
      case "btrim", "trim" -> of("trim", Sort.TEXT, arguments, 1, Sort.TEXT);
      case "abs" -> of("abs", Sort.NUMBER, arguments, 1, Sort.NUMBER);
      case "floor" -> of("floor", Sort.NUMBER, arguments, 1, Sort.NUMBER);
      case "ceil", "ceiling" -> of("ceil", Sort.NUMBER, arguments, 1, Sort.NUMBER);
      case "year" -> of("year", Sort.NUMBER, arguments, 1, Sort.DATE);
      case "month" -> of("month", Sort.NUMBER, arguments, 1, Sort.DATE);
      case "gen_random_uuid", "random_uuid", "uuid", "uuid_generate_v4", "newid", "sys_guid" ->
          of("newUuid", Sort.OTHER, arguments, 0, Sort.OTHER);
      case "curdate", "current_date" -> of("today", Sort.DATE, arguments, 0, Sort.DATE);
      case "coalesce", "ifnull" -> {
        if (arguments.isEmpty()) {
          throw new NotSayable(name);
        }
        yield plain("coalesce", arguments.getFirst().sort(), arguments);
      }
      case "regexp_like" -> {
        if (arguments.size() != 2) {
          throw new NotSayable(name);
        }
        yield new Comparisons(null).matches(arguments.get(0), arguments.get(1), false);
      }
      default -> throw new NotSayable(name);
    };
  }

  private static Term of(String name, Sort result, List<Term> arguments, int count, Sort wanted)
      throws NotSayable {
    if (arguments.size() != count) {
      throw new NotSayable(name);
    }
    for (Term argument : arguments) {
      boolean dateLike = wanted == Sort.DATE && argument.sort() == Sort.TIMESTAMP;
      if (argument.sort() != wanted && !dateLike) {
        throw new NotSayable(name);
      }
    }
    return plain(name, result, arguments);
  }

  private static Term plain(String name, Sort result, List<Term> arguments) {
    return Term.primary(
        arguments.stream().map(Term::text).collect(Collectors.joining(", ", name + "(", ")")),
        result);
  }
}
