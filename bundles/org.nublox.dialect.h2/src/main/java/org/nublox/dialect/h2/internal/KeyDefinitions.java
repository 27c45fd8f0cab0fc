/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.dialect.catalog.BulkQuery;

/**
 * Reads the columns of keys out of the definitions of these. {@code KEY_COLUMN_USAGE} goes on
 * calling a column by its old name after it was renamed, until the database is opened anew (seen
 * with H2 2.5.252); the definitions do not, but only an administrator may see them.
 */
final class KeyDefinitions {

  private static final String IS_ADMINISTRATOR =
      """
      select is_admin from information_schema.users where user_name = current_user""";

  private static final String DEFINITIONS =
      """
      select constraint_name, db_object_sql('CONSTRAINT', constraint_schema, constraint_name)
      from information_schema.table_constraints
      where constraint_schema = ? and constraint_type <> 'CHECK'""";

  private static final String NAME = "(?:U&)?\"(?:[^\"]|\"\")*\"";

  /** The first that fits wins: neither a text nor a name is mistaken for a list of names. */
  private static final Pattern LIST =
      Pattern.compile("'(?:[^']|'')*'|" + NAME + "|\\((" + NAME + "(?:, " + NAME + ")*)\\)");

  private static final Pattern ITEM = Pattern.compile(NAME);

  private final Reading reading;

  KeyDefinitions(Reading reading) {
    this.reading = reading;
  }

  /**
   * By the name of the constraint: its columns, and as a second list the columns that it refers to
   * if it is a foreign key. Empty for one who may not see definitions.
   */
  Map<String, List<List<String>>> read() throws SQLException {
    List<Boolean> administrator = new ArrayList<>();
    BulkQuery.each(
        reading.connection, IS_ADMINISTRATOR, row -> administrator.add(row.getBoolean(1)));
    Map<String, List<List<String>>> columns = new HashMap<>();
    if (administrator.contains(true)) {
      reading.each(
          DEFINITIONS, row -> columns.put(row.getString(1), lists(Reading.text(row.getString(2)))));
    }
    return columns;
  }

  private List<List<String>> lists(String definition) {
    List<List<String>> lists = new ArrayList<>();
    Matcher matcher = LIST.matcher(definition);
    while (matcher.find()) {
      if (matcher.group(1) != null) {
        lists.add(
            ITEM.matcher(matcher.group(1))
                .results()
                .map(item -> reading.name(H2Literals.unquote(item.group())))
                .toList());
      }
    }
    return lists;
  }
}
