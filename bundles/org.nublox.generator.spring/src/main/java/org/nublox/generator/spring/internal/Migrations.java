/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.internal;

import java.util.List;
import java.util.Locale;
import org.nublox.application.Application;
import org.nublox.application.Database;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Script;
import org.nublox.dialect.ScriptText;
import org.nublox.dialect.Statement;
import org.nublox.generator.GeneratedFile;
import org.nublox.generator.Output;
import org.nublox.generator.trace.TraceKinds;
import org.nublox.generator.trace.TracedText;
import org.nublox.generator.trace.TracedTextBuilder;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;

/**
 * The migrations that an application brings along, per database: the accounts, which belong to the
 * application itself, and the schema of the model: the project's own migrations where it has some,
 * to the letter, so that they have the same checksums; else a first one.
 */
final class Migrations {

  private static final String FOLDER = "src/gen/resources/db/migration/";

  private static final String USERS = "app_user";
  private static final String ROLES = "app_user_role";
  private static final int TENANT = 64;
  private static final int NAME = 100;
  private static final int TEXT = 254;
  private static final int UUID_LENGTH = 36;

  private final Application application;
  private final Output output;

  Migrations(Application application, Output output) {
    this.application = application;
    this.output = output;
  }

  void plan() {
    for (Database database : application.databases()) {
      Dialect dialect = database.dialect();
      String folder = FOLDER + dialect.id() + "/";
      output.add(
          GeneratedFile.text(
              folder + "V0000__accounts.sql",
              List.of(),
              () -> TracedText.of(dialect.print(dialect.create(accounts()).statements()))));
      if (database.migrations().isEmpty()) {
        output.add(
            GeneratedFile.text(
                folder + "V0001__init.sql", List.of(), () -> traced(dialect, database.script())));
      }
      for (Database.Migration migration : database.migrations()) {
        output.add(
            GeneratedFile.text(
                folder + migration.fileName(), List.of(), () -> TracedText.of(migration.text())));
      }
    }
  }

  /** The script, its statements marked with what they come from. */
  private static TracedText traced(Dialect dialect, Script script) {
    var text = new TracedTextBuilder();
    for (Statement statement : script.statements()) {
      String printed = ScriptText.of(dialect, statement);
      String shown = printed.stripTrailing();
      if (statement.origin().isEmpty()) {
        text.append(printed);
      } else {
        text.begin(
            statement.origin(),
            TraceKinds.STATEMENT,
            statement.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + " "
                + statement.object());
        text.append(shown + "\n");
        text.end();
        text.append(printed.substring(shown.length() + 1));
      }
    }
    return text.build();
  }

  /** The tables of accounts, which no model speaks of. */
  private static Schema accounts() {
    Table users =
        Table.builder(USERS)
            .column(Column.of("user_id", new ColumnType.Varchar(UUID_LENGTH)).notNull())
            .column(Column.of("username", new ColumnType.Varchar(NAME)).notNull())
            .column(Column.of("password_hash", new ColumnType.Varchar(NAME)).notNull())
            .column(Column.of("display_name", new ColumnType.Varchar(TEXT)))
            .column(Column.of("email", new ColumnType.Varchar(TEXT)))
            .column(Column.of("tenant_id", new ColumnType.Varchar(TENANT)).notNull())
            .primaryKey("pk_" + USERS, "username")
            .build();
    Table roles =
        Table.builder(ROLES)
            .column(Column.of("username", new ColumnType.Varchar(NAME)).notNull())
            .column(Column.of("role_name", new ColumnType.Varchar(TEXT)).notNull())
            .primaryKey("pk_" + ROLES, "username", "role_name")
            .foreignKey(
                ForeignKey.of(
                        "fk_" + ROLES + "_username",
                        List.of("username"),
                        USERS,
                        List.of("username"))
                    .withOnDelete(ReferentialAction.CASCADE))
            .build();
    return Schema.builder("accounts").table(users).table(roles).build();
  }
}
