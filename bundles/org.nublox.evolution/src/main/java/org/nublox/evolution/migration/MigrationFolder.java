/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution.migration;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The migrations of a project for one dialect. Reads the files anew on every call. */
public final class MigrationFolder {

  /** The folder of a project with one folder for each dialect. */
  public static final String NAME = "migrations";

  /** The file with the schema that the migrations lead to. */
  public static final String SNAPSHOT = "schema.json";

  private final Path folder;
  private final String dialect;

  private MigrationFolder(Path folder, String dialect) {
    this.folder = folder;
    this.dialect = dialect;
  }

  /** The folder of a project; it need not be there. */
  public static MigrationFolder of(Path project, String dialect) {
    return new MigrationFolder(project.resolve(NAME).resolve(dialect), dialect);
  }

  /** The dialects that a project has migrations for, ordered. */
  public static List<String> dialects(Path project) throws IOException {
    Path all = project.resolve(NAME);
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> folders = Files.list(all)) {
      return folders
          .filter(Files::isDirectory)
          .map(path -> path.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  public Path path() {
    return folder;
  }

  public String dialect() {
    return dialect;
  }

  /** The migrations in order of their versions, without those that take back. */
  public List<Migration> migrations() throws IOException {
    return files().stream().filter(file -> !file.undo()).toList();
  }

  /** What takes the migration of a version back. */
  public Optional<Migration> undo(Version version) throws IOException {
    return files().stream()
        .filter(file -> file.undo() && file.version().equals(version))
        .findFirst();
  }

  /**
   * The schema that the migrations lead to; empty when there are none.
   *
   * @throws MigrationException when the file cannot be understood
   */
  public Optional<Snapshot> snapshot() throws IOException {
    Path file = folder.resolve(SNAPSHOT);
    return Files.exists(file)
        ? Optional.of(Snapshot.parse(file.toString(), read(file)))
        : Optional.empty();
  }

  /**
   * What is to be added.
   *
   * @param name by {@link Migration#nameOf}
   * @param sql text of the migration
   * @param undo text of what takes it back; empty when nothing can
   */
  public record Addition(String name, String sql, String undo) {}

  /**
   * Adds migrations behind the others.
   *
   * @param after the schema that the last one leads to
   * @return the migrations that were written
   */
  public List<Migration> add(List<Addition> additions, Snapshot after) throws IOException {
    List<Migration> there = migrations();
    Version version = there.isEmpty() ? Version.of(1) : there.getLast().version().next();
    List<Checksums.Entry> entries = new ArrayList<>(checksums().entries());
    String snapshot = after.text();
    List<Migration> added = new ArrayList<>();
    Files.createDirectories(folder);
    for (Addition addition : additions) {
      Migration migration = new Migration(version, addition.name(), false, addition.sql());
      write(migration.fileName(), migration.text());
      if (!addition.undo().isEmpty()) {
        write(
            new Migration(version, addition.name(), true, addition.undo()).fileName(),
            addition.undo());
      }
      boolean last = added.size() + 1 == additions.size();
      entries.add(
          new Checksums.Entry(
              migration.fileName(),
              Checksums.sum(migration.text()),
              last ? Optional.of(Checksums.sum(snapshot)) : Optional.empty()));
      added.add(migration);
      version = version.next();
    }
    write(SNAPSHOT, snapshot);
    write(Checksums.FILE, new Checksums(entries, false).text());
    return added;
  }

  /** What is wrong with the files, in order of their names. */
  public List<Problem> problems() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Checksums checksums = checksums();
    List<Problem> problems = new ArrayList<>();
    if (checksums.merge()) {
      problems.add(
          new Problem(
              Problem.MERGE,
              Checksums.FILE,
              "A merge left its marks in the file.",
              "Run nublox migrate --rebase, which puts the later migration behind the other."));
    }
    List<Migration> all = files();
    List<Migration> migrations = all.stream().filter(file -> !file.undo()).toList();
    files(migrations, checksums, problems);
    order(migrations, problems);
    for (Migration undo : all) {
      boolean orphan =
          undo.undo()
              && migrations.stream().noneMatch(file -> file.version().equals(undo.version()));
      if (orphan) {
        problems.add(
            new Problem(
                Problem.UNDO,
                undo.fileName(),
                "There is no migration of this version to take back.",
                "Remove the file, or take its migration from version control again."));
      }
    }
    snapshot(checksums, problems);
    return problems;
  }

  private void files(List<Migration> migrations, Checksums checksums, List<Problem> problems) {
    for (Migration migration : migrations) {
      Optional<Checksums.Entry> entry = checksums.of(migration.fileName());
      if (entry.isEmpty()) {
        problems.add(
            new Problem(
                Problem.UNLISTED,
                migration.fileName(),
                "The migration is not in the list of checksums.",
                "If you wrote it by hand, run nublox migrate --rehash; else remove it."));
      } else if (!entry.get().sum().equals(Checksums.sum(migration.text()))) {
        problems.add(
            new Problem(
                Problem.CHANGED,
                migration.fileName(),
                "The migration was changed after it was made.",
                "Databases that have it would differ from new ones. Take it from version control"
                    + " again; if no database has it yet, run nublox migrate --rehash."));
      }
    }
    for (Checksums.Entry entry : checksums.entries()) {
      if (migrations.stream().noneMatch(file -> file.fileName().equals(entry.file()))) {
        problems.add(
            new Problem(
                Problem.MISSING,
                entry.file(),
                "The migration is in the list of checksums, but not there.",
                "Take it from version control again."));
      }
    }
  }

  private static void order(List<Migration> migrations, List<Problem> problems) {
    for (int i = 1; i < migrations.size(); i++) {
      Migration before = migrations.get(i - 1);
      Migration migration = migrations.get(i);
      if (before.version().equals(migration.version())) {
        problems.add(
            new Problem(
                Problem.DUPLICATE,
                migration.fileName(),
                before.fileName() + " has the same version, as happens when branches are merged.",
                "Run nublox migrate --rebase, which puts the later one behind the other."));
      } else if (migration.version().compareTo(before.version().next()) > 0) {
        problems.add(
            new Problem(
                Problem.GAP,
                migration.fileName(),
                "No migration of version " + before.version().next() + " stands before it.",
                "Take what is missing from version control again."));
      }
    }
  }

  private void snapshot(Checksums checksums, List<Problem> problems) throws IOException {
    Path file = folder.resolve(SNAPSHOT);
    if (checksums.entries().isEmpty()) {
      return;
    }
    // one written by hand has none of its own
    Optional<Checksums.Entry> last =
        checksums.entries().reversed().stream()
            .filter(entry -> entry.snapshot().isPresent())
            .findFirst();
    if (!Files.exists(file)) {
      problems.add(
          new Problem(
              Problem.SNAPSHOT,
              SNAPSHOT,
              "The schema that the migrations lead to is not there.",
              "Take the file from version control again."));
    } else if (last.isPresent()
        && !last.get().snapshot().orElseThrow().equals(Checksums.sum(read(file)))) {
      problems.add(
          new Problem(
              Problem.SNAPSHOT,
              SNAPSHOT,
              "The schema is not the one that " + last.get().file() + " led to.",
              "Take the file from version control again; after a merge run nublox migrate"
                  + " --rebase."));
    }
  }

  /**
   * Accepts the files as they are now: for migrations that were written or completed by hand before
   * any database had them.
   */
  public void rehash() throws IOException {
    Checksums old = checksums();
    List<Checksums.Entry> entries = new ArrayList<>();
    for (Migration migration : migrations()) {
      Optional<String> snapshot = old.of(migration.fileName()).flatMap(Checksums.Entry::snapshot);
      entries.add(
          new Checksums.Entry(migration.fileName(), Checksums.sum(migration.text()), snapshot));
    }
    write(Checksums.FILE, new Checksums(entries, false).text());
  }

  /**
   * Takes out what another branch has overtaken: of migrations with one version, and of what
   * follows them, those stay that lead to the snapshot that is there.
   *
   * @return what was taken out, in order; the caller plans it anew from the snapshot
   * @throws MigrationException when it cannot be told which one stays
   */
  public List<Migration> takeOutOvertaken() throws IOException {
    Checksums checksums = checksums();
    List<Migration> migrations = migrations();
    Optional<Version> clash = Optional.empty();
    for (int i = 1; i < migrations.size() && clash.isEmpty(); i++) {
      if (migrations.get(i).version().equals(migrations.get(i - 1).version())) {
        clash = Optional.of(migrations.get(i).version());
      }
    }
    if (clash.isEmpty()) {
      return List.of();
    }
    if (snapshot().isEmpty()) {
      throw undecided(folder + " has no " + SNAPSHOT + ".");
    }
    String sum = Checksums.sum(read(folder.resolve(SNAPSHOT)));
    Checksums.Entry kept =
        checksums.entries().stream()
            .filter(entry -> entry.snapshot().filter(sum::equals).isPresent())
            .findFirst()
            .orElseThrow(
                () -> undecided("No migration led to the " + SNAPSHOT + " in " + folder + "."));
    List<Migration> out = new ArrayList<>();
    List<Checksums.Entry> entries = new ArrayList<>();
    Map<Version, List<Migration>> byVersion = new LinkedHashMap<>();
    migrations.forEach(
        file -> byVersion.computeIfAbsent(file.version(), any -> new ArrayList<>()).add(file));
    Migration last =
        migrations.stream()
            .filter(file -> file.fileName().equals(kept.file()))
            .findFirst()
            .orElseThrow(() -> undecided(kept.file() + " is not there."));
    for (List<Migration> same : byVersion.values()) {
      Migration stays = same.size() == 1 ? same.getFirst() : choose(same, last, checksums);
      for (Migration migration : same) {
        boolean after = migration.version().compareTo(last.version()) > 0;
        if (!migration.equals(stays) || after) {
          out.add(migration);
        } else {
          checksums.of(migration.fileName()).ifPresent(entries::add);
        }
      }
    }
    for (Migration migration : out) {
      Files.deleteIfExists(folder.resolve(migration.fileName()));
      Files.deleteIfExists(
          folder.resolve(
              new Migration(migration.version(), migration.name(), true, "").fileName()));
    }
    write(Checksums.FILE, new Checksums(entries, false).text());
    return out;
  }

  /** Of migrations with one version the one in whose block of lines the kept one stands. */
  private static Migration choose(List<Migration> same, Migration last, Checksums checksums) {
    if (same.contains(last)) {
      return last;
    }
    List<String> listed = checksums.entries().stream().map(Checksums.Entry::file).toList();
    int end = listed.indexOf(last.fileName());
    return same.stream()
        .filter(file -> listed.indexOf(file.fileName()) < end)
        .max(Comparator.comparingInt(file -> listed.indexOf(file.fileName())))
        .orElseThrow(() -> undecided(same.getFirst().fileName() + " is not listed."));
  }

  private static MigrationException undecided(String why) {
    return new MigrationException(
        Problem.DUPLICATE,
        why,
        "Take "
            + SNAPSHOT
            + " of the branch that was merged first (git checkout --ours or --theirs), then run"
            + " nublox migrate --rebase again.");
  }

  /** Puts one migration in place of all. */
  public Migration squash(String name, String sql, Snapshot schema) throws IOException {
    List<Migration> all = files();
    Version version = migrations().getLast().version();
    Migration squashed = new Migration(version, name, false, sql);
    for (Migration file : all) {
      Files.deleteIfExists(folder.resolve(file.fileName()));
    }
    String snapshot = schema.text();
    write(squashed.fileName(), squashed.text());
    write(SNAPSHOT, snapshot);
    write(
        Checksums.FILE,
        new Checksums(
                List.of(
                    new Checksums.Entry(
                        squashed.fileName(),
                        Checksums.sum(squashed.text()),
                        Optional.of(Checksums.sum(snapshot)))),
                false)
            .text());
    return squashed;
  }

  private Checksums checksums() throws IOException {
    Path file = folder.resolve(Checksums.FILE);
    return Files.exists(file) ? Checksums.parse(read(file)) : new Checksums(List.of(), false);
  }

  private List<Migration> files() throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    List<Path> paths;
    try (Stream<Path> files = Files.list(folder)) {
      paths = files.filter(Files::isRegularFile).toList();
    }
    List<Migration> found = new ArrayList<>();
    for (Path path : paths) {
      String name = path.getFileName().toString();
      if (name.endsWith(".sql")) {
        Migration.of(name, read(path)).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparing(Migration::version).thenComparing(Migration::fileName));
    return found;
  }

  private static String read(Path file) throws IOException {
    try {
      return Files.readString(file, StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (CharacterCodingException e) {
      throw new MigrationException(
          "migration.encoding", file + " is not UTF-8 text.", "Save it with the encoding UTF-8.");
    }
  }

  /** A crash leaves the old file or the new one, never half of it. */
  private void write(String name, String text) throws IOException {
    Path temporary = folder.resolve("." + name + ".new");
    Files.writeString(temporary, text, StandardCharsets.UTF_8);
    Files.move(
        temporary,
        folder.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
