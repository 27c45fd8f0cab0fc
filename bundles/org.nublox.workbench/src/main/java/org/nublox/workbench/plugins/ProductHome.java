/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.plugins;

import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.core.runtime.Platform;
import org.eclipse.osgi.service.datalocation.Location;

/** The product whose plug-ins are managed. */
final class ProductHome {

  /** Names another product than the one that runs. */
  static final String PROPERTY = "nublox.plugins.home";

  private ProductHome() {}

  /** Its folder; nothing when the workbench was not installed, but started in another way. */
  static Optional<Path> folder() {
    String other = System.getProperty(PROPERTY);
    Optional<Path> home =
        other != null
            ? Optional.of(Path.of(other))
            : Optional.ofNullable(Platform.getInstallLocation()).flatMap(ProductHome::path);
    return home.filter(folder -> Files.isDirectory(folder.resolve("p2")));
  }

  private static Optional<Path> path(Location location) {
    URL url = location.getURL();
    return url == null || !url.getProtocol().equals("file")
        ? Optional.empty()
        : Optional.of(Path.of(URI.create(url.toString().replace(" ", "%20"))));
  }
}
