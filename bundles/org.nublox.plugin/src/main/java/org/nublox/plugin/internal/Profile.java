/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.equinox.internal.p2.repository.Transport;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IArtifactKey;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.planner.IPlanner;
import org.eclipse.equinox.p2.planner.IProfileChangeRequest;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.repository.IRepositoryManager;
import org.eclipse.equinox.p2.repository.artifact.ArtifactKeyQuery;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepository;
import org.eclipse.equinox.p2.repository.artifact.IArtifactRepositoryManager;
import org.nublox.plugin.Plugin;
import org.nublox.plugin.PluginException;
import org.nublox.plugin.PluginException.Cause;

/** What p2 knows of an installation: its units, and how to change them. */
public final class Profile implements AutoCloseable {

  private static final String PRODUCT_SITE = "org.nublox.product.site";

  private final Path home;
  private final IProvisioningAgent agent;
  private final IProfileRegistry registry;
  private IProfile profile;

  private Profile(
      Path home, IProvisioningAgent agent, IProfileRegistry registry, IProfile profile) {
    this.home = home;
    this.agent = agent;
    this.registry = registry;
    this.profile = profile;
  }

  /** Opens the profile of an installation. */
  public static Profile open(Path home) throws PluginException {
    try {
      IProvisioningAgent agent =
          Services.get(IProvisioningAgentProvider.class).createAgent(home.resolve("p2").toUri());
      agent.registerService(Transport.SERVICE_NAME, new WebTransport());
      IProfileRegistry registry = agent.getService(IProfileRegistry.class);
      IProfile[] profiles = registry.getProfiles();
      if (profiles.length != 1) {
        agent.stop();
        throw new PluginException(
            Cause.OUTSIDE,
            home + " is damaged: it has " + profiles.length + " profiles instead of one.",
            "Install the product anew.",
            null);
      }
      return new Profile(home, agent, registry, profiles[0]);
    } catch (ProvisionException e) {
      throw new PluginException(
          Cause.OUTSIDE,
          "What is installed in " + home + " cannot be read: " + Statuses.text(e.getStatus()),
          "Install the product anew.",
          e);
    }
  }

  /** Who knows the repositories. */
  public IProvisioningAgent agent() {
    return agent;
  }

  /** What was installed by name, not because something else needs it. */
  public Collection<IInstallableUnit> roots() {
    return profile.query(new UserVisibleRootQuery(), null).toUnmodifiableSet();
  }

  /** A plug-in that was installed by name. */
  public Optional<IInstallableUnit> root(String id) {
    return named(Units.group(id));
  }

  /** What is installed in place of a unit: the same in some version. */
  public Optional<IInstallableUnit> rootLike(IInstallableUnit unit) {
    return named(unit.getId());
  }

  private Optional<IInstallableUnit> named(String unit) {
    return roots().stream().filter(root -> root.getId().equals(unit)).findFirst();
  }

  /** Where a unit was installed from; empty for the product's own. */
  public Optional<String> site(IInstallableUnit unit) {
    return Optional.ofNullable(profile.getInstallableUnitProperty(unit, Plugin.SITE_PROPERTY));
  }

  /** A change, still empty. */
  public IProfileChangeRequest request() {
    return agent.getService(IPlanner.class).createChangeRequest(profile);
  }

  /** Adds a plug-in to a change. */
  public void add(IProfileChangeRequest request, IInstallableUnit unit, URI site) {
    addOwn(request, unit);
    request.setInstallableUnitProfileProperty(unit, Plugin.SITE_PROPERTY, site.toString());
  }

  /** Adds a part of the product to a change: no site is noted, so that it cannot be removed. */
  public void addOwn(IProfileChangeRequest request, IInstallableUnit unit) {
    request.add(unit);
    request.setInstallableUnitProfileProperty(unit, IProfile.PROP_PROFILE_ROOT_IU, "true");
  }

  /** Where the product was updated from the last time. */
  public Optional<String> productSite() {
    return Optional.ofNullable(profile.getProperty(PRODUCT_SITE));
  }

  /** Remembers where the product is updated from. */
  public void noteProductSite(IProfileChangeRequest request, URI site) {
    request.setProfileProperty(PRODUCT_SITE, site.toString());
  }

  /**
   * Makes a change, wholly or not at all.
   *
   * @param sites where units and their files may come from
   */
  public void apply(IProfileChangeRequest request, List<URI> sites) throws PluginException {
    ProvisioningContext context = new ProvisioningContext(agent);
    context.setMetadataRepositories(sites.toArray(URI[]::new));
    context.setArtifactRepositories(sites.toArray(URI[]::new));
    NullProgressMonitor monitor = new NullProgressMonitor();
    IProvisioningPlan plan =
        agent.getService(IPlanner.class).getProvisioningPlan(request, context, monitor);
    if (plan.getStatus().getSeverity() == IStatus.ERROR) {
      throw new PluginException(
          Cause.REQUEST,
          "It does not fit: " + Statuses.text(plan.getStatus()),
          "Nothing was changed. Name a version with ID@VERSION, a further --site that has what is"
              + " missing, or uninstall what is in the way.",
          null);
    }
    IStatus done = agent.getService(IEngine.class).perform(plan, monitor);
    if (done.getSeverity() == IStatus.ERROR || done.getSeverity() == IStatus.CANCEL) {
      throw new PluginException(
          Cause.OUTSIDE,
          "It could not be done: " + Statuses.text(done),
          "Nothing was changed. Check the site, the network and the space on the disk.",
          done.getException());
    }
    profile = registry.getProfile(profile.getProfileId());
    tidy();
  }

  /** Removes the files that nothing needs any more, and the descriptions of former states. */
  private void tidy() throws PluginException {
    String id = profile.getProfileId();
    try {
      removeFilesOfNobody();
      for (long time : registry.listProfileTimestamps(id)) {
        if (time != profile.getTimestamp()) {
          registry.removeProfile(id, time);
        }
      }
    } catch (ProvisionException e) {
      throw new PluginException(
          Cause.OUTSIDE,
          "It is done, but some files that nothing needs any more could not be removed: "
              + Statuses.text(e.getStatus()),
          "",
          e);
    }
  }

  /** The collector of p2 keeps what runs at present; no file of a bundle is read any more then. */
  private void removeFilesOfNobody() throws ProvisionException {
    Set<IArtifactKey> needed = new HashSet<>();
    profile
        .query(QueryUtil.ALL_UNITS, null)
        .toUnmodifiableSet()
        .forEach(unit -> needed.addAll(unit.getArtifacts()));
    NullProgressMonitor monitor = new NullProgressMonitor();
    IArtifactRepository files =
        agent
            .getService(IArtifactRepositoryManager.class)
            .loadRepository(home.toUri(), IRepositoryManager.REPOSITORY_HINT_MODIFIABLE, monitor);
    for (IArtifactKey key : files.query(ArtifactKeyQuery.ALL_KEYS, monitor).toUnmodifiableSet()) {
      if (!needed.contains(key)) {
        files.removeDescriptor(key, monitor);
      }
    }
  }

  @Override
  public void close() {
    agent.stop();
    forgetSites();
  }

  /** The index of a site is read anew each time; p2 removes its copy too late, or never. */
  private void forgetSites() {
    Path copies = home.resolve("p2/org.eclipse.equinox.p2.repository/cache");
    try (Stream<Path> files = Files.list(copies)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // a copy that stays is of no harm: p2 compares its date with that of the site
    }
  }
}
