/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.eclipse.equinox.p2.core.spi.IAgentServiceFactory;
import org.osgi.service.component.annotations.Component;

/** Gives our transport to every agent of p2, also to those that windows make. */
@Component(
    service = IAgentServiceFactory.class,
    property = "p2.agent.servicename=org.eclipse.equinox.internal.p2.repository.Transport")
public final class WebTransportFactory implements IAgentServiceFactory {

  @Override
  public Object createService(IProvisioningAgent agent) {
    return new WebTransport();
  }
}
