/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.server;

import com.google.inject.AbstractModule;
import com.google.inject.Injector;
import com.google.inject.util.Modules;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;
import org.eclipse.xtext.ide.server.LanguageServerImpl;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.ide.server.ServerModule;
import org.eclipse.xtext.ide.server.WorkspaceManager;
import org.eclipse.xtext.ide.server.concurrent.IRequestManager;
import org.eclipse.xtext.resource.FileExtensionProvider;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.impl.ResourceServiceProviderRegistryImpl;
import org.nublox.dsl.ide.NubloxIdeSetup;

/**
 * The parts of the language server. The language is set up by name, not found on the class path, so
 * that it works the same inside an OSGi framework.
 */
public class NubloxServerModule extends AbstractModule {

  @Override
  protected void configure() {
    install(
        Modules.override(new ServerModule())
            .with(
                binder -> {
                  binder.bind(IResourceServiceProvider.Registry.class).toInstance(languages());
                  binder.bind(IRequestManager.class).to(Requests.class);
                  binder.bind(LanguageServerImpl.class).to(GradualServer.class);
                  binder.bind(ProjectManager.class).to(GradualProject.class);
                  binder.bind(WorkspaceManager.class).to(IndexedWorkspace.class);
                  binder.bind(ILanguageServerShutdownAndExitHandler.class).to(Exit.class);
                }));
  }

  private static IResourceServiceProvider.Registry languages() {
    Injector language = new NubloxIdeSetup().createInjectorAndDoEMFRegistration();
    IResourceServiceProvider.Registry registry = new ResourceServiceProviderRegistryImpl();
    IResourceServiceProvider services = language.getInstance(IResourceServiceProvider.class);
    language
        .getInstance(FileExtensionProvider.class)
        .getFileExtensions()
        .forEach(extension -> registry.getExtensionToFactoryMap().put(extension, services));
    return registry;
  }
}
