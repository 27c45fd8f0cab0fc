/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.nodemodel.ICompositeNode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.util.LineAndColumn;
import org.nublox.dsl.validation.InstalledChecks;
import org.nublox.model.Model;
import org.nublox.semantics.check.Repair;

/** Repairs what checks of plug-ins found, in the files of a project. */
public final class Repairs {

  private Repairs() {}

  /** A change of a text: the characters from an offset to an end are replaced. */
  private record Edit(int offset, int end, String text) {}

  /**
   * Does the first repair of each finding that has one.
   *
   * @return what was done, by place; the project was read before and does not know of it
   * @throws IOException when a file cannot be written
   */
  public static List<String> apply(Project project) throws IOException {
    Map<Path, List<Edit>> edits = new TreeMap<>();
    List<String> done = new ArrayList<>();
    for (Issue issue : project.issues()) {
      List<Repair> repairs = InstalledChecks.repairs(issue.code());
      if (repairs.isEmpty()) {
        continue;
      }
      edit(project, issue, repairs.get(0))
          .ifPresent(
              edit -> {
                edits.computeIfAbsent(issue.place().file(), file -> new ArrayList<>()).add(edit);
                done.add(issue.place() + ": " + repairs.get(0).label());
              });
    }
    for (Map.Entry<Path, List<Edit>> file : edits.entrySet()) {
      Files.writeString(
          file.getKey(),
          changed(Files.readString(file.getKey(), StandardCharsets.UTF_8), file.getValue()),
          StandardCharsets.UTF_8);
    }
    return done;
  }

  /** From the end to the beginning, so that offsets stay right; one of two that overlap. */
  private static String changed(String text, List<Edit> edits) {
    StringBuilder changed = new StringBuilder(text);
    int last = Integer.MAX_VALUE;
    for (Edit edit :
        edits.stream().sorted(Comparator.comparingInt(Edit::offset).reversed()).toList()) {
      if (edit.end() <= last) {
        changed.replace(edit.offset(), edit.end(), edit.text());
        last = edit.offset();
      }
    }
    return changed.toString();
  }

  private static Optional<Edit> edit(Project project, Issue issue, Repair repair) {
    for (Model model : project.models()) {
      boolean there =
          project.place(model).filter(p -> p.file().equals(issue.place().file())).isPresent();
      if (!there) {
        continue;
      }
      TreeIterator<EObject> all = model.eAllContents();
      while (all.hasNext()) {
        EObject element = all.next();
        ICompositeNode node = NodeModelUtils.findActualNodeFor(element);
        if (node != null && begins(node, issue.place())) {
          return text(repair, element).map(text -> edit(node, repair, text, issue.place()));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean begins(ICompositeNode node, Place place) {
    LineAndColumn start = NodeModelUtils.getLineAndColumn(node, node.getOffset());
    return start.getLine() == place.line() && start.getColumn() == place.column();
  }

  private static Edit edit(ICompositeNode node, Repair repair, String text, Place place) {
    int end =
        repair.place() == Repair.Place.BEFORE
            ? node.getOffset()
            : node.getOffset() + node.getLength();
    return new Edit(
        node.getOffset(), end, text.replace("\n", "\n" + " ".repeat(place.column() - 1)));
  }

  /** A plug-in may fail; then nothing is repaired. */
  private static Optional<String> text(Repair repair, EObject element) {
    try {
      return Optional.ofNullable(repair.text().apply(element));
    } catch (RuntimeException | LinkageError | StackOverflowError e) {
      return Optional.empty();
    }
  }
}
