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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.apache.log4j.Logger;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.xtext.ide.server.concurrent.AbstractRequest;
import org.eclipse.xtext.ide.server.concurrent.ReadRequest;
import org.eclipse.xtext.ide.server.concurrent.RequestManager;
import org.eclipse.xtext.ide.server.concurrent.WriteRequest;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.xbase.lib.Functions.Function1;

/**
 * Answers a refusal, such as that of a name that is taken, as the error it is. The inherited class
 * takes it for a fault, logs its stack and hides it in others.
 */
public class Requests extends RequestManager {

  /** Where failures of checks are written, those of changed files among them. */
  private static final Logger CHECKS = Logger.getLogger(WriteRequest.class);

  /** What was asked and is not answered yet. */
  private final Set<AbstractRequest<?>> reading = ConcurrentHashMap.newKeySet();

  /** Work that gives way to whatever comes; null when there is none. */
  private Alone spare;

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
  @SuppressWarnings("FutureReturnValueIgnored") // whoever asked has the answer
  public synchronized <V> CompletableFuture<V> runRead(
      Function1<? super CancelIndicator, ? extends V> read) {
    if (spare != null) {
      spare.cancel();
      spare = null;
    }
    Read<V> request = new Read<>(this, read, getParallelExecutorService());
    reading.add(request);
    request.get().whenComplete((value, failure) -> reading.remove(request));
    return submit(request);
  }

  /**
   * Does something while nobody reads. What is read already is finished first, and what is asked
   * meanwhile is answered before. It is cancelled when a change comes.
   */
  public synchronized CompletableFuture<Void> runAlone(Consumer<CancelIndicator> work) {
    return submit(new Alone(this, work));
  }

  /**
   * Does something as {@link #runAlone} does, when there is nothing better to do: it is cancelled
   * when anything is asked.
   */
  public synchronized CompletableFuture<Void> runSpare(Consumer<CancelIndicator> work) {
    spare = new Alone(this, work);
    return submit(spare);
  }

  /** Completes when nobody reads any more of those who do now. */
  private CompletableFuture<Void> read() {
    return CompletableFuture.allOf(
        reading.stream().map(AbstractRequest::get).toArray(CompletableFuture<?>[]::new));
  }

  /** What was put off comes again, unless a change came before. */
  private synchronized void again(Alone request) {
    if (!request.giveUp()) {
      submitRequest(request);
    }
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

  /**
   * It never waits in the queue: whoever reads may ask something more, which comes through the
   * queue as well.
   */
  private static final class Alone extends AbstractRequest<Void> {
    private final Requests requests;
    private final Consumer<CancelIndicator> work;

    Alone(Requests requests, Consumer<CancelIndicator> work) {
      super(requests);
      this.requests = requests;
      this.work = work;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // it is put off until then, whatever is read
    public void run() {
      CompletableFuture<Void> read = requests.read();
      if (!cancelled().isCanceled() && !read.isDone()) {
        read.whenComplete((done, failure) -> requests.again(this));
        return;
      }
      try {
        if (!giveUp()) {
          work.accept(cancelIndicator);
          complete(null);
        }
      } catch (Throwable failure) {
        logAndCompleteExceptionally(failure);
      }
    }

    private CancelIndicator cancelled() {
      return cancelIndicator;
    }

    /** Whether it was cancelled and is therefore done. */
    boolean giveUp() {
      if (cancelled().isCanceled()) {
        cancelResult(true);
        return true;
      }
      return false;
    }

    @Override
    protected Logger getLogger() {
      return CHECKS;
    }
  }
}
