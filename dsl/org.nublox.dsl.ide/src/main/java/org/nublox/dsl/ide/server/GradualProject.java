/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.server;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.build.IncrementalBuilder;
import org.eclipse.xtext.build.ResolvedResourceDescription;
import org.eclipse.xtext.ide.server.ProjectManager;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.resource.IReferenceDescription;
import org.eclipse.xtext.resource.IResourceDescription;
import org.eclipse.xtext.resource.IResourceServiceProvider;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsData;
import org.eclipse.xtext.resource.persistence.SerializableResourceDescription;
import org.eclipse.xtext.service.OperationCanceledManager;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.Issue;
import org.eclipse.xtext.workspace.ISourceFolder;

/**
 * A project that can answer before it is checked: at first all of its files are only read, so that
 * their names are known; each of them is linked and checked when it is opened, or changed, or when
 * nothing else is to be done.
 *
 * <p>While a file waits for its check, others may have linked it in part. So when names change,
 * what waits is read again before it is checked. All methods are called by one thread at a time,
 * but for {@link #waiting}.
 */
public class GradualProject extends ProjectManager {

  @Inject private OperationCanceledManager cancellations;

  private final SequencedSet<URI> unchecked = new LinkedHashSet<>();

  /** How many there are, for whoever asks while the set changes. */
  private volatile int waiting;

  /** Reads all files; none is checked. */
  @Override
  public IncrementalBuilder.Result doInitialBuild(CancelIndicator cancelled) {
    List<URI> files = new ArrayList<>();
    for (ISourceFolder folder : getProjectConfig().getSourceFolders()) {
      files.addAll(folder.getAllResources(fileSystemScanner));
    }
    // makes the resource set and the index
    IncrementalBuilder.Result empty = super.doBuild(List.of(), List.of(), List.of(), cancelled);
    ResourceDescriptionsData index = empty.getIndexState().getResourceDescriptions();
    XtextResourceSet resources = getResourceSet();
    List<IResourceDescription.Delta> deltas = new ArrayList<>();
    for (URI file : files) {
      IResourceServiceProvider services = languagesRegistry.getResourceServiceProvider(file);
      if (services != null && services.canHandle(file)) {
        IResourceDescription.Manager manager = services.getResourceDescriptionManager();
        IResourceDescription read =
            new ReadDescription(manager.getResourceDescription(resources.getResource(file, true)));
        index.addDescription(file, read);
        deltas.add(manager.createDelta(null, read));
        unchecked.add(file);
      }
    }
    count();
    return new IncrementalBuilder.Result(empty.getIndexState(), deltas);
  }

  @Override
  public IncrementalBuilder.Result doBuild(
      List<URI> changed,
      List<URI> deleted,
      List<IResourceDescription.Delta> others,
      CancelIndicator cancelled) {
    IncrementalBuilder.Result result = super.doBuild(changed, deleted, others, cancelled);
    if (!unchecked.isEmpty()) {
      deleted.forEach(unchecked::remove);
      result.getAffectedResources().forEach(delta -> unchecked.remove(delta.getUri()));
      if (result.getAffectedResources().stream()
          .anyMatch(IResourceDescription.Delta::haveEObjectDescriptionsChanged)) {
        unload(unchecked);
      }
      count();
    }
    return result;
  }

  /** How many files wait for their check. May be called by any thread. */
  public int waiting() {
    return waiting;
  }

  /** Lets a file that was read wait for its check. */
  void checkLater(URI file) {
    unchecked.add(file);
    count();
  }

  /**
   * Checks one of the files that wait, if there is one. When it is cancelled, the file waits on;
   * when the check fails for another reason, it does not.
   */
  public void checkNext(CancelIndicator cancelled) {
    if (unchecked.isEmpty()) {
      return;
    }
    URI file = unchecked.removeFirst();
    try {
      check(file, cancelled);
    } catch (RuntimeException | Error e) {
      if (cancellations.isOperationCanceledException(e)) {
        unchecked.addFirst(file);
      }
      throw e;
    } finally {
      count();
    }
  }

  private void check(URI file, CancelIndicator cancelled) {
    Resource resource = getResource(file);
    IResourceServiceProvider services = languagesRegistry.getResourceServiceProvider(file);
    EcoreUtil2.resolveLazyCrossReferences(resource, cancelled);
    List<Issue> issues =
        services.getResourceValidator().validate(resource, CheckMode.ALL, cancelled);
    cancellations.checkCanceled(cancelled);
    IResourceDescription linked =
        SerializableResourceDescription.createCopy(
            services.getResourceDescriptionManager().getResourceDescription(resource));
    getIndexState().getResourceDescriptions().addDescription(file, linked);
    getIssueAcceptor().apply(file, issues);
  }

  private void count() {
    waiting = unchecked.size();
  }

  private void unload(Collection<URI> files) {
    XtextResourceSet resources = getResourceSet();
    for (URI file : files) {
      Resource resource = resources.getResource(file, false);
      if (resource != null) {
        resources.getResources().remove(resource);
        resource.unload();
      }
    }
  }

  /** What is known of a file that was read: its own names, and not yet those that it refers to. */
  private static final class ReadDescription extends ResolvedResourceDescription {
    ReadDescription(IResourceDescription read) {
      super(read);
    }

    @Override
    public Iterable<QualifiedName> getImportedNames() {
      return List.of();
    }

    @Override
    public Iterable<IReferenceDescription> getReferenceDescriptions() {
      return List.of();
    }
  }
}
