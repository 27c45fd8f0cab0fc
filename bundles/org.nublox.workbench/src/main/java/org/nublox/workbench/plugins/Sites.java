/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.plugins;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.eclipse.ui.preferences.ScopedPreferenceStore;

/** The sites that were asked, the last one first. */
final class Sites {

  private static final String NODE = "org.nublox.workbench";
  private static final String KEY = "plugins.sites";
  private static final int MOST = 10;

  private Sites() {}

  /** Those that were asked, and those that the variable of the command line names. */
  static List<String> known() {
    Set<String> sites = new LinkedHashSet<>();
    preferences().getString(KEY).lines().forEach(sites::add);
    String named = System.getenv("NUBLOX_SITES");
    if (named != null && !named.isBlank()) {
      sites.addAll(List.of(named.strip().split("\\s+")));
    }
    return List.copyOf(sites);
  }

  static void remember(String site) {
    List<String> sites = new ArrayList<>(preferences().getString(KEY).lines().toList());
    sites.remove(site);
    sites.add(0, site);
    ScopedPreferenceStore preferences = preferences();
    preferences.setValue(KEY, String.join("\n", sites.subList(0, Math.min(MOST, sites.size()))));
    try {
      preferences.save();
    } catch (IOException e) {
      // it is typed again, then
    }
  }

  private static ScopedPreferenceStore preferences() {
    return new ScopedPreferenceStore(InstanceScope.INSTANCE, NODE);
  }

  /** An address, or a folder, which is one too; it ends with a slash. */
  static Optional<URI> address(String text) {
    try {
      URI uri = new URI(text);
      if (uri.getScheme() != null && uri.getScheme().length() > 1) {
        return Optional.of(text.endsWith("/") ? uri : URI.create(text + "/"));
      }
    } catch (URISyntaxException e) {
      // a folder, perhaps
    }
    try {
      Path folder = Path.of(text);
      return Files.isDirectory(folder) ? Optional.of(folder.toUri()) : Optional.empty();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
