/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.plugin.internal;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;

/**
 * The services of p2. Its bundles start when one of them is asked for, so that commands which do
 * not install anything never pay for it.
 */
final class Services {

  private static final String COMPONENT_RUNTIME = "org.apache.felix.scr";

  private Services() {}

  /** A service that has to be there. */
  static <T> T get(Class<T> type) {
    Bundle own = FrameworkUtil.getBundle(Services.class);
    if (own == null) {
      throw new IllegalStateException("Plug-ins are managed by the installed product only.");
    }
    try {
      own.start(Bundle.START_TRANSIENT);
      for (Bundle bundle : own.getBundleContext().getBundles()) {
        if (COMPONENT_RUNTIME.equals(bundle.getSymbolicName())) {
          bundle.start(Bundle.START_TRANSIENT);
        }
      }
    } catch (BundleException e) {
      throw new IllegalStateException("The services of the product cannot be started.", e);
    }
    BundleContext context = own.getBundleContext();
    ServiceReference<T> reference = context.getServiceReference(type);
    if (reference == null) {
      throw new IllegalStateException("The product lacks the service " + type.getName() + ".");
    }
    return context.getService(reference);
  }
}
