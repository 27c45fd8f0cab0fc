/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.command;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.nublox.cli.ExitCode;
import org.nublox.cli.Failure;
import org.nublox.cli.Invocation;
import org.nublox.cli.IssueReport;
import org.nublox.cli.Logs;
import org.nublox.cli.database.LoginOptions;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.Connector;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.catalog.Catalog;
import org.nublox.extension.Extensions;
import org.nublox.importer.DatabaseImport;
import org.nublox.importer.ImportException;
import org.nublox.importer.Imported;
import org.nublox.importer.Importer;
import org.nublox.importer.Note;
import org.nublox.project.Issue;
import org.nublox.project.Project;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Makes a project out of a database, a script, or the file of another tool. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = "Make a model out of a database, an SQL script or a JHipster JDL file.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  nublox import --url jdbc:postgresql://localhost/shop --user me --password-env PW -o shop",
      "  nublox import --sql schema.sql --dialect h2 -o shop",
      "  nublox import --jdl shop.jdl -o shop"
    })
public final class ImportCommand implements Callable<Integer> {

  @ParentCommand private Invocation invocation;

  @ArgGroup(multiplicity = "1")
  private Source source;

  /** Where the model comes from. */
  private static final class Source {
    @Option(names = "--url", paramLabel = "JDBC", description = "Address of a database.")
    private String url;

    @Option(names = "--sql", paramLabel = "FILE", description = "A script of SQL; see --dialect.")
    private Path sql;

    @Option(names = "--jdl", paramLabel = "FILE", description = "A file of JHipster's language.")
    private Path jdl;
  }

  @Mixin private LoginOptions login;

  @Option(
      names = "--schema",
      paramLabel = "S",
      description = "The schema to read (default: the one that the login is in).")
  private String schema;

  @Option(
      names = "--dialect",
      paramLabel = "D",
      description = "Whose SQL the script is: h2 or sqlite, which run in this process.")
  private String dialect;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      required = true,
      description = "The project folder to make.")
  private Path output;

  @Override
  public Integer call() throws IOException, DeploymentException {
    if (Files.exists(output) && !isEmptyFolder(output)) {
      throw Failure.usage(
          output + " is there already and not empty.", "Name a folder that is not there yet.");
    }
    Imported imported = imported();
    imported.write(output);
    for (Note note : imported.notes()) {
      invocation.terminal().tell((note.lost() ? "not imported: " : "note: ") + note);
    }
    Logs.redirect(invocation.terminal(), invocation.verbose());
    Project project = Project.open(output);
    new IssueReport(invocation.terminal())
        .tell(project.issues(), invocation.verbose() ? Issue.Severity.INFO : Issue.Severity.ERROR);
    invocation.terminal().tell("Made the project " + output + ".");
    if (project.hasErrors()) {
      throw Failure.input(
          "The model has " + IssueReport.summary(project.issues()) + ".",
          "Repair what is told above.");
    }
    invocation.terminal().tell("Next: nublox check " + output + "; nublox ddl " + output);
    return ExitCode.FINE;
  }

  private Imported imported() throws IOException, DeploymentException {
    if (source.jdl != null) {
      return file("jdl", source.jdl);
    }
    return source.sql != null ? script() : database();
  }

  /** The name of the model when nothing else says it: that of the folder. */
  private String name() {
    String folder = output.toAbsolutePath().normalize().getFileName().toString();
    String plain = folder.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    return plain.matches("[a-z].*") ? plain : "model";
  }

  private Imported file(String format, Path file) throws IOException {
    Importer importer =
        Extensions.of(Importer.class).all().stream()
            .filter(known -> known.id().equals(format))
            .findFirst()
            .orElseThrow(
                () ->
                    Failure.usage(
                        "There is no importer for " + format + ".", "Install its plug-in."));
    try {
      return importer.read(text(file), name());
    } catch (ImportException e) {
      throw Failure.input(
          file + ":" + e.line() + ":" + e.column() + ": " + e.getMessage(),
          "Correct the file; nothing was made.");
    }
  }

  private static String text(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw Failure.usage("There is no file " + file + ".", "Check the path.");
    }
    try {
      return Files.readString(file);
    } catch (MalformedInputException e) {
      throw Failure.input(file + " is not UTF-8.", "Save it as UTF-8.");
    }
  }

  private Imported database() throws DeploymentException {
    Connector connector = DatabaseSteps.connector(login.at(source.url));
    try (Connection connection = connector.connect()) {
      return read(connector.dialect(), connection, schema == null ? "" : schema);
    } catch (SQLException e) {
      throw connector.failure(connector.settings() + " cannot be read", e);
    }
  }

  private Imported read(Dialect of, Connection connection, String schemaName) throws SQLException {
    Catalog catalog = of.catalog().read(connection, schemaName);
    if (catalog.schema().tables().isEmpty()) {
      throw Failure.input(
          "There are no tables" + (schemaName.isEmpty() ? "." : " in schema " + schemaName + "."),
          "Name another schema with --schema, or another database.");
    }
    return DatabaseImport.of(catalog, of, name());
  }

  /** Runs the script in an empty database in this process, and reads what it made. */
  private Imported script() throws IOException, DeploymentException {
    if (dialect == null) {
      throw Failure.usage("It is not said whose SQL the script is.", "Say it with --dialect D.");
    }
    Dialect of = DatabaseSteps.dialect(dialect);
    String url =
        switch (of.id()) {
          case "h2" -> "jdbc:h2:mem:";
          case "sqlite" -> "jdbc:sqlite::memory:";
          default ->
              throw Failure.usage(
                  of.displayName() + " does not run in this process.",
                  "Run the script in a database of a "
                      + of.displayName()
                      + " server, and import that: nublox import --url "
                      + of.jdbc().exampleUrl()
                      + " -o "
                      + output);
        };
    String text = text(source.sql);
    Connector connector =
        DatabaseSteps.connector(new ConnectionSettings(url, "", "", Optional.empty()));
    try (Connection connection = connector.connect()) {
      List<String> statements = of.split(text);
      for (int i = 0; i < statements.size(); i++) {
        run(connection, statements.get(i), i + 1, statements.size());
      }
      return read(of, connection, "");
    } catch (SQLException e) {
      throw connector.failure("The database cannot be read", e);
    }
  }

  private void run(Connection connection, String sql, int number, int count) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      String first = sql.strip().lines().findFirst().orElse("");
      throw Failure.input(
          source.sql
              + ": statement "
              + number
              + " of "
              + count
              + " failed ("
              + first
              + "): "
              + e.getMessage(),
          "Correct the script, or name another --dialect; nothing was made.");
    }
  }

  private static boolean isEmptyFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (var children = Files.list(folder)) {
      return children.findAny().isEmpty();
    }
  }
}
