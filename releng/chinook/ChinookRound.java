/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nublox.testing.engines.Database;
import org.nublox.testing.engines.Engines;

/**
 * Loads the script of Chinook into PostgreSQL, imports a model of it, deploys that to other
 * engines, copies all rows and compares them one by one. The schema goes by way of the commands
 * that users have; rows are copied by JDBC. Arguments: the command nublox, the script, a folder.
 */
public final class ChinookRound {

  private final String nublox;
  private final Path folder;

  private ChinookRound(String nublox, Path folder) {
    this.nublox = nublox;
    this.folder = folder;
  }

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[2]);
    // of psql, and of the server as a whole: the database is there already
    String script =
        Files.readString(Path.of(arguments[1]))
            .replaceAll("(?m)^(DROP DATABASE|CREATE DATABASE|\\\\c) .*$", "");
    try (Database source = Engines.postgresql().createDatabase();
        Connection from = source.connect()) {
      try (Statement statement = from.createStatement()) {
        statement.setEscapeProcessing(false);
        statement.execute(script);
      }
      new ChinookRound(arguments[0], folder).round(source, from);
    }
    System.exit(0); // the engines' threads
  }

  private void round(Database source, Connection from) throws Exception {
    nublox(source, "import", "-o", "chinook");
    run("check", "chinook");
    run("diff", source.url(), "chinook", "--user", source.user());
    List<String> tables = tables(from);
    Map<String, List<Long>> counts = new LinkedHashMap<>();
    for (String table : tables) {
      counts.put(table, new ArrayList<>(List.of(count(from, table))));
    }
    copy(Engines.mariadb().createDatabase(), from, tables, counts);
    String address = "jdbc:h2:" + folder.resolve("media");
    copy(new Database("media", address, "sa", "", () -> {}), from, tables, counts);
    System.out.println("| table | PostgreSQL | MariaDB | H2 |\n|---|---|---|---|");
    long all = 0;
    for (Map.Entry<String, List<Long>> table : counts.entrySet()) {
      List<Long> rows = table.getValue();
      System.out.printf(
          "| `%s` | %d | %d | %d |%n", table.getKey(), rows.get(0), rows.get(1), rows.get(2));
      all += rows.getFirst();
    }
    System.out.println(all + " rows, each with the same values in all three.");
  }

  private void copy(
      Database target, Connection from, List<String> tables, Map<String, List<Long>> counts)
      throws Exception {
    try (target) {
      nublox(target, "deploy", "chinook", "--yes");
      try (Connection to = target.connect()) {
        to.setAutoCommit(false);
        for (String table : tables) {
          copy(from, to, table);
        }
        to.commit();
        for (String table : tables) {
          counts.get(table).add(count(to, table));
          requireSame(rows(from, table), rows(to, table), table);
        }
      }
      run("diff", target.url(), "chinook", "--user", target.user());
    }
  }

  private static void copy(Connection from, Connection to, String table) throws SQLException {
    try (Statement read = from.createStatement();
        ResultSet rows = read.executeQuery("select * from " + table + " order by 1, 2")) {
      List<String> columns = new ArrayList<>();
      for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
        columns.add(rows.getMetaData().getColumnName(i));
      }
      String insert =
          "insert into "
              + table
              + " ("
              + String.join(", ", columns)
              + ") values ("
              + String.join(", ", columns.stream().map(column -> "?").toList())
              + ")";
      try (PreparedStatement write = to.prepareStatement(insert)) {
        while (rows.next()) {
          for (int i = 1; i <= columns.size(); i++) {
            write.setObject(i, rows.getObject(i));
          }
          write.addBatch();
        }
        write.executeBatch();
      }
    }
  }

  /** The tables, those that others refer to first. */
  private static List<String> tables(Connection connection) throws SQLException {
    Map<String, Set<String>> referred = new LinkedHashMap<>();
    try (ResultSet tables =
        connection.getMetaData().getTables(null, "public", "%", new String[] {"TABLE"})) {
      while (tables.next()) {
        referred.put(tables.getString("TABLE_NAME"), new LinkedHashSet<>());
      }
    }
    for (Map.Entry<String, Set<String>> table : referred.entrySet()) {
      try (ResultSet keys =
          connection.getMetaData().getImportedKeys(null, "public", table.getKey())) {
        while (keys.next()) {
          table.getValue().add(keys.getString("PKTABLE_NAME"));
        }
      }
      table.getValue().remove(table.getKey());
    }
    List<String> sorted = new ArrayList<>();
    while (sorted.size() < referred.size()) {
      referred.forEach(
          (table, others) -> {
            if (!sorted.contains(table) && sorted.containsAll(others)) {
              sorted.add(table);
            }
          });
    }
    return sorted;
  }

  private static long count(Connection connection, String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + table)) {
      row.next();
      return row.getLong(1);
    }
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> all = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select * from " + table + " order by 1, 2")) {
      while (rows.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
          Object value = rows.getObject(i);
          row.append(
                  switch (value) {
                    case null -> "null";
                    case BigDecimal number -> number.toPlainString();
                    case Timestamp time -> time.toLocalDateTime().toString();
                    default -> value.toString();
                  })
              .append('\t');
        }
        all.add(row.toString());
      }
    }
    return all;
  }

  private static void requireSame(List<String> expected, List<String> actual, String table) {
    for (int i = 0; i < expected.size(); i++) {
      if (i >= actual.size() || !expected.get(i).equals(actual.get(i))) {
        System.err.println(table + " differs at row " + (i + 1) + ": " + expected.get(i));
        System.exit(1);
      }
    }
  }

  /** Runs a command on a database. */
  private void nublox(Database database, String... arguments)
      throws IOException, InterruptedException {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.addAll(List.of("--url", database.url(), "--user", database.user()));
    run(all.toArray(String[]::new));
  }

  private void run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(nublox));
    command.addAll(List.of(arguments));
    System.err.println("nublox " + String.join(" ", arguments));
    Process process = new ProcessBuilder(command).directory(folder.toFile()).inheritIO().start();
    if (process.waitFor() != 0) {
      System.exit(1);
    }
  }
}
