/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plug-ins that were compiled against the recorded API work with the present one. What is added is
 * no break; a break wants the next major version of the package ({@code package-info.java}, {@code
 * Version}) and a new record: {@code -Dnublox.api.write=true}.
 */
class ApiBaselineTest {

  private static final Path RECORD =
      Path.of("src/test/resources/org/nublox/architecture/api-1.0.txt");

  /** The packages that plug-ins are written against; more may be used, at one's own risk. */
  private static final List<String> PACKAGES =
      List.of(
          "org.nublox.application",
          "org.nublox.application.view",
          "org.nublox.dialect",
          "org.nublox.dialect.catalog",
          "org.nublox.dialect.postgresql",
          "org.nublox.dialect.session",
          "org.nublox.dialect.writer",
          "org.nublox.expression",
          "org.nublox.expression.java",
          "org.nublox.expression.sql",
          "org.nublox.extension",
          "org.nublox.generator",
          "org.nublox.generator.template",
          "org.nublox.generator.trace",
          "org.nublox.importer",
          "org.nublox.mapping",
          "org.nublox.schema",
          "org.nublox.semantics.check",
          "org.nublox.semantics.database",
          "org.nublox.widget");

  @TempDir Path temp;

  @Test
  void pluginsOfTheRecordedApiStillWork() throws IOException {
    Set<String> now =
        ApiDescription.of(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("org.nublox"),
            PACKAGES::contains);
    if (Boolean.getBoolean("nublox.api.write")) {
      Files.createDirectories(RECORD.getParent());
      Files.write(RECORD, now);
    }
    Set<String> recorded = new TreeSet<>(Files.readAllLines(RECORD));
    assertTrue(recorded.size() > 1000, "the record is whole");
    assertEquals(List.of(), ApiDescription.breaks(recorded, now));
  }

  @Test
  void aDeliberateBreakFails() throws IOException {
    Set<String> before =
        api(
            "package api; public interface Greeting { String text(); default int size() { return 1; } }");
    assertEquals(
        List.of("gone or changed: api.Greeting#size() : int"),
        ApiDescription.breaks(
            before, api("package api; public interface Greeting { String text(); }")),
        "a method is gone");
    assertEquals(
        List.of("gone or changed: api.Greeting#size() : int"),
        ApiDescription.breaks(
            before,
            api(
                "package api; public interface Greeting { String text(); default long size() { return 1; } }")),
        "a method returns something else");
    assertEquals(
        List.of(
            "new, and who implements the type lacks it: api.Greeting#language() : java.lang.String abstract"),
        ApiDescription.breaks(
            before,
            api(
                "package api; public interface Greeting { String text(); String language(); default int size() { return 1; } }")),
        "a method is asked of who implements it");
    assertEquals(
        3,
        ApiDescription.breaks(before, api("package api; interface Greeting { String text(); }"))
            .size(),
        "a type is hidden, with its two methods");
  }

  @Test
  void anAdditionIsNoBreak() throws IOException {
    Set<String> before = api("package api; public interface Greeting { String text(); }");
    assertEquals(
        List.of(),
        ApiDescription.breaks(
            before,
            api(
                "package api; public interface Greeting { String text(); default int size() { return 1; } record More(int a) {} }")));
  }

  private Set<String> api(String source) throws IOException {
    Path folder = Files.createTempDirectory(temp, "api");
    Path file = Files.writeString(folder.resolve("Greeting.java"), source);
    assertEquals(
        0,
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, "-proc:none", "-d", folder.toString(), file.toString()));
    return ApiDescription.of(new ClassFileImporter().importPath(folder), "api"::equals);
  }
}
