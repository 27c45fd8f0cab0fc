/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nublox.evolution.migration.MigrationFolder.Addition;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.Schema;
import org.nublox.schema.Table;

class MigrationFolderTest {

  @TempDir Path project;
  private MigrationFolder folder;

  @BeforeEach
  void first() throws IOException {
    folder = MigrationFolder.of(project, "h2");
    add("init", "a");
  }

  private static Snapshot snapshot(String... tables) {
    var builder = Schema.builder("s");
    for (String table : tables) {
      builder.table(Table.builder(table).column(Column.of("id", new ColumnType.Int())).build());
    }
    return new Snapshot("h2", builder.build());
  }

  private void add(String name, String... tables) throws IOException {
    folder.add(
        List.of(new Addition(name, "create table " + name + ";\n", "drop table " + name + ";\n")),
        snapshot(tables));
  }

  private List<String> codes() throws IOException {
    return folder.problems().stream().map(p -> p.code() + " " + p.file()).toList();
  }

  @Test
  void versionsFollowEachOther() throws IOException {
    add("more", "a", "b");
    assertEquals(
        List.of("V0001__init.sql", "V0002__more.sql"),
        folder.migrations().stream().map(Migration::fileName).toList());
    assertEquals("drop table more;\n", folder.undo(Version.of(2)).orElseThrow().text());
    assertEquals(snapshot("a", "b"), folder.snapshot().orElseThrow());
    assertEquals(List.of(), codes());
    assertEquals(List.of("h2"), MigrationFolder.dialects(project));
  }

  @Test
  void changedMissingAndUnlistedFilesAreTold() throws IOException {
    add("more", "a", "b");
    add("third", "a", "b", "c");
    Files.writeString(folder.path().resolve("V0001__init.sql"), "create table other;\n");
    Files.delete(folder.path().resolve("V0002__more.sql"));
    Files.writeString(folder.path().resolve("V0004__mine.sql"), "select 1;\n");
    assertEquals(
        List.of(
            "migration.changed V0001__init.sql",
            "migration.unlisted V0004__mine.sql",
            "migration.missing V0002__more.sql",
            "migration.gap V0003__third.sql",
            "migration.undo U0002__more.sql"),
        codes());
  }

  @Test
  void endsOfLinesDoNotCount() throws IOException {
    Files.writeString(folder.path().resolve("V0001__init.sql"), "create table init;\r\n");
    assertEquals(List.of(), codes());
  }

  @Test
  void rehashTakesFilesAsTheyAre() throws IOException {
    Files.writeString(folder.path().resolve("V0001__init.sql"), "create table other;\n");
    folder.rehash();
    assertEquals(List.of(), codes());
  }

  @Test
  void ofTwoBranchesTheOneStaysWhoseSchemaIsThere() throws IOException {
    String common = Files.readString(folder.path().resolve("checksums"));
    add("mine", "a", "m");
    String mine = Files.readString(folder.path().resolve("checksums")).substring(common.length());
    Files.writeString(folder.path().resolve("checksums"), common);
    Path kept = folder.path().resolve("V0002__mine.sql");
    byte[] bytes = Files.readAllBytes(kept);
    Files.delete(kept);
    add("theirs", "a", "t");
    Files.write(kept, bytes);
    String both = Files.readString(folder.path().resolve("checksums"));
    Files.writeString(
        folder.path().resolve("checksums"),
        both.replace(
            both.substring(common.length()),
            "<<<<<<< HEAD\n"
                + both.substring(common.length())
                + "=======\n"
                + mine
                + ">>>>>>> branch\n"));
    assertTrue(codes().contains("migration.duplicate V0002__theirs.sql"), codes()::toString);
    assertTrue(codes().contains("migration.merge checksums"));
    assertEquals(
        List.of("V0002__mine.sql"),
        folder.takeOutOvertaken().stream().map(Migration::fileName).toList());
    assertEquals(List.of(), codes());
    add("mine", "a", "t", "m");
    assertEquals(
        List.of("V0001__init.sql", "V0002__theirs.sql", "V0003__mine.sql"),
        folder.migrations().stream().map(Migration::fileName).toList());
  }

  @Test
  void oneCanStandForAll() throws IOException {
    add("more", "a", "b");
    folder.squash("all", "create table a;\ncreate table b;\n", snapshot("a", "b"));
    assertEquals(
        List.of("V0002__all.sql"), folder.migrations().stream().map(Migration::fileName).toList());
    assertEquals(List.of(), codes());
  }

  @Test
  void namesOfFilesAreSafe() {
    assertEquals("add_e_mail", Migration.nameOf(" Add e-Mail!"));
    assertEquals("migration", Migration.nameOf("../.."));
    assertEquals(new Version("1"), new Version("0001"));
    assertTrue(new Version("1.10").compareTo(new Version("1.9")) > 0);
  }
}
