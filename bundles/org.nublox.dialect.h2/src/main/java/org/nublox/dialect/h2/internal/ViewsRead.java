/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.h2.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nublox.schema.View;
import org.nublox.schema.ViewDefinition;

/** Reads views; what they read is in their text, where each table has the schema before it. */
final class ViewsRead {

  private static final String VIEWS =
      """
      select table_name, view_definition, remarks, status
      from information_schema.views where table_schema = ? order by table_name""";

  private static final Pattern QUALIFIED =
      Pattern.compile("'(?:[^']|'')*'|((?:U&)?\"(?:[^\"]|\"\")*\")\\.((?:U&)?\"(?:[^\"]|\"\")*\")");

  private final Reading reading;

  ViewsRead(Reading reading) {
    this.reading = reading;
  }

  void read() throws SQLException {
    reading.each(VIEWS, this::view);
  }

  private void view(ResultSet row) throws SQLException {
    String stored = row.getString(1);
    String sql = row.getString(2);
    if (!reading.canName("view", stored)) {
      return;
    }
    if (sql == null || !row.getString(4).equals("VALID")) {
      reading.unread(
          "view", reading.name(stored), "It reads something that is not there any more.");
      return;
    }
    reading.views.add(
        new View(
            reading.name(stored),
            new ViewDefinition.Verbatim(
                reading.dialect.id(), reading.withoutSchema(sql), reads(sql)),
            Reading.text(row.getString(3)),
            ""));
  }

  private List<String> reads(String sql) {
    Set<String> names = new TreeSet<>();
    Matcher matcher = QUALIFIED.matcher(sql);
    while (matcher.find()) {
      if (matcher.group(1) != null
          && H2Literals.unquote(matcher.group(1)).equals(reading.schemaName)) {
        String name = H2Literals.unquote(matcher.group(2));
        if (reading.relations.contains(name)) {
          names.add(reading.name(name));
        }
      }
    }
    return List.copyOf(names);
  }
}
