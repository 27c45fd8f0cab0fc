/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.repository.AuthenticationFailedException;

/** Reads single files of a site, as p2 does. */
public final class Web {

  private Web() {}

  /**
   * Opens a file.
   *
   * @throws FileNotFoundException when the site has none
   */
  public static InputStream open(URI address) throws IOException {
    try {
      return new WebTransport().stream(address, new NullProgressMonitor());
    } catch (FileNotFoundException e) {
      throw e;
    } catch (CoreException e) {
      throw new IOException(e.getStatus().getMessage(), e);
    } catch (AuthenticationFailedException e) {
      throw new IOException(address + " asks for a password", e);
    }
  }
}
