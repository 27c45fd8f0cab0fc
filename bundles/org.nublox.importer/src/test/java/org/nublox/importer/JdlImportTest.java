/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.project.Issue;
import org.nublox.project.Project;

/** Files of JHipster become models that pass all checks. */
class JdlImportTest {

  @TempDir private Path folder;

  private static Importer jdl() {
    return ServiceLoader.load(Importer.class).stream()
        .map(ServiceLoader.Provider::get)
        .filter(importer -> importer.id().equals("jdl"))
        .findFirst()
        .orElseThrow();
  }

  private String model(String jdl) throws Exception {
    Imported imported = jdl().read(jdl, "model");
    imported.write(folder);
    Project project = Project.open(folder);
    String text = imported.files().get("model.nbx");
    assertEquals(
        List.of(),
        project.issues().stream()
            .filter(issue -> issue.severity() == Issue.Severity.ERROR)
            .map(Issue::text)
            .toList(),
        text);
    return text;
  }

  @Test
  void fieldsKeepTheirTypesAndValidations() throws Exception {
    String text =
        model(
            """
            /** Who rides along. */
            entity Rider(rides_rider) {
              /** As on the ticket. */
              name String required minlength(LEAST) maxlength(80) pattern(/^[A-Z].*$/)
              age Integer min(0) max(150),
              speed Double
              fare BigDecimal unique
              note TextBlob
              photo ImageBlob maxbytes(4000)
              seen Instant
              born LocalDate
              token UUID unique
              active Boolean required
              pause Duration
            }
            LEAST = 2
            """);

    assertTrue(
        text.contains("/** Who rides along. */\nentity Rider table \"rides_rider\" {"), text);
    assertTrue(text.contains("  key id: long generated\n  /** As on the ticket. */\n"), text);
    assertTrue(text.contains("name: string(80) required length 2 pattern \"[A-Z].*\"\n"), text);
    assertTrue(text.contains("age: int min 0 max 150\n"), text);
    assertTrue(text.contains("speed: decimal(30, 10) @storage(type = \"double\")\n"), text);
    assertTrue(text.contains("// Not imported: Rider.photo: maxbytes(4000)"), text);
  }

  @Test
  void allKindsOfRelationshipsBecomeRelations() throws Exception {
    String text =
        model(
            """
            entity Wagon
            entity Train { number String required }
            entity Driver { badge String }
            entity Stop
            relationship OneToMany {
              Train{wagon} to Wagon{train(number) required}
            }
            relationship ManyToOne { Train{backup} to Driver with builtInEntity, Driver{boss} to Driver }
            relationship OneToOne { Train{driver required} to Driver{train} }
            relationship ManyToMany { Train{stop} to Stop{train} }
            relationship ManyToOne { Driver{account(login)} to User with builtInEntity }
            """);

    assertTrue(text.contains("  wagons -> Wagon[*] opposite train\n"), text);
    assertTrue(text.contains("  train -> Train required opposite wagons\n"), text);
    assertTrue(text.contains("  backup -> Driver\n"), text);
    assertTrue(text.contains("  boss -> Driver\n"), text);
    assertTrue(text.contains("  driver -> Driver required opposite train\n"), text);
    assertTrue(text.contains("  stops -> Stop[*] opposite trains\n"), text);
    assertTrue(text.contains("  display number\n"), text);
    assertTrue(text.contains("entity User table \"jhi_user\""), text);
  }

  @Test
  void enumerationsOptionsAndApplicationsAreUnderstood() throws Exception {
    Imported imported =
        jdl()
            .read(
                """
                application {
                  config { baseName rail, packageName org.example.rail, prodDatabaseType mysql, languages [en, fr] }
                  entities * except Wagon
                }
                enum State { RUNS("It runs"), STANDS, BROKEN }
                @readOnly @ChangelogDate(20200101)
                entity Train { state State required }
                entity Wagon { @Id code String }
                dto * with mapstruct except Wagon
                paginate Train, Wagon with infinite-scroll
                use serviceClass for Train
                deployment { deploymentType kubernetes }
                """,
                "model");
    imported.write(folder);
    Project project = Project.open(folder);
    String text = imported.files().get("rail.nbx");

    assertEquals(List.of(), project.issues().stream().map(Issue::text).toList(), text);
    assertEquals("rail", project.config().name());
    assertEquals(List.of("mysql"), project.config().dialects());
    assertTrue(text.contains("  RUNS \"It runs\",\n"), text);
    assertTrue(text.contains("  key code: string(255)\n"), text);
    assertTrue(text.contains("  deny create, update, delete to everyone\n"), text);
    List<String> told = imported.notes().stream().map(Note::toString).toList();
    assertTrue(told.stream().anyMatch(note -> note.startsWith("deployment")), told.toString());
    assertTrue(told.stream().anyMatch(note -> note.contains("languages")), told.toString());
  }

  @Test
  void whatIsWrongIsToldWithItsPlace() {
    ImportException wrong =
        assertThrows(ImportException.class, () -> jdl().read("entity A {\n  name\n}", "model"));

    assertEquals(3, wrong.line());
    assertEquals(1, wrong.column());
    assertTrue(wrong.getMessage().contains("the type of the field"), wrong.getMessage());
  }

  @Test
  void anyTextIsReadOrRefused() {
    String whole =
        "/** a */ entity A(b) { c String required pattern(/x/) } relationship OneToOne { A{b(c)} to A }"
            + " enum E { A(\"b\"), C } application { config { baseName x, y [a, b] } } dto A with b";
    for (int end = 0; end <= whole.length(); end++) {
      String part = whole.substring(0, end);
      try {
        jdl().read(part, "model");
      } catch (ImportException e) {
        assertTrue(e.line() >= 1, part);
      }
    }
  }
}
