/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.connections;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.jobs.Job;
import org.nublox.deploy.ConnectionProfile;
import org.nublox.deploy.ConnectionProfiles;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.DeploymentException;

/** Tries a connection that is not kept yet. */
final class Attempt {

  /**
   * What came of it.
   *
   * @param text in a sentence
   */
  record Answer(boolean works, String text) {}

  private Attempt() {}

  /**
   * Tries it, in the background: a server that is not there lets one wait.
   *
   * @param kept the password, unless the profile says where it is
   * @param told gets the answer, in another thread
   */
  static void start(ConnectionProfile profile, String kept, Consumer<Answer> told) {
    Job.create(
            "Testing " + profile.name(),
            (IProgressMonitor monitor) -> told.accept(answer(profile, kept)))
        .schedule();
  }

  private static Answer answer(ConnectionProfile profile, String kept) {
    try {
      return new Answer(true, "It works: " + version(profile, kept) + ".");
    } catch (DeploymentException e) {
      return new Answer(false, e.getMessage() + " " + e.remedy());
    } catch (SQLException e) {
      return new Answer(false, "It connects, but does not answer: " + e.getMessage());
    }
  }

  private static String version(ConnectionProfile profile, String kept)
      throws DeploymentException, SQLException {
    String password =
        profile.password().isEmpty()
            ? kept
            : ConnectionProfiles.resolve(profile.name(), profile.password());
    ConnectionSettings settings =
        new ConnectionSettings(
            profile.url(),
            profile.user(),
            password,
            profile.driver().isEmpty() ? Optional.empty() : Optional.of(Path.of(profile.driver())));
    try (Connection connection = Connections.connector(settings).connect()) {
      DatabaseMetaData data = connection.getMetaData();
      return data.getDatabaseProductName() + " " + data.getDatabaseProductVersion();
    }
  }
}
