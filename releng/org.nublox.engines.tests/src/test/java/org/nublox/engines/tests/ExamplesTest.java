/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.engines.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.inject.Injector;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nublox.dialect.Dialect;
import org.nublox.dsl.NubloxStandaloneSetup;
import org.nublox.mapping.Mapped;
import org.nublox.mapping.MappingOptions;
import org.nublox.mapping.SchemaMapping;
import org.nublox.model.Model;
import org.nublox.schema.Schema;
import org.nublox.schema.Seed;

/** The example projects, from their text to tables in real databases. */
class ExamplesTest {
  private static final Path ROOT = Path.of("../..");

  /** The original script of the media store, which is not part of this project. */
  private static final Path CHINOOK = Path.of(System.getProperty("nublox.chinook", "not named"));

  private static final Pattern INSERT =
      Pattern.compile("^INSERT INTO (\\w+) \\(.*?;\\s*$", Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern ROW = Pattern.compile("^\\s*\\(", Pattern.MULTILINE);

  static Stream<Arguments> examplesOnEngines() {
    return Stream.of("billing", "chinook")
        .flatMap(
            example ->
                Stream.of("h2", "sqlite", "postgresql", "mariadb", "mysql")
                    .map(engine -> Arguments.of(example, engine)));
  }

  @ParameterizedTest
  @MethodSource("examplesOnEngines")
  void becomesTablesAndSeeds(String example, String engine) throws Exception {
    Schema schema = schema(example);
    Dialect dialect = Dialects.of(engine);
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(dialect.create(schema));
      Map<String, Integer> rows = new LinkedHashMap<>();
      for (Seed seed : schema.seeds()) {
        rows.merge(seed.table(), seed.rows().size(), Integer::sum);
      }
      for (Map.Entry<String, Integer> table : rows.entrySet()) {
        try (Statement statement = deployment.connection().createStatement();
            ResultSet count =
                statement.executeQuery(
                    "select count(*) from " + dialect.identifiers().quote(table.getKey()))) {
          count.next();
          assertEquals(table.getValue(), count.getInt(1), table.getKey());
        }
      }
    }
  }

  /**
   * The rows of the original load into the schema that is made from the model: same names, types
   * and keys.
   */
  @Test
  void takesTheRowsOfTheOriginalMediaStore() throws Exception {
    assumeTrue(
        Files.exists(CHINOOK),
        "skipped: the original script is not here; name it with -Dnublox.chinook=FILE");
    String original = Files.readString(CHINOOK);
    Dialect dialect = Dialects.of("postgresql");
    Map<String, Integer> rows = new LinkedHashMap<>();
    try (Deployment deployment = Deployment.empty(dialect)) {
      deployment.run(dialect.create(schema("chinook")));
      Connection connection = deployment.connection();
      try (Statement statement = connection.createStatement()) {
        Matcher insert = INSERT.matcher(original);
        while (insert.find()) {
          String body = insert.group();
          int written = statement.executeUpdate(body);
          assertEquals(
              ROW.matcher(body.substring(body.indexOf("VALUES"))).results().count(),
              written,
              insert.group(1));
          rows.merge(insert.group(1), written, Integer::sum);
        }
        assertEquals(11, rows.size(), "tables with rows");
        for (Map.Entry<String, Integer> table : rows.entrySet()) {
          try (ResultSet count = statement.executeQuery("select count(*) from " + table.getKey())) {
            count.next();
            assertEquals(table.getValue(), count.getInt(1), table.getKey());
          }
          assertEquals(
              originalColumns(original, table.getKey()), columns(statement, table.getKey()));
        }
      }
    }
    assertEquals(15_607, rows.values().stream().mapToInt(Integer::intValue).sum(), "rows in all");
  }

  private static List<String> originalColumns(String script, String table) {
    Matcher definition =
        Pattern.compile("CREATE TABLE " + table + "\\s*\\((.*?)\\n\\);", Pattern.DOTALL)
            .matcher(script);
    definition.find();
    return definition
        .group(1)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("CONSTRAINT"))
        .map(line -> line.split("\\s", -1)[0])
        .toList();
  }

  /** The columns in their order, without the one that the application keeps its row versions in. */
  private static List<String> columns(Statement statement, String table) throws Exception {
    List<String> names = new ArrayList<>();
    try (ResultSet rows = statement.executeQuery("select * from " + table + " where false")) {
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        names.add(rows.getMetaData().getColumnName(i));
      }
    }
    names.remove("row_version");
    return names;
  }

  /** The schema of an example; its project file is left to the tests of projects. */
  static Schema schema(String example) throws Exception {
    Mapped mapped = mapped(ROOT.resolve("examples").resolve(example));
    return mapped.schema();
  }

  /** What the models in a folder come to; they are free of errors. */
  static Mapped mapped(Path folder) throws Exception {
    Injector injector = new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();
    XtextResourceSet files = injector.getInstance(XtextResourceSet.class);
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(each -> each.toString().endsWith(".nbx")).sorted().toList()) {
        files.getResource(URI.createFileURI(path.toRealPath().toString()), true);
      }
    }
    EcoreUtil.resolveAll(files);
    List<Model> models = new ArrayList<>();
    for (Resource file : files.getResources()) {
      assertEquals(List.of(), file.getErrors());
      List<Issue> errors =
          injector
              .getInstance(IResourceValidator.class)
              .validate(file, CheckMode.ALL, CancelIndicator.NullImpl)
              .stream()
              .filter(issue -> issue.getSeverity() == Severity.ERROR)
              .toList();
      assertEquals(List.of(), errors);
      if (file.getContents().getFirst() instanceof Model model) {
        models.add(model);
      }
    }
    return SchemaMapping.map(models, MappingOptions.DEFAULT);
  }
}
