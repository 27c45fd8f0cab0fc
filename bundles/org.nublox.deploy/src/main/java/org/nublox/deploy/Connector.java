/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.deploy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.nublox.dialect.Dialect;
import org.nublox.dialect.Jdbc;
import org.nublox.dialect.session.Opener;
import org.nublox.dialect.session.Trouble;

/**
 * Opens connections. Drivers come with the product as bundles; others lie as files in {@code
 * ~/.nublox/drivers}, or are named by the user.
 */
public final class Connector implements Opener {

  private static final String MYSQL = "jdbc:mysql:";
  private static final String MARIADB_DRIVER = "org.mariadb.jdbc.Driver";

  private final ConnectionSettings settings;
  private final Dialect dialect;
  private final Driver driver;
  private final String url;

  private Connector(ConnectionSettings settings, Dialect dialect, Driver driver, String url) {
    this.settings = settings;
    this.dialect = dialect;
    this.driver = driver;
    this.url = url;
  }

  /** The dialect that an address is of; empty when no dialect knows it. */
  public static Optional<Dialect> dialectOf(String url, Collection<Dialect> dialects) {
    return dialects.stream()
        .filter(dialect -> url.startsWith(dialect.jdbc().urlPrefix()))
        .findFirst();
  }

  /**
   * Finds the driver.
   *
   * @throws DeploymentException when there is none
   */
  public static Connector of(ConnectionSettings settings, Dialect dialect)
      throws DeploymentException {
    Jdbc jdbc = dialect.jdbc();
    List<Path> files = driverFiles(settings);
    Optional<Driver> own =
        settings.driver().isPresent() ? load(jdbc.driverClass(), files) : Optional.empty();
    Optional<Driver> found =
        own.or(() -> load(jdbc.driverClass())).or(() -> load(jdbc.driverClass(), files));
    if (found.isPresent()) {
      return of(settings, dialect, found.get(), settings.url());
    }
    if (settings.url().startsWith(MYSQL)) {
      // the driver of MariaDB speaks to MySQL too, when it is told that this is meant
      Optional<Driver> mariadb = load(MARIADB_DRIVER);
      if (mariadb.isPresent()) {
        String separator = settings.url().contains("?") ? "&" : "?";
        return of(
            settings, dialect, mariadb.get(), settings.url() + separator + "permitMysqlScheme");
      }
    }
    throw new DeploymentException(
        "There is no JDBC driver for " + dialect.displayName() + ".",
        "Get the jar of "
            + jdbc.artifact()
            + " and put it into "
            + home()
            + ", or name it with --driver FILE.",
        Trouble.DRIVER,
        null);
  }

  private static Connector of(
      ConnectionSettings settings, Dialect dialect, Driver driver, String url)
      throws DeploymentException {
    boolean understood;
    try {
      understood = driver.acceptsURL(url);
    } catch (SQLException e) {
      understood = false;
    }
    if (!understood) {
      throw new DeploymentException(
          "The driver for "
              + dialect.displayName()
              + " does not understand the address "
              + settings.address()
              + ".",
          "Addresses look like " + dialect.jdbc().exampleUrl() + ".",
          Trouble.ADDRESS,
          null);
    }
    return new Connector(settings, dialect, driver, url);
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home"), ".nublox", "drivers");
  }

  private static List<Path> driverFiles(ConnectionSettings settings) throws DeploymentException {
    List<Path> files = new ArrayList<>();
    if (settings.driver().isPresent()) {
      Path file = settings.driver().get();
      if (!Files.isRegularFile(file)) {
        throw new DeploymentException("There is no driver " + file + ".", "Check the path.");
      }
      files.add(file);
    }
    if (Files.isDirectory(home())) {
      try (Stream<Path> jars = Files.list(home())) {
        jars.filter(jar -> jar.toString().endsWith(".jar")).sorted().forEach(files::add);
      } catch (IOException e) {
        throw new DeploymentException(
            home() + " cannot be read: " + e.getMessage() + ".", "Check its permissions.");
      }
    }
    return files;
  }

  private static Optional<Driver> load(String name) {
    try {
      return Optional.of(
          Class.forName(name).asSubclass(Driver.class).getDeclaredConstructor().newInstance());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("The driver " + name + " cannot be made", e);
    }
  }

  /** The loader stays open for as long as the driver is used: until the command ends. */
  @SuppressWarnings("resource")
  private static Optional<Driver> load(String name, List<Path> files) {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    try {
      URL[] urls = new URL[files.size()];
      for (int i = 0; i < urls.length; i++) {
        urls[i] = files.get(i).toUri().toURL();
      }
      URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
      return Optional.of(
          Class.forName(name, true, loader)
              .asSubclass(Driver.class)
              .getDeclaredConstructor()
              .newInstance());
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    } catch (ReflectiveOperationException | IOException e) {
      throw new IllegalStateException("The driver " + name + " cannot be made", e);
    }
  }

  public Dialect dialect() {
    return dialect;
  }

  public ConnectionSettings settings() {
    return settings;
  }

  @Override
  public Connection open() throws SQLException {
    Properties properties = new Properties();
    properties.putAll(dialect.sessions().settings(url));
    if (!settings.user().isEmpty()) {
      properties.setProperty("user", settings.user());
    }
    if (!settings.password().isEmpty()) {
      properties.setProperty("password", settings.password());
    }
    Connection connection = driver.connect(url, properties);
    if (connection == null) {
      throw new SQLException("The driver does not know the address");
    }
    return connection;
  }

  /** A new connection; empty while another program has the database to itself. */
  Optional<Connection> openIfFree() throws SQLException {
    try {
      return Optional.of(open());
    } catch (SQLException e) {
      if (dialect.sessions().trouble(e) == Trouble.LOCKED) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** A new connection; what goes wrong is told to people. */
  public Connection connect() throws DeploymentException {
    try {
      return open();
    } catch (SQLException e) {
      throw failure("No connection to " + settings, e);
    }
  }

  /**
   * What an error of the engine means to people, without secrets.
   *
   * @param what was tried, without a full stop
   */
  public DeploymentException failure(String what, SQLException error) {
    Trouble trouble = dialect.sessions().trouble(error);
    String detail =
        error.getMessage() == null
            ? error.toString()
            : error.getMessage().strip().replaceAll("\\R\\s*", "\n  ");
    return new DeploymentException(
        Secrets.mask(what + ": " + detail, settings.password()),
        remedy(trouble),
        trouble,
        error,
        settings.password());
  }

  private String remedy(Trouble trouble) {
    return switch (trouble) {
      case DRIVER -> "Check the driver.";
      case ADDRESS -> "Addresses look like " + dialect.jdbc().exampleUrl() + ".";
      case UNREACHABLE ->
          "Check that the server runs, the address, and the network; then try again. A deployment"
              + " goes on where it was.";
      case LOGIN ->
          "Check --user, and the password in the variable of --password-env or in "
              + ConnectionProfiles.FILE
              + ".";
      case NO_DATABASE -> "Create the database first, or check its name in the address.";
      case RIGHTS ->
          "Grant the right to "
              + (settings.user().isEmpty() ? "the login" : "'" + settings.user() + "'")
              + ", or name a login that has it; then try again.";
      case READ_ONLY ->
          "Name the database that takes changes, or let this one take them (a server: not a standby;"
              + " a file: it and its folder are writable); then try again.";
      case FULL -> "Make room; then try again. A deployment goes on where it was.";
      case TIMEOUT ->
          "Allow more with --statement-timeout, or deploy when less is going on; then deploy again.";
      case LOCKED ->
          "Others use the tables: allow more with --lock-timeout, or deploy when less is going on.";
      case STATEMENT ->
          "Correct the statement in the migration (nublox migrate --rehash), then deploy again.";
      case DATA -> "Correct the rows, or let the migration do it; then deploy again.";
    };
  }
}
