/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.xtext.validation.Check;
import org.nublox.extension.Found;
import org.nublox.model.Model;
import org.nublox.semantics.check.Finding;
import org.nublox.semantics.check.ModelCheck;

/** Runs the checks of plug-ins. One that fails or does not end is named, and then left out. */
public class PluginChecks extends Checks {

  private static final int PATIENCE_SECONDS = 5;

  /** Checks that did not end: each has a thread that nobody can stop, which is enough. */
  private static final Set<String> ENDLESS = ConcurrentHashMap.newKeySet();

  @Check
  void plugins(Model model) {
    for (Found.Broken broken : InstalledChecks.found().broken()) {
      tell(model, "broken", broken.message(), "Update or uninstall its plug-in.");
    }
    for (ModelCheck check : InstalledChecks.found().all()) {
      String name = check.getClass().getName();
      if (!InstalledChecks.isWanted(model.eResource().getURI(), check.id())) {
        continue;
      }
      if (ENDLESS.contains(name)) {
        tell(model, "stopped", stopped(check), "Update or uninstall its plug-in.");
      } else {
        run(check, model, name);
      }
    }
  }

  private void run(ModelCheck check, Model model, String name) {
    List<Finding> findings = new ArrayList<>();
    FutureTask<Void> task =
        new FutureTask<>(
            () -> {
              check.check(
                  model,
                  finding -> {
                    synchronized (findings) {
                      findings.add(finding);
                    }
                  });
              return null;
            });
    Thread.ofPlatform().daemon().name("nublox-check-" + check.id()).start(task);
    try {
      task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      ENDLESS.add(name);
      task.cancel(true);
      tell(model, "stopped", stopped(check), "Update or uninstall its plug-in.");
    } catch (ExecutionException e) {
      tell(
          model,
          "failed",
          "The check '" + check.id() + "' (" + name + ") failed with " + e.getCause() + ".",
          "Update or uninstall its plug-in.");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return;
    }
    List<Finding> found;
    synchronized (findings) {
      found = List.copyOf(findings);
    }
    for (Finding finding : found) {
      EObject place =
          EcoreUtil.isAncestor(model, finding.element()) ? finding.element() : (EObject) model;
      String code = InstalledChecks.PREFIX + check.id() + "." + finding.code();
      String message = finding.what() + " " + finding.remedy();
      switch (finding.severity()) {
        case ERROR -> error(message, place, null, INSIGNIFICANT_INDEX, code);
        case WARNING -> warning(message, place, null, INSIGNIFICANT_INDEX, code);
        case INFO -> info(message, place, null, INSIGNIFICANT_INDEX, code);
      }
    }
  }

  private static String stopped(ModelCheck check) {
    return "The check '"
        + check.id()
        + "' ("
        + check.getClass().getName()
        + ") did not end within "
        + PATIENCE_SECONDS
        + " s and was left out.";
  }

  private void tell(Model model, String code, String what, String remedy) {
    warning(
        what + " " + remedy,
        model,
        null,
        INSIGNIFICANT_INDEX,
        InstalledChecks.PREFIX + "plugin-" + code);
  }
}
