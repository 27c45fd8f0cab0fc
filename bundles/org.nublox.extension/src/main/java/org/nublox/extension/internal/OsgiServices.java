/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.extension.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.nublox.extension.Found;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.InvalidSyntaxException;
import org.osgi.framework.ServiceReference;

/** Extensions that are declarative services. */
public final class OsgiServices {

  private static final String COMPONENT_RUNTIME = "org.apache.felix.scr";

  /** Extensions are made in microseconds; loading their classes takes a little longer. */
  private static final int PATIENCE_SECONDS = 10;

  private OsgiServices() {}

  /** Whether this class was loaded by an OSGi framework. */
  public static boolean available() {
    return FrameworkUtil.getBundle(OsgiServices.class) != null;
  }

  /** Finds the services of the interface, and starts the component runtime if nobody has yet. */
  public static <T> Found<T> find(Class<T> type) {
    BundleContext context = context();
    startComponentRuntime(context);
    List<T> extensions = new ArrayList<>();
    List<Found.Broken> broken = new ArrayList<>();
    for (ServiceReference<T> reference : references(context, type)) {
      try {
        extensions.add(started(() -> context.getService(reference)));
      } catch (ExecutionException e) {
        broken.add(new Found.Broken(name(reference), e.getCause()));
      } catch (TimeoutException e) {
        broken.add(
            new Found.Broken(
                name(reference),
                new IllegalStateException(
                    "its constructor did not come back within " + PATIENCE_SECONDS + " s", e)));
      }
    }
    return new Found<>(extensions, broken);
  }

  /** Java cannot end a thread: one that does not come back is left alone. */
  private static <T> T started(Supplier<T> start) throws ExecutionException, TimeoutException {
    FutureTask<T> task =
        new FutureTask<>(
            () -> {
              T extension = start.get();
              if (extension == null) {
                throw new IllegalStateException("its constructor fails");
              }
              return extension;
            });
    Thread.ofPlatform().daemon().name("nublox-extension").start(task);
    try {
      return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ExecutionException(e);
    }
  }

  private static BundleContext context() {
    Bundle own = FrameworkUtil.getBundle(OsgiServices.class);
    try {
      own.start(Bundle.START_TRANSIENT);
    } catch (BundleException e) {
      throw new IllegalStateException("The bundle " + own + " cannot be started.", e);
    }
    return own.getBundleContext();
  }

  private static <T> Collection<ServiceReference<T>> references(
      BundleContext context, Class<T> type) {
    try {
      return context.getServiceReferences(type, null);
    } catch (InvalidSyntaxException e) {
      throw new IllegalStateException("No filter was given, so it cannot be wrong.", e);
    }
  }

  /** Not started with the product, so that commands without extensions do not pay for it. */
  private static void startComponentRuntime(BundleContext context) {
    for (Bundle bundle : context.getBundles()) {
      if (COMPONENT_RUNTIME.equals(bundle.getSymbolicName())) {
        try {
          bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException e) {
          throw new IllegalStateException("Extensions cannot be found without " + bundle + ".", e);
        }
      }
    }
  }

  private static String name(ServiceReference<?> reference) {
    return reference.getProperty("component.name") + " of the bundle " + reference.getBundle();
  }
}
