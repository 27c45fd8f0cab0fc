/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.nublox.application.Application;
import org.nublox.application.Database;
import org.nublox.application.view.ApplicationView;
import org.nublox.dialect.Dialect;
import org.nublox.evolution.migration.MigrationFolder;
import org.nublox.extension.Extensions;
import org.nublox.extension.Found;
import org.nublox.generator.Generator;
import org.nublox.generator.Inputs;
import org.nublox.generator.Options;
import org.nublox.generator.Progress;
import org.nublox.generator.engine.GenerationEngine;
import org.nublox.generator.engine.GenerationReport;
import org.nublox.generator.engine.GenerationRequest;
import org.nublox.generator.engine.Limits;
import org.nublox.generator.template.TemplateData;
import org.nublox.generator.trace.Trace;
import org.nublox.project.Issue;
import org.nublox.project.Place;
import org.nublox.project.Project;
import org.nublox.project.ProjectConfig;
import org.nublox.schema.Schema;

/**
 * What generating a project's application gave.
 *
 * @param folder where the application is
 * @param report what was done with each file, and where each model element went
 * @param issues findings of the generators and of the databases' scripts, by place
 */
public record GenerationStep(Path folder, GenerationReport report, List<Issue> issues) {

  /** The folder of a project with templates that replace those of generators. */
  public static final String TEMPLATES = "templates";

  private static final GenerationReport NOTHING =
      new GenerationReport(false, false, List.of(), List.of(), Trace.EMPTY, Set.of(), List.of());

  public GenerationStep {
    issues = List.copyOf(issues);
  }

  /** Whether a generator failed and was left out. */
  public boolean incomplete() {
    return !report.leftOut().isEmpty();
  }

  /**
   * How to generate.
   *
   * @param folder where the application goes
   * @param force whether files that were edited by hand are overwritten
   * @param dryRun whether to find out only what would be done
   * @param time how long one generator may take before it is stopped and left out
   * @param progress who watches
   */
  public record Settings(
      Path folder, boolean force, boolean dryRun, Duration time, Progress progress) {

    /** With the time that is enough for every generator known. */
    public Settings(Path folder, boolean force, boolean dryRun, Progress progress) {
      this(folder, force, dryRun, Limits.USUAL.time(), progress);
    }
  }

  /** Where a project's application goes when nobody says it. */
  public static Path folderOf(Project project) {
    return project
        .config()
        .output()
        .map(path -> project.root().resolve(path).normalize())
        .orElseGet(() -> project.root().resolve(".nublox/run"));
  }

  /**
   * Generates.
   *
   * @param schema the project's schema, free of errors
   */
  public static GenerationStep run(SchemaStep schema, Settings settings) {
    Project project = schema.project();
    ProjectConfig config = project.config();
    List<Issue> issues = new ArrayList<>();
    List<Generator> generators = chosen(project, issues);
    if (Issue.anyError(issues)) {
      // files of a generator that is not there would be removed
      return new GenerationStep(settings.folder(), NOTHING, issues);
    }
    List<Database> databases =
        schema.dialects().stream().map(dialect -> database(schema, dialect, issues)).toList();
    Application application =
        new Application(config.name(), project.models(), schema.mapped(), databases);
    Map<String, Options> options = new LinkedHashMap<>();
    config.options().forEach((id, values) -> options.put(id, new Options(values)));
    Path templates = project.root().resolve(TEMPLATES);
    GenerationReport report =
        new GenerationEngine()
            .run(
                new GenerationRequest(
                    settings.folder(),
                    generators,
                    Inputs.none()
                        .with(Application.class, application)
                        .with(
                            TemplateData.class,
                            new TemplateData(ApplicationView.of(application).values())),
                    options,
                    Files.isDirectory(templates) ? Optional.of(templates) : Optional.empty(),
                    settings.force(),
                    settings.dryRun(),
                    Limits.USUAL.within(settings.time()),
                    settings.progress()));
    for (Database database : databases) {
      issues.addAll(ScriptStep.of(schema, database.dialect(), database.script()).issues());
    }
    Issues translate = new Issues(project);
    report.diagnostics().stream().map(translate::of).forEach(issues::add);
    issues.sort(Issue.BY_PLACE);
    return new GenerationStep(settings.folder(), report, issues);
  }

  /** The script is made from now on: it needs nothing of the model but the immutable schema. */
  private static Database database(SchemaStep schema, Dialect dialect, List<Issue> issues) {
    Schema records = schema.schema();
    return new Database(
        dialect,
        CompletableFuture.supplyAsync(() -> dialect.create(records)),
        migrations(schema.project(), dialect, issues));
  }

  private static List<Database.Migration> migrations(
      Project project, Dialect dialect, List<Issue> issues) {
    MigrationFolder folder = MigrationFolder.of(project.root(), dialect.id());
    try {
      return folder.migrations().stream()
          .map(migration -> new Database.Migration(migration.fileName(), migration.text()))
          .toList();
    } catch (IOException e) {
      issues.add(
          Issue.error(
              "generate.migrations",
              "The migrations cannot be read: " + e.getMessage() + ".",
              "Check the permissions of the folder.",
              Place.of(folder.path())));
      return List.of();
    }
  }

  private static List<Generator> chosen(Project project, List<Issue> issues) {
    Found<Generator> installed =
        Extensions.of(Generator.class).answering(Generator::id, Generator::displayName);
    Missing missing = new Missing(project);
    issues.addAll(missing.broken(installed.broken()));
    List<Generator> all =
        installed.all().stream().sorted(Comparator.comparing(Generator::id)).toList();
    List<String> wanted = project.config().generators();
    for (String id : wanted) {
      if (all.stream().noneMatch(generator -> generator.id().equals(id))) {
        issues.add(
            missing.issue(
                "project.unknown-generator",
                "generator",
                id,
                all.stream().map(Generator::id).toList()));
      }
    }
    return wanted.isEmpty()
        ? all.stream().filter(Generator::usual).toList()
        : all.stream().filter(generator -> wanted.contains(generator.id())).toList();
  }
}
