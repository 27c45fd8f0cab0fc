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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.nublox.plugin.Catalog;
import org.nublox.plugin.Installation;
import org.nublox.plugin.Plugin;
import org.nublox.plugin.PluginException;

/**
 * A plug-in that a site has, or that is installed.
 *
 * @param id of the plug-in
 * @param available on the site, if it is there
 * @param installed in the product, if it is
 * @param said by the catalog of the site, if anything
 */
record Offer(
    String id,
    Optional<Plugin> available,
    Optional<Plugin> installed,
    Optional<Catalog.Entry> said) {

  /** Everything of the sites and everything installed; not what is a part of the product. */
  static List<Offer> of(Path home, List<URI> sites) throws PluginException {
    try (Installation installation = Installation.open(home)) {
      Map<String, Plugin> installed = new TreeMap<>();
      Map<String, Plugin> own = new HashMap<>();
      installation
          .plugins()
          .forEach(plugin -> (plugin.builtIn() ? own : installed).put(plugin.id(), plugin));
      Map<String, Plugin> available = new TreeMap<>();
      Map<String, Catalog> catalogs = new HashMap<>();
      for (Plugin plugin : installation.available(sites)) {
        if (!own.containsKey(plugin.id())) {
          available.put(plugin.id(), plugin);
        }
      }
      TreeMap<String, Plugin> all = new TreeMap<>(installed);
      all.putAll(available);
      List<Offer> offers = new ArrayList<>();
      for (Plugin plugin : all.values()) {
        offers.add(
            new Offer(
                plugin.id(),
                Optional.ofNullable(available.get(plugin.id())),
                Optional.ofNullable(installed.get(plugin.id())),
                catalogs
                    .computeIfAbsent(plugin.site(), site -> Catalog.of(URI.create(site)))
                    .find(plugin.id())));
      }
      return offers;
    }
  }

  String name() {
    return said.map(Catalog.Entry::name)
        .filter(name -> !name.isEmpty())
        .orElseGet(() -> plugin().name());
  }

  String description() {
    return said.map(Catalog.Entry::description)
        .filter(text -> !text.isEmpty())
        .orElseGet(() -> plugin().description());
  }

  String kind() {
    return said.map(Catalog.Entry::kind).orElse("");
  }

  /** Whether there is something to install: it is not there, or in another version. */
  boolean installable() {
    return available.isPresent()
        && !available.get().version().equals(installed.map(Plugin::version).orElse(""));
  }

  private Plugin plugin() {
    return available.or(() -> installed).orElseThrow();
  }
}
