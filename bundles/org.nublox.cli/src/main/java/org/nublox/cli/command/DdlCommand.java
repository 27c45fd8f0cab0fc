/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.IssueReport;
import org.nublox.cli.Json;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Statement;
import org.nublox.pipeline.Dialects;
import org.nublox.pipeline.SchemaStep;
import org.nublox.pipeline.ScriptStep;
import org.nublox.project.Issue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;

/** Prints the schema of a project as SQL. */
@Command(
    name = "ddl",
    mixinStandardHelpOptions = true,
    description = {
      "Print the SQL that makes the project's schema in a database, and nothing else.",
      "Messages go to standard error, among them what the database lacks and what was done instead."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox ddl shop --dialect postgresql | psql shop",
      "  nublox ddl shop --dialect oracle -o shop.sql",
      "  nublox ddl shop --dialect h2 --json     each statement with the element it comes from",
      "",
      "Dialects: postgresql mysql mariadb sqlserver oracle h2 sqlite, and those of plug-ins."
    })
public final class DdlCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @Parameters(paramLabel = "DIR", arity = "0..1", description = ProjectArgument.DESCRIPTION)
  private Path folder;

  @Option(
      names = {"-d", "--dialect"},
      paramLabel = "D",
      required = true,
      description = "The database's dialect, e.g. postgresql.")
  private String id;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write to this file instead of standard output.")
  private Path output;

  @Option(names = "--json", description = "Print statements and issues as JSON.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    Dialects installed = Dialects.installed();
    installed.broken().forEach(broken -> invocation.terminal().tell(broken.message()));
    Dialect dialect =
        installed
            .find(id.toLowerCase(Locale.ROOT))
            .orElseThrow(
                () ->
                    Failure.usage(
                        "There is no dialect '" + id + "'.",
                        "There are: " + String.join(", ", installed.ids()) + "."));
    SchemaStep schema = new ProjectSteps(invocation).schema(folder, installed);
    ScriptStep script = schema.script(dialect);
    List<Issue> issues = new ArrayList<>(schema.issues());
    issues.addAll(script.issues());
    new IssueReport(invocation.terminal()).tell(issues);
    if (Issue.anyError(issues)) {
      throw Failure.input("The schema cannot be made as it was meant: see above.", "");
    }
    String text = json ? Json.text(json(script, issues)) + "\n" : script.sql();
    if (output == null) {
      invocation.terminal().out().print(text);
    } else {
      if (output.toAbsolutePath().getParent() != null) {
        Files.createDirectories(output.toAbsolutePath().getParent());
      }
      Files.writeString(output, text, StandardCharsets.UTF_8);
    }
    return ExitCode.FINE;
  }

  private static JsonObject json(ScriptStep script, List<Issue> issues) {
    JsonObject result = new JsonObject();
    result.addProperty("dialect", script.dialect().id());
    JsonArray statements = new JsonArray();
    for (Statement statement : script.script().statements()) {
      JsonObject object = new JsonObject();
      object.addProperty("kind", statement.kind().name().toLowerCase(Locale.ROOT));
      object.addProperty("object", statement.object());
      object.addProperty("origin", statement.origin());
      object.addProperty("sql", statement.sql());
      statements.add(object);
    }
    result.add("statements", statements);
    result.add("issues", Json.issues(issues));
    return result;
  }
}
