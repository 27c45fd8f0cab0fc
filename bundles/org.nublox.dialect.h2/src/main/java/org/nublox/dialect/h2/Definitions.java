/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All definitions of a database as one text, which a statement alone changes: it is the same when
 * the database was closed and opened again, and when rows were written. Left out is what becomes
 * another by itself (all of it seen with H2 2.5.252):
 *
 * <ul>
 *   <li>The order. H2 keeps definitions in hash tables; where those of one kind follow each other
 *       depends on which were there before, so it differs after the database was opened anew.
 *   <li>How far sequences and identities are.
 *   <li>The statistics on columns, which a commit makes anew after 2,000 changes of a table.
 *   <li>What is gone when the database is closed: global temporary tables and what belongs to them,
 *       and materialized views, which are not in the file either.
 * </ul>
 *
 * <p>Sources: H2 documentation, "SCRIPT", "SET ANALYZE_AUTO" (of the URL) and "CREATE TABLE", and
 * {@code org.h2.command.dml.ScriptCommand}.
 */
final class Definitions {

  /** What changes by itself in a definition; texts and names in quotes are kept as group 1. */
  private static final Pattern BY_ITSELF =
      Pattern.compile("('[^']*'|\"[^\"]*\")| RESTART WITH -?\\d+| SELECTIVITY \\d+");

  private static final String NAME = "(?:U&)?\"(?:[^\"]|\"\")*\"";

  /** Begins the definition of what no file keeps; group 1 is the name. */
  private static final Pattern PASSING =
      Pattern.compile(
          "CREATE (?:FORCE )?(?:GLOBAL TEMPORARY TABLE|MATERIALIZED VIEW) ("
              + NAME
              + "\\."
              + NAME
              + ")");

  /** The script says nothing of them. */
  private static final String SYNONYMS =
      """
      select synonym_schema, synonym_name, synonym_for_schema, synonym_for
      from information_schema.synonyms""";

  private Definitions() {}

  static String read(Connection connection) throws SQLException {
    List<String> definitions = new ArrayList<>();
    List<String> passing = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("script nodata nopasswords nosettings")) {
      while (rows.next()) {
        String definition = rows.getString(1);
        Matcher matcher = PASSING.matcher(definition);
        if (matcher.lookingAt()) {
          passing.add(matcher.group(1));
        } else if (!definition.startsWith("--")) {
          definitions.add(BY_ITSELF.matcher(definition).replaceAll("$1"));
        }
      }
    }
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(SYNONYMS)) {
      while (rows.next()) {
        definitions.add(
            String.join(
                "|", rows.getString(1), rows.getString(2), rows.getString(3), rows.getString(4)));
      }
    }
    definitions.removeIf(definition -> passing.stream().anyMatch(definition::contains));
    definitions.sort(Comparator.naturalOrder());
    return String.join("\n", definitions);
  }
}
