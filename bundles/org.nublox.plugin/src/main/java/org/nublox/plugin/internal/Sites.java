/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.Version;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepository;
import org.eclipse.equinox.p2.repository.metadata.IMetadataRepositoryManager;
import org.nublox.plugin.PluginException;

/** The sites of one operation. Nothing of them stays behind in the installation. */
public final class Sites {

  private final IMetadataRepositoryManager descriptions;
  private final IArtifactRepositoryManager contents;
  private final Map<URI, IMetadataRepository> loaded = new LinkedHashMap<>();

  /** The sites as an agent sees them. */
  public Sites(IProvisioningAgent agent) {
    descriptions = agent.getService(IMetadataRepositoryManager.class);
    contents = agent.getService(IArtifactRepositoryManager.class);
  }

  /** The newest version of each plug-in of a site. */
  public List<IInstallableUnit> newest(URI site) throws PluginException {
    return load(site)
        .query(QueryUtil.createLatestQuery(QueryUtil.createIUGroupQuery()), null)
        .toUnmodifiableSet()
        .stream()
        .filter(unit -> !QueryUtil.isCategory(unit) && !QueryUtil.isProduct(unit))
        .sorted(Comparator.comparing(IInstallableUnit::getId))
        .toList();
  }

  /**
   * A plug-in of a site.
   *
   * @param version a version, of which the qualifier may be missing; empty for the newest
   */
  public Optional<IInstallableUnit> find(URI site, String id, Optional<String> version)
      throws PluginException {
    List<IInstallableUnit> all =
        new ArrayList<>(
            load(site).query(QueryUtil.createIUQuery(Units.group(id)), null).toUnmodifiableSet());
    return all.stream()
        .filter(unit -> version.isEmpty() || matches(unit.getVersion(), version.get()))
        .max(Comparator.comparing(IInstallableUnit::getVersion));
  }

  /** What a site has that is newer than a unit and takes its place; the newest. */
  public Optional<IInstallableUnit> newer(URI site, IInstallableUnit than) throws PluginException {
    return load(site)
        .query(QueryUtil.createIUQuery(than.getId()), null)
        .toUnmodifiableSet()
        .stream()
        .filter(unit -> unit.getVersion().compareTo(than.getVersion()) > 0)
        .max(Comparator.comparing(IInstallableUnit::getVersion));
  }

  /** Removes what p2 noted about the sites. */
  public void forget() {
    for (URI site : loaded.keySet()) {
      descriptions.removeRepository(site);
      contents.removeRepository(site);
    }
    loaded.clear();
  }

  private static boolean matches(Version version, String wanted) {
    String text = version.toString();
    return text.equals(wanted) || text.startsWith(wanted + ".");
  }

  private IMetadataRepository load(URI site) throws PluginException {
    IMetadataRepository known = loaded.get(site);
    if (known != null) {
      return known;
    }
    try {
      IMetadataRepository repository = descriptions.loadRepository(site, new NullProgressMonitor());
      loaded.put(site, repository);
      return repository;
    } catch (ProvisionException e) {
      descriptions.removeRepository(site);
      throw new PluginException(
          PluginException.Cause.OUTSIDE,
          "The site " + site + " cannot be read: " + Statuses.text(e.getStatus()),
          "A site is a folder with content.jar or content.xml.xz in it; file:, http: and https:"
              + " addresses are understood.",
          e);
    }
  }
}
