/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin;

import static org.nublox.plugin.PluginException.request;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.nublox.plugin.internal.Profile;
import org.nublox.plugin.internal.Sites;
import org.nublox.plugin.internal.Units;

/**
 * A product on the disk, and the plug-ins in it. One is open at a time: another thread that opens
 * one waits. The preferences of p2 belong to a folder and not to who opened it, so what one thread
 * closes would be gone for the other.
 */
public final class Installation implements AutoCloseable {

  private static final ReentrantLock TURN = new ReentrantLock(true);

  private final Path home;
  private final Profile profile;
  private final Sites sites;

  private Installation(Path home, Profile profile) {
    this.home = home;
    this.profile = profile;
    this.sites = new Sites(profile.agent());
  }

  /**
   * Opens a product.
   *
   * @param home the folder with {@code plugins/} and {@code p2/}
   * @return to be closed by the thread that opened it
   * @throws PluginException when it is none, or damaged
   */
  public static Installation open(Path home) throws PluginException {
    if (!Files.isDirectory(home.resolve("p2"))) {
      throw request(
          home + " is no installed product: it has no folder p2.",
          "Plug-ins are managed by the command 'nublox' of an installed product.");
    }
    TURN.lock();
    boolean open = false;
    try {
      Installation installation = new Installation(home, Profile.open(home));
      open = true;
      return installation;
    } finally {
      if (!open) {
        TURN.unlock();
      }
    }
  }

  /** The plug-ins that are there, those of the product too, by id. */
  public List<Plugin> plugins() {
    return profile.roots().stream()
        .filter(QueryUtil::isGroup)
        .filter(unit -> !QueryUtil.isProduct(unit))
        .map(unit -> Units.plugin(unit, profile.site(unit).orElse("")))
        .sorted(Comparator.comparing(Plugin::id))
        .toList();
  }

  /**
   * The newest version of each plug-in that sites have.
   *
   * @param from the sites, tried in this order
   */
  public List<Plugin> available(List<URI> from) throws PluginException {
    List<Plugin> found = new ArrayList<>();
    for (URI site : from) {
      sites.newest(site).stream()
          .map(unit -> Units.plugin(unit, site.toString()))
          .filter(plugin -> found.stream().noneMatch(other -> other.id().equals(plugin.id())))
          .forEach(found::add);
    }
    found.sort(Comparator.comparing(Plugin::id));
    return found;
  }

  /**
   * Installs plug-ins and what they need.
   *
   * @param from the sites that have them
   * @param names ids, each with or without {@code @version}; without, the newest is meant
   * @return what was done, in the order of the names; nothing for what is there already
   */
  public List<Change> install(List<URI> from, List<String> names) throws PluginException {
    mustBeWritable();
    IProfileChangeRequest request = profile.request();
    List<Change> changes = new ArrayList<>();
    for (String name : names) {
      Wanted wanted = Wanted.of(name);
      URI site = siteOf(from, wanted);
      IInstallableUnit unit = sites.find(site, wanted.id(), wanted.version()).orElseThrow();
      change(request, unit, site).ifPresent(changes::add);
    }
    apply(request, from, changes);
    return changes;
  }

  /**
   * Brings plug-ins to the newest version of their sites.
   *
   * @param from the sites to ask; empty for those that each plug-in came from
   * @param names ids; empty for all
   */
  public List<Change> update(List<URI> from, List<String> names) throws PluginException {
    mustBeWritable();
    List<Plugin> chosen =
        names.isEmpty()
            ? plugins().stream().filter(plugin -> !plugin.builtIn()).toList()
            : chosen(names);
    IProfileChangeRequest request = profile.request();
    List<Change> changes = new ArrayList<>();
    List<URI> asked = new ArrayList<>(from);
    for (Plugin plugin : chosen) {
      if (plugin.builtIn() && from.isEmpty()) {
        throw request(
            plugin.id() + " came with the product, so it is not known where newer ones are.",
            "Name a site with --site.");
      }
      List<URI> candidates = from.isEmpty() ? List.of(URI.create(plugin.site())) : from;
      for (URI site : candidates) {
        Optional<IInstallableUnit> newest = sites.find(site, plugin.id(), Optional.empty());
        if (newest.isPresent() && Units.newer(newest.get(), plugin.version())) {
          change(request, newest.get(), site).ifPresent(changes::add);
          break;
        }
      }
      candidates.stream().filter(site -> !asked.contains(site)).forEach(asked::add);
    }
    apply(request, asked, changes);
    return changes;
  }

  /**
   * Brings NuBlox itself to the newest version of sites. The plug-ins stay as they are; when one of
   * them does not fit to the new version, nothing is changed.
   *
   * @param from the sites to ask, tried in this order; the one that has something newer is
   *     remembered. Empty for the remembered one
   */
  public List<Change> updateProduct(List<URI> from) throws PluginException {
    mustBeWritable();
    List<URI> asked = productSites(from);
    IProfileChangeRequest request = profile.request();
    List<Change> changes = newer(asked, request);
    apply(request, asked, changes);
    return changes;
  }

  /**
   * Looks what {@link #updateProduct} would do; changes nothing.
   *
   * @param from as there
   */
  public List<Change> productUpdates(List<URI> from) throws PluginException {
    return newer(productSites(from), profile.request());
  }

  /** The site that newer versions of NuBlox came from; empty before the first one. */
  public Optional<URI> productSite() {
    return profile.productSite().map(URI::create);
  }

  private List<URI> productSites(List<URI> named) throws PluginException {
    List<URI> asked = named.isEmpty() ? productSite().stream().toList() : named;
    if (asked.isEmpty()) {
      throw request(
          "It is not known where newer versions of NuBlox are.",
          "Name a site with --site; it is remembered for the next time.");
    }
    return asked;
  }

  /** Puts what is newer on the sites into a request. */
  private List<Change> newer(List<URI> from, IProfileChangeRequest request) throws PluginException {
    List<Change> changes = new ArrayList<>();
    for (IInstallableUnit unit : profile.roots()) {
      if (profile.site(unit).isPresent()) {
        continue;
      }
      for (URI site : from) {
        Optional<IInstallableUnit> newer = sites.newer(site, unit);
        if (newer.isPresent()) {
          profile.noteProductSite(request, site);
          changes.add(change(request, newer.get(), site).orElseThrow());
          break;
        }
      }
    }
    changes.sort(Comparator.comparing(Change::id));
    return changes;
  }

  /** Removes plug-ins and what only they needed. */
  public List<Change> uninstall(List<String> names) throws PluginException {
    mustBeWritable();
    IProfileChangeRequest request = profile.request();
    List<Change> changes = new ArrayList<>();
    for (Plugin plugin : chosen(names)) {
      if (plugin.builtIn()) {
        throw request(plugin.id() + " is a part of the product.", "It cannot be removed.");
      }
      request.remove(profile.root(plugin.id()).orElseThrow());
      changes.add(new Change(plugin.id(), plugin.version(), ""));
    }
    apply(request, List.of(), changes);
    return changes;
  }

  @Override
  public void close() {
    try {
      sites.forget();
      profile.close();
    } finally {
      TURN.unlock();
    }
  }

  private void apply(IProfileChangeRequest request, List<URI> from, List<Change> changes)
      throws PluginException {
    if (!changes.isEmpty()) {
      profile.apply(request, from);
    }
  }

  private Optional<Change> change(IProfileChangeRequest request, IInstallableUnit unit, URI site) {
    Optional<IInstallableUnit> before = profile.rootLike(unit);
    if (before.isPresent() && before.get().getVersion().equals(unit.getVersion())) {
      return Optional.empty();
    }
    if (before.isPresent() && profile.site(before.get()).isEmpty()) {
      profile.addOwn(request, unit);
    } else {
      profile.add(request, unit, site);
    }
    before.ifPresent(request::remove);
    return Optional.of(
        new Change(
            Units.id(unit),
            before.map(old -> old.getVersion().toString()).orElse(""),
            unit.getVersion().toString()));
  }

  private URI siteOf(List<URI> from, Wanted wanted) throws PluginException {
    for (URI site : from) {
      if (sites.find(site, wanted.id(), wanted.version()).isPresent()) {
        return site;
      }
    }
    List<String> there = available(from).stream().map(Plugin::id).toList();
    String which = wanted.version().map(version -> wanted.id() + " " + version).orElse(wanted.id());
    throw request(
        "No plug-in " + which + " is on " + text(from) + ".",
        there.isEmpty() ? "The site is empty." : "There are: " + String.join(", ", there) + ".");
  }

  private List<Plugin> chosen(List<String> names) throws PluginException {
    List<Plugin> all = plugins();
    List<Plugin> chosen = new ArrayList<>();
    for (String name : names) {
      chosen.add(
          all.stream()
              .filter(plugin -> plugin.id().equals(name))
              .findFirst()
              .orElseThrow(
                  () ->
                      request(
                          "No plug-in " + name + " is installed.",
                          "nublox plugin list tells which are.")));
    }
    return chosen;
  }

  private void mustBeWritable() throws PluginException {
    for (Path folder : List.of(home, home.resolve("p2"), home.resolve("plugins"))) {
      if (!Files.isWritable(folder)) {
        throw new PluginException(
            PluginException.Cause.OUTSIDE,
            folder + " cannot be written.",
            "Run the command as the owner of the product, or install the product in a folder of"
                + " yours.",
            null);
      }
    }
  }

  private static String text(List<URI> sites) {
    return String.join(", ", sites.stream().map(Objects::toString).toList());
  }

  /** A plug-in as a command names it. */
  private record Wanted(String id, Optional<String> version) {

    static Wanted of(String name) {
      int at = name.indexOf('@');
      return at < 0
          ? new Wanted(name, Optional.empty())
          : new Wanted(name.substring(0, at), Optional.of(name.substring(at + 1)));
    }
  }
}
