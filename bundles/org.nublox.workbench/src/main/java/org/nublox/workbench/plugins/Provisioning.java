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
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.NullProgressMonitor;
import org.eclipse.core.runtime.jobs.IJobChangeEvent;
import org.eclipse.core.runtime.jobs.JobChangeAdapter;
import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;
import org.eclipse.equinox.p2.core.ProvisionException;
import org.eclipse.equinox.p2.engine.IEngine;
import org.eclipse.equinox.p2.engine.IProfile;
import org.eclipse.equinox.p2.engine.IProfileRegistry;
import org.eclipse.equinox.p2.engine.IProvisioningPlan;
import org.eclipse.equinox.p2.engine.ProvisioningContext;
import org.eclipse.equinox.p2.engine.query.UserVisibleRootQuery;
import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.ILicense;
import org.eclipse.equinox.p2.operations.InstallOperation;
import org.eclipse.equinox.p2.operations.ProvisioningJob;
import org.eclipse.equinox.p2.operations.ProvisioningSession;
import org.eclipse.equinox.p2.operations.UninstallOperation;
import org.eclipse.equinox.p2.query.IQuery;
import org.eclipse.equinox.p2.query.QueryUtil;
import org.eclipse.equinox.p2.ui.LicenseManager;
import org.eclipse.equinox.p2.ui.Policy;
import org.eclipse.equinox.p2.ui.ProvisioningUI;
import org.nublox.plugin.Plugin;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/** The wizards of p2 for one product. What they install is noted as the command line notes it. */
final class Provisioning extends ProvisioningUI {

  private final LicenseManager licenses = new AcceptedLicenses();
  private final Map<String, URI> chosen = new ConcurrentHashMap<>();
  private final Runnable changed;

  private Provisioning(IProvisioningAgent agent, String profile, Runnable changed) {
    super(new ProvisioningSession(agent), profile, policy());
    this.changed = changed;
  }

  /**
   * Opens the wizards' view of a product.
   *
   * @param changed what is done when plug-ins were installed or removed, in any thread
   * @throws ProvisionException when what is installed cannot be read
   */
  static Provisioning of(Path home, Runnable changed) throws ProvisionException {
    BundleContext context = FrameworkUtil.getBundle(Provisioning.class).getBundleContext();
    ServiceReference<IProvisioningAgentProvider> reference =
        context.getServiceReference(IProvisioningAgentProvider.class);
    IProvisioningAgent agent =
        context.getService(reference).createAgent(home.resolve("p2").toUri());
    IProfile[] profiles = agent.getService(IProfileRegistry.class).getProfiles();
    if (profiles.length != 1) {
      agent.stop();
      throw new ProvisionException(home + " has " + profiles.length + " profiles, and not one.");
    }
    return new Provisioning(agent, profiles[0].getProfileId(), changed);
  }

  private static Policy policy() {
    Policy policy = new Policy();
    policy.setRepositoriesVisible(false);
    policy.setRestartPolicy(Policy.RESTART_POLICY_PROMPT);
    return policy;
  }

  /** The newest version of a plug-in on a site. Takes its time. */
  Optional<IInstallableUnit> find(URI site, String id, IProgressMonitor monitor)
      throws ProvisionException {
    return loadMetadataRepository(site, false, monitor)
        .query(QueryUtil.createLatestQuery(group(id)), monitor)
        .toUnmodifiableSet()
        .stream()
        .findFirst();
  }

  /** An installed plug-in. */
  Optional<IInstallableUnit> installed(String id) {
    return profile().query(group(id), null).toUnmodifiableSet().stream().findFirst();
  }

  private IProfile profile() {
    return getSession()
        .getProvisioningAgent()
        .getService(IProfileRegistry.class)
        .getProfile(getProfileId());
  }

  /** What installs a unit, or updates it. */
  InstallOperation installation(IInstallableUnit unit, URI site) {
    chosen.put(unit.getId(), site);
    return getInstallOperation(List.of(unit), new URI[] {site});
  }

  /** What removes a unit. */
  UninstallOperation removal(IInstallableUnit unit) {
    return getUninstallOperation(List.of(unit), new URI[0]);
  }

  private static IQuery<IInstallableUnit> group(String id) {
    return QueryUtil.createIUQuery(id + ".feature.group");
  }

  @Override
  public InstallOperation getInstallOperation(Collection<IInstallableUnit> units, URI[] sites) {
    InstallOperation operation = new InstallOperation(getSession(), units);
    operation.setProfileId(getProfileId());
    ProvisioningContext context = new ProvisioningContext(getSession().getProvisioningAgent());
    context.setMetadataRepositories(sites);
    context.setArtifactRepositories(sites);
    operation.setProvisioningContext(context);
    return operation;
  }

  /**
   * Says of what is installed where it came from. That cannot be a part of the operation: the
   * wizard puts one of its own in its place when it computes anew.
   */
  @Override
  public void schedule(ProvisioningJob job, int errorStyle) {
    job.addJobChangeListener(
        new JobChangeAdapter() {
          @Override
          public void done(IJobChangeEvent event) {
            note();
            changed.run();
          }
        });
    super.schedule(job, errorStyle);
  }

  private void note() {
    IProfile profile = profile();
    IEngine engine = getSession().getProvisioningAgent().getService(IEngine.class);
    IProvisioningPlan plan =
        engine.createPlan(profile, new ProvisioningContext(getSession().getProvisioningAgent()));
    boolean news = false;
    for (IInstallableUnit unit :
        profile.query(new UserVisibleRootQuery(), null).toUnmodifiableSet()) {
      URI site = chosen.remove(unit.getId());
      if (site != null
          && !site.toString()
              .equals(profile.getInstallableUnitProperty(unit, Plugin.SITE_PROPERTY))) {
        plan.setInstallableUnitProfileProperty(unit, Plugin.SITE_PROPERTY, site.toString());
        news = true;
      }
    }
    if (news) {
      engine.perform(plan, new NullProgressMonitor());
    }
  }

  @Override
  public LicenseManager getLicenseManager() {
    return licenses;
  }

  /** Remembers accepted licences while the workbench runs. */
  private static final class AcceptedLicenses extends LicenseManager {

    private final Set<String> accepted = new HashSet<>();

    @Override
    public boolean accept(ILicense license) {
      return accepted.add(license.getUUID());
    }

    @Override
    public boolean reject(ILicense license) {
      return accepted.remove(license.getUUID());
    }

    @Override
    public boolean isAccepted(ILicense license) {
      return accepted.contains(license.getUUID());
    }

    @Override
    public boolean hasAcceptedLicenses() {
      return !accepted.isEmpty();
    }
  }
}
