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
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.xtext.resource.XtextResource;
import org.eclipse.xtext.resource.XtextResourceSet;
import org.eclipse.xtext.util.CancelIndicator;
import org.eclipse.xtext.util.LazyStringInputStream;
import org.eclipse.xtext.validation.CheckMode;
import org.eclipse.xtext.validation.IResourceValidator;
import org.eclipse.xtext.validation.Issue;
import org.nublox.model.Model;

/** Reads and checks texts; one language set-up for all tests. */
public final class Workbench {
  private static final Injector INJECTOR =
      new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();

  private Workbench() {}

  /** The language. */
  public static Injector injector() {
    return INJECTOR;
  }

  /** Reads texts as the files of one project. */
  public static List<XtextResource> read(String... texts) {
    Map<String, String> files = new LinkedHashMap<>();
    for (int i = 0; i < texts.length; i++) {
      files.put("file" + (i + 1) + ".nbx", texts[i]);
    }
    return read(files);
  }

  /** Reads named texts as the files of one project. */
  public static List<XtextResource> read(Map<String, String> files) {
    XtextResourceSet set = INJECTOR.getInstance(XtextResourceSet.class);
    List<XtextResource> resources = new ArrayList<>();
    files.forEach(
        (name, text) -> {
          XtextResource resource =
              (XtextResource) set.createResource(URI.createURI("memory:/" + name));
          resources.add(resource);
        });
    int i = 0;
    for (String text : files.values()) {
      try {
        resources.get(i++).load(new LazyStringInputStream(text, "UTF-8"), null);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return resources;
  }

  /** Everything that is wrong with a file, in the order of the text. */
  public static List<Issue> check(Resource resource) {
    IResourceValidator validator =
        ((XtextResource) resource).getResourceServiceProvider().getResourceValidator();
    return validator.validate(resource, CheckMode.ALL, CancelIndicator.NullImpl).stream()
        .sorted(Comparator.comparing(Issue::getOffset))
        .toList();
  }

  /** Everything that is wrong with a single file. */
  public static List<Issue> check(String text) {
    return check(read(text).getFirst());
  }

  /** The model in a text. */
  public static Model model(String text) {
    return (Model) read(text).getFirst().getContents().getFirst();
  }

  /** An issue on one line: line, code, message. */
  public static String shown(Issue issue) {
    return issue.getLineNumber()
        + ": "
        + issue.getSeverity()
        + " "
        + issue.getCode()
        + ": "
        + issue.getMessage();
  }
}
