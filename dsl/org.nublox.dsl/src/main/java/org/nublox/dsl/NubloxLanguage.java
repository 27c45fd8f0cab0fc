/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl;

import com.google.inject.Injector;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.IResourceFactory;
import org.eclipse.xtext.resource.XtextResourceSet;

/**
 * The language for whoever reads models without an editor. Making it takes longer than reading a
 * file, so there is one in a process, made when the first model is read.
 */
public final class NubloxLanguage {

  /** How the names of model files end, without the dot. */
  public static final String EXTENSION = "nbx";

  private static final class Made {
    static final Injector INJECTOR = make();

    /** An editor that runs in this process has made the language known to EMF: that one stays. */
    private static Injector make() {
      NubloxStandaloneSetup setup = new NubloxStandaloneSetup();
      return Resource.Factory.Registry.INSTANCE.getExtensionToFactoryMap().containsKey(EXTENSION)
          ? setup.createInjector()
          : setup.createInjectorAndDoEMFRegistration();
    }
  }

  private NubloxLanguage() {}

  /** Its services. */
  public static Injector services() {
    return Made.INJECTOR;
  }

  /** An empty set of files, each of which will be read by these services. */
  public static XtextResourceSet newResourceSet() {
    XtextResourceSet files = services().getInstance(XtextResourceSet.class);
    files
        .getResourceFactoryRegistry()
        .getExtensionToFactoryMap()
        .put(EXTENSION, services().getInstance(IResourceFactory.class));
    return files;
  }
}
