/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.server;

import com.google.common.base.Throwables;
import com.google.inject.Inject;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.xtext.ide.server.concurrent.ReadRequest;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function1;

/**
 * Answers a refusal, such as that of a name that is taken, as the error it is. The inherited class
 * takes it for a fault, logs its stack and hides it in others.
 */
public class Requests extends RequestManager {

  /**
   * Requests that read run in a pool of this server's own: when it is shut down, servers of other
   * projects in the same process go on.
   */
  @Inject
  public Requests(OperationCanceledManager cancellations) {
    super(
        Executors.newCachedThreadPool(
            task -> {
              Thread thread = new Thread(task, "nublox-language-read");
              thread.setDaemon(true);
              return thread;
            }),
        cancellations);
  }

  @Override
  public synchronized <V> CompletableFuture<V> runRead(
      Function1<? super CancelIndicator, ? extends V> read) {
    return submit(new Read<V>(this, read, getParallelExecutorService()));
  }

  /**
   * Completes when all that was asked for before has been done; is cancelled when a change comes
   * first.
   */
  public CompletableFuture<Void> idle() {
    return runRead(cancelled -> null);
  }

  /** What failed has been answered; it is no reason not to do what comes next. */
  @Override
  protected CompletableFuture<Void> cancel() {
    return super.cancel().handle((done, failure) -> null);
  }

  private static final class Read<V> extends ReadRequest<V> {
    Read(
        RequestManager manager,
        Function1<? super CancelIndicator, ? extends V> read,
        ExecutorService executor) {
      super(manager, read, executor);
    }

    @Override
    protected void logAndCompleteExceptionally(Throwable failure) {
      if (Throwables.getRootCause(failure) instanceof ResponseErrorException refusal) {
        get().completeExceptionally(refusal);
      } else {
        super.logAndCompleteExceptionally(failure);
      }
    }
  }
}
