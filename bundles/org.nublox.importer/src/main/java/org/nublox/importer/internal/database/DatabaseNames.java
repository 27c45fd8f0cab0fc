/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.writer.StoredNames;
import org.nublox.importer.internal.text.Inflection;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.mapping.NamingStrategy;
import org.nublox.mapping.SnakeCaseNaming;

/** Names of the database as names of the model, and which names the mapping makes of those. */
final class DatabaseNames {

  private static final Pattern NOT_OF_A_WORD = Pattern.compile("[^\\p{L}0-9]+");

  private final NamingStrategy naming = new SnakeCaseNaming();
  private final StoredNames stored;

  DatabaseNames(Dialect dialect) {
    this.stored = new StoredNames(dialect.identifiers());
  }

  NamingStrategy naming() {
    return naming;
  }

  /** Whether the database keeps a name of the mapping under this one. */
  boolean isSame(String made, String actual) {
    return stored.of(made).equals(actual);
  }

  /** {@code INVOICE_LINES} as {@code InvoiceLine}. */
  static String entity(String table) {
    return Inflection.singular(view(table));
  }

  /** {@code country_sales} as {@code CountrySales}: a view shows many rows. */
  static String view(String view) {
    String camel = camel(view);
    return Character.toUpperCase(camel.charAt(0)) + camel.substring(1);
  }

  /** {@code due_on} as {@code dueOn}. */
  static String camel(String name) {
    // a name in capitals only has no words in camel case
    String plain =
        name.equals(name.toUpperCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    StringBuilder camel = new StringBuilder();
    for (String word : NOT_OF_A_WORD.split(plain, -1)) {
      if (word.isEmpty()) {
        continue;
      }
      String known =
          word.equals(word.toUpperCase(Locale.ROOT)) ? word.toLowerCase(Locale.ROOT) : word;
      camel.append(
          camel.isEmpty()
              ? Character.toLowerCase(known.charAt(0)) + known.substring(1)
              : Character.toUpperCase(known.charAt(0)) + known.substring(1));
    }
    String ascii = camel.toString().replaceAll("[^A-Za-z0-9_]", "_");
    if (ascii.isEmpty()) {
      return "x";
    }
    return Character.isDigit(ascii.charAt(0)) ? "_" + ascii : ascii;
  }

  /** The name of a relation by the column of its foreign key. */
  static String relation(String column, String referencedColumn) {
    String lower = column.toLowerCase(Locale.ROOT);
    String key = referencedColumn.toLowerCase(Locale.ROOT);
    for (String end : new String[] {"_" + key, "_id", "_fk", "_key", "_code", "_uuid"}) {
      if (lower.endsWith(end) && lower.length() > end.length()) {
        return camel(column.substring(0, column.length() - end.length()));
      }
    }
    if (column.endsWith("Id") && column.length() > 2) {
      return camel(column.substring(0, column.length() - 2));
    }
    return camel(column);
  }

  /** The rest of a name behind what the mapping would begin it with, in camel case. */
  Optional<String> behind(String prefix, String name) {
    String begin = stored.of(prefix + "x");
    String start = begin.substring(0, begin.length() - 1);
    if (!name.startsWith(start) || name.length() == start.length()) {
      return Optional.empty();
    }
    String camel = camel(name.substring(start.length()));
    return Nbx.isName(camel) && isSame(prefix + naming.column(camel), name)
        ? Optional.of(camel)
        : Optional.empty();
  }
}
