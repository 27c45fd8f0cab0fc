/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import com.google.inject.Guice;
import com.google.inject.Injector;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.log4j.Level;
import org.apache.log4j.Logger;
import org.apache.log4j.varia.NullAppender;
import org.eclipse.emf.common.util.URI;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.IGrammarAccess;
import org.eclipse.xtext.ide.server.concurrent.WriteRequest;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.nublox.dsl.ide.properties.ElementSheets;
import org.nublox.dsl.ide.server.GradualServer;
import org.nublox.dsl.ide.server.NubloxServerModule;

/** The language itself; made once, in the background, when the first project needs it. */
public final class Language {

  private static final class Once {
    static final CompletableFuture<Language> LANGUAGE =
        CompletableFuture.supplyAsync(Language::new);
  }

  private final Injector injector;
  private final Set<String> keywords;
  private final ElementSheets sheets;

  private Language() {
    // errors are answered to whoever asked; the log would only say them twice
    Logger.getRootLogger().setLevel(Level.FATAL);
    Logger.getRootLogger().addAppender(new NullAppender());
    // but nobody asked for the check of what was typed
    Logger checks = Logger.getLogger(WriteRequest.class);
    checks.setLevel(Level.ERROR);
    checks.addAppender(new FailedChecks());
    injector = Guice.createInjector(new NubloxServerModule());
    IResourceServiceProvider services =
        injector
            .getInstance(IResourceServiceProvider.Registry.class)
            .getResourceServiceProvider(URI.createURI("any.nbx"));
    keywords =
        Set.copyOf(GrammarUtil.getAllKeywords(services.get(IGrammarAccess.class).getGrammar()));
    sheets = services.get(ElementSheets.class);
  }

  /** The language, as soon as it is there. Making it takes about two seconds. */
  public static CompletableFuture<Language> get() {
    return Once.LANGUAGE;
  }

  /** Makes the language when it is not there yet, and does something then. */
  @SuppressWarnings("FutureReturnValueIgnored") // failures come to whoever asks for the language
  public static void whenReady(Runnable action) {
    get().thenRun(action);
  }

  /** The words of the grammar, for colouring. */
  public Set<String> keywords() {
    return keywords;
  }

  /** Reads what single elements say, without their model. */
  public ElementSheets sheets() {
    return sheets;
  }

  /** A server of its own for a project. */
  GradualServer newServer() {
    return injector.getInstance(GradualServer.class);
  }
}
