/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.connections;

import java.io.IOException;
import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.IProject;
import org.eclipse.core.resources.IResource;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.nublox.deploy.ConnectionProfile;
import org.nublox.deploy.ConnectionProfiles;
import org.nublox.deploy.ConnectionSettings;
import org.nublox.deploy.ConnectionsFile;
import org.nublox.deploy.Connector;
import org.nublox.deploy.DeploymentException;
import org.nublox.dialect.Dialect;
import org.nublox.pipeline.Dialects;
import org.nublox.workbench.live.LiveProjects;

/** The connections of a project. */
public final class Connections {

  private final IProject project;

  /** Those of a project. */
  public Connections(IProject project) {
    this.project = project;
  }

  /** The project. */
  public IProject project() {
    return project;
  }

  /** All of them, by name. */
  public List<ConnectionProfile> all() throws IOException, DeploymentException {
    ConnectionProfiles profiles = ConnectionProfiles.read(LiveProjects.root(project));
    return profiles.names().stream().map(profiles::profile).toList();
  }

  /** What opens connections of one of them; the password may come from the secure storage. */
  public Connector connector(String name) throws IOException, DeploymentException {
    ConnectionSettings settings = ConnectionProfiles.read(LiveProjects.root(project)).get(name);
    if (settings.password().isEmpty()) {
      String kept = KeptPasswords.get(project.getName(), name);
      settings = new ConnectionSettings(settings.url(), settings.user(), kept, settings.driver());
    }
    return connector(settings);
  }

  /** What opens connections to an address. */
  public static Connector connector(ConnectionSettings settings) throws DeploymentException {
    List<Dialect> installed = Dialects.installed().all();
    Dialect dialect =
        Connector.dialectOf(settings.url(), installed)
            .orElseThrow(
                () ->
                    new DeploymentException(
                        "No dialect knows the address " + settings.address() + ".",
                        "Addresses begin with: "
                            + String.join(
                                ", ", installed.stream().map(d -> d.jdbc().urlPrefix()).toList())
                            + "."));
    return Connector.of(settings, dialect);
  }

  /** Writes a connection, and forgets the one it had been before. */
  void put(ConnectionProfile profile, String before) throws IOException {
    ConnectionsFile file = new ConnectionsFile(LiveProjects.root(project));
    if (!before.isEmpty() && !before.equals(profile.name())) {
      file.remove(before);
    }
    file.put(profile);
    refresh();
  }

  /** Removes a connection, and its password if that was kept. */
  void remove(String name) throws IOException {
    new ConnectionsFile(LiveProjects.root(project)).remove(name);
    KeptPasswords.forget(project.getName(), name);
    refresh();
  }

  private void refresh() {
    IFile file = project.getFile(ConnectionProfiles.FILE);
    try {
      file.refreshLocal(IResource.DEPTH_ZERO, null);
    } catch (CoreException e) {
      ILog.of(Connections.class).warn("The explorer does not show " + file + " as it is.", e);
    }
  }
}
