/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.server;

import com.google.inject.Singleton;
import org.eclipse.xtext.ide.server.ILanguageServerShutdownAndExitHandler;

/** Ends the conversation with the client, not the process: that is for its owner to decide. */
@Singleton
public class Exit implements ILanguageServerShutdownAndExitHandler {
  private volatile boolean shutDown;
  private volatile Runnable onExit = () -> {};

  /** What ends the conversation. */
  public void onExit(Runnable action) {
    onExit = action;
  }

  /** Whether the client said goodbye before it left, as the protocol asks it to. */
  public boolean isOrderly() {
    return shutDown;
  }

  @Override
  public void shutdown() {
    shutDown = true;
  }

  @Override
  public void exit() {
    onExit.run();
  }
}
