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
import org.eclipse.core.runtime.ILog;
import org.eclipse.equinox.security.storage.ISecurePreferences;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.eclipse.equinox.security.storage.StorageException;

/**
 * Passwords in the secure storage of the platform, which the operating system's key ring protects.
 * Commands do not know them: a connection that these are to use refers to a variable or a file.
 */
final class KeptPasswords {

  private static final String NODE = "org.nublox.workbench/connections";
  private static final String PASSWORD = "password";

  private KeptPasswords() {}

  /** The password of a connection; {@code ""} when none is kept. */
  static String get(String project, String name) {
    try {
      return has(project, name)
          ? SecurePreferencesFactory.getDefault().node(path(project, name)).get(PASSWORD, "")
          : "";
    } catch (StorageException e) {
      ILog.of(KeptPasswords.class).warn("The secure storage could not be read.", e);
      return "";
    }
  }

  /** Whether one is kept. */
  static boolean has(String project, String name) {
    // a connection without a name is not there yet
    ISecurePreferences root = name.isEmpty() ? null : SecurePreferencesFactory.getDefault();
    return root != null && root.nodeExists(path(project, name));
  }

  /**
   * Keeps a password.
   *
   * @throws IOException when the storage cannot be opened
   */
  static void put(String project, String name, String password) throws IOException {
    ISecurePreferences root = SecurePreferencesFactory.getDefault();
    try {
      if (root == null) {
        throw new IOException("There is no secure storage on this system.");
      }
      root.node(path(project, name)).put(PASSWORD, password, true);
      root.flush();
    } catch (StorageException e) {
      throw new IOException("The secure storage could not be opened: " + e.getMessage(), e);
    }
  }

  /** Forgets a password. */
  static void forget(String project, String name) {
    if (has(project, name)) {
      SecurePreferencesFactory.getDefault().node(path(project, name)).removeNode();
    }
  }

  private static String path(String project, String name) {
    return NODE + "/" + project.replace('/', '_') + "/" + name;
  }
}
