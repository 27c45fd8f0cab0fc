/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.eclipse.core.runtime.ILog;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.services.LanguageClient;

/** What a server says without being asked: problems go on, the rest to the log. */
final class Messages implements LanguageClient {

  private final Consumer<PublishDiagnosticsParams> problems;

  Messages(Consumer<PublishDiagnosticsParams> problems) {
    this.problems = problems;
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams found) {
    problems.accept(found);
  }

  @Override
  public void showMessage(MessageParams message) {
    logMessage(message);
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    logMessage(request);
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public void logMessage(MessageParams message) {
    ILog log = ILog.of(Messages.class);
    if (message.getType() == MessageType.Error) {
      log.error(message.getMessage());
    } else {
      log.info(message.getMessage());
    }
  }

  @Override
  public void telemetryEvent(Object event) {
    // nothing is counted
  }
}
