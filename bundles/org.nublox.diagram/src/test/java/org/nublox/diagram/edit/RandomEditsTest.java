/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.diagram.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.emf.common.util.TreeIterator;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.junit.jupiter.api.Test;
import org.nublox.diagram.graph.Box;
import org.nublox.diagram.graph.GraphBuilder;
import org.nublox.diagram.graph.Link;
import org.nublox.diagram.graph.Row;
import org.nublox.diagram.graph.Selection;
import org.nublox.diagram.layout.LayoutFile;
import org.nublox.diagram.layout.Point;
import org.nublox.diagram.layout.Scene;
import org.nublox.diagram.view.View;
import org.nublox.diagram.view.Views;
import org.nublox.model.Model;
import org.nublox.semantics.QualifiedNames;

/**
 * Random sequences of edits in the diagram and in the text: the text stays one that is understood,
 * comments stay, the diagram is that of the text, and all of it can be taken back to the byte.
 *
 * <p>The number of sequences is the system property {@code nublox.diagram.sequences}; one seed can
 * be repeated with {@code nublox.diagram.seed}.
 */
class RandomEditsTest {
  private static final int SEQUENCES = Integer.getInteger("nublox.diagram.sequences", 8);
  private static final long SEED = Long.getLong("nublox.diagram.seed", -1);
  private static final int LENGTH = 30;
  private static final Path EXAMPLES = Path.of(System.getProperty("nublox.home"), "examples");
  private static final Pattern COMMENT =
      Pattern.compile("\"(?:\\\\.|[^\"\\\\])*\"|(/\\*.*?\\*/|//[^\\r\\n]*)", Pattern.DOTALL);

  private final List<Map<String, String>> starts = new ArrayList<>();
  private int made;
  private int refused;

  @Test
  void randomSequencesKeepTextAndDiagramTogether() throws Exception {
    for (String example : List.of("starter", "starter", "chinook", "billing")) {
      starts.add(new ProjectFiles(EXAMPLES.resolve(example)).read());
    }
    for (long seed = Math.max(SEED, 0); seed < (SEED < 0 ? SEQUENCES : SEED + 1); seed++) {
      try {
        sequence(seed);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("repeat with -Dnublox.diagram.seed=" + seed, e);
      }
    }
    // else the property would say little
    assertTrue(made > 2 * refused, made + " made, " + refused + " refused");
  }

  private void sequence(long seed) throws Exception {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    InMemoryFiles files = new InMemoryFiles();
    files.texts.putAll(starts.get((int) (seed % starts.size())));
    Map<String, String> start = new TreeMap<>(files.texts);
    ModelDocument document = ModelDocument.open(files);
    for (int i = 0; i < LENGTH; i++) {
      Map<String, String> before = new TreeMap<>(files.texts);
      Edit edit = random(random, document, i);
      if (edit instanceof Edit.ReplaceLayouts replace) {
        files.texts.keySet().removeIf(file -> file.endsWith(ModelFiles.LAYOUT));
        files.texts.putAll(replace.texts());
      }
      try {
        document.apply(edit, this);
        made++;
      } catch (Refusal refusal) {
        refused++;
        assertEquals(before, files.texts, "a refused edit changes nothing: " + edit);
        continue;
      }
      for (String file : document.modelFiles()) {
        if (files.texts.get(file).equals(before.get(file))) {
          continue;
        }
        assertEquals(0, faults(file, files.texts.get(file)), edit + "\n" + files.texts.get(file));
        assertComments(edit, before.get(file), files.texts.get(file));
      }
      if (random.nextInt(8) == 0 && document.undo(this)) {
        assertTrue(document.redo(this));
      }
    }
    assertEqualToFresh(document, files);
    Map<String, String> end = new TreeMap<>(files.texts);
    int steps = 0;
    while (document.undo(this)) {
      steps++;
    }
    assertEquals(start, files.texts, "taken back to the byte");
    for (int i = 0; i < steps; i++) {
      assertTrue(document.redo(this));
    }
    assertEquals(end, files.texts, "made again to the byte");
  }

  private static int faults(String file, String text) {
    return new Sources(Map.of(file, text)).syntaxErrors(file);
  }

  private static void assertEqualToFresh(ModelDocument document, InMemoryFiles files) {
    Map<String, String> models = new TreeMap<>();
    List<String> layouts = new ArrayList<>();
    files.texts.forEach(
        (file, text) -> {
          if (file.endsWith(ModelFiles.LAYOUT)) {
            layouts.add(text);
          } else {
            models.put(file, text);
          }
        });
    var fresh = new Sources(models).models();
    var graph = GraphBuilder.of(fresh, Selection.ALL);
    assertEquals(graph, document.graph(), "the diagram is that of the text");
    assertEquals(
        links(fresh), links(document.sources().models()), "references lead where the text says");
    if (!layouts.isEmpty()) {
      var placement = LayoutFile.union(layouts.stream().map(LayoutFile::parse).toList());
      for (View view : List.of(View.ALL, View.of("part"))) {
        assertEquals(
            Scene.of(Views.of(fresh, view, placement), placement.diagram(view.diagram())),
            document.scene(view),
            "the drawing is that of the files");
      }
    }
  }

  /** Where each reference leads. */
  private static List<String> links(List<Model> models) {
    List<String> links = new ArrayList<>();
    for (Model model : models) {
      for (TreeIterator<EObject> all = model.eAllContents(); all.hasNext(); ) {
        EObject holder = all.next();
        for (EReference by : holder.eClass().getEAllReferences()) {
          if (by.isContainment() || by.isContainer() || by.isDerived() || !holder.eIsSet(by)) {
            continue;
          }
          for (Object target : by.isMany() ? (List<?>) holder.eGet(by) : List.of(holder.eGet(by))) {
            boolean lost = ((EObject) target).eResource() == null;
            String name = lost ? "nowhere" : QualifiedNames.of((EObject) target);
            links.add(QualifiedNames.of(holder) + " " + by.getName() + " -> " + name);
          }
        }
      }
    }
    return links;
  }

  private static void assertComments(Edit edit, String before, String after) {
    List<String> lost = comments(before);
    for (String kept : comments(after)) {
      lost.remove(kept);
    }
    if (edit instanceof Edit.Delete) {
      // those in what was deleted, and at the ends of its lines; but none on a line of its own
      for (String comment : lost) {
        assertTrue(!comment.startsWith("// own"), () -> edit + " lost " + comment + "\n" + before);
      }
    } else {
      assertEquals(List.of(), lost, edit + "\n" + after);
    }
  }

  private static List<String> comments(String text) {
    List<String> found = new ArrayList<>();
    for (Matcher matcher = COMMENT.matcher(text); matcher.find(); ) {
      if (matcher.group(1) != null) {
        found.add(matcher.group(1).strip());
      }
    }
    Collections.sort(found);
    return found;
  }

  private static Edit random(RandomGenerator random, ModelDocument document, int number) {
    List<Box> boxes = document.graph().boxes();
    if (boxes.size() < 3) {
      return new Edit.CreateEntity(null, new Point(random.nextInt(900), random.nextInt(900)));
    }
    Box box = one(random, boxes);
    Row row = box.rows().isEmpty() ? null : one(random, box.rows());
    return switch (random.nextInt(28)) {
      case 0 -> new Edit.CreateEntity(null, new Point(random.nextInt(900), random.nextInt(900)));
      case 1 -> new Edit.CreateEnum("Kind" + number, null);
      case 2, 3 -> new Edit.CreateRow(box.id(), null, type(random));
      case 4 ->
          new Edit.CreateRelation(
              box.id(), one(random, boxes).id(), one(random, List.of(Edit.RelationKind.values())));
      case 5 -> new Edit.Rename(box.id(), "Renamed" + number);
      case 6, 7 -> new Edit.Rename(row == null ? box.id() : row.id(), "renamed" + number);
      case 8 ->
          new Edit.Delete(List.of(random.nextInt(4) == 0 || row == null ? box.id() : row.id()));
      case 9 -> new Edit.ChangeType(row == null ? box.id() : row.id(), type(random));
      case 10 -> cardinality(random, document, box);
      case 11 ->
          new Edit.SetFlag(
              row == null ? box.id() : row.id(),
              one(random, List.of(Edit.Flag.REQUIRED, Edit.Flag.UNIQUE, Edit.Flag.PII)),
              random.nextBoolean());
      case 12 -> {
        String before = random.nextBoolean() || row == null ? "" : one(random, box.rows()).id();
        yield new Edit.MoveRow(row == null ? box.id() : row.id(), box.id(), before);
      }
      case 13 ->
          new Edit.Place(Map.of(box.id(), new Point(random.nextInt(2000), random.nextInt(2000))));
      case 14 -> new Edit.Collapse(box.id(), random.nextBoolean());
      case 15 ->
          new Edit.Arrange(
              random.nextBoolean() ? List.of() : List.of(box.id()), random.nextBoolean());
      case 16 -> new Edit.Copy(List.of(row == null ? box.id() : row.id()), "", null);
      case 17 -> new Edit.Copy(List.of(box.id()), "", new Point(random.nextInt(900), 0));
      case 18, 19 -> retarget(random, document, box, one(random, boxes));
      case 20 -> {
        // a row of another box
        Box other = one(random, boxes);
        yield new Edit.MoveRow(row == null ? box.id() : row.id(), other.id(), "");
      }
      case 21 ->
          new Edit.WriteNote(
              document.placement().notes().keySet().stream().findFirst().orElse(""),
              random.nextInt(4) == 0 ? "" : "note " + number + "\n\"two\" \\ lines",
              new Point(random.nextInt(900), random.nextInt(900)));
      case 22 -> new Edit.Show("part", List.of(box.id(), one(random, boxes).id()));
      case 23 -> new Edit.Hide("part", List.of(box.id()));
      case 24 ->
          new Edit.Paste(
              document.words(List.of(row == null || isLiteral(box) ? box.id() : row.id())),
              one(random, boxes).id(),
              "",
              random.nextBoolean() ? null : new Point(random.nextInt(900), 0));
      case 25 -> ofAnotherBranch(document, box, random.nextInt(2000));
      default -> typed(random, document, number);
    };
  }

  private static boolean isLiteral(Box box) {
    return box.kind() == Box.Kind.ENUM;
  }

  /** What git writes, in one file, in which one box stands elsewhere. */
  private static Edit ofAnotherBranch(ModelDocument document, Box box, int x) {
    var placement = document.placement().placed(Map.of(box.id(), new Point(x, -7)));
    return new Edit.ReplaceLayouts(
        Map.of(
            document.modelFiles().getFirst() + ModelFiles.LAYOUT,
            LayoutFile.text(placement, "another branch")));
  }

  private static Edit retarget(
      RandomGenerator random, ModelDocument document, Box box, Box target) {
    List<Link> links =
        document.graph().links().stream()
            .filter(link -> link.kind() == Link.Kind.RELATION && !link.id().contains("|"))
            .toList();
    if (links.isEmpty()) {
      return new Edit.Collapse(box.id(), false);
    }
    Link link = one(random, links);
    return new Edit.Retarget(
        random.nextBoolean() || link.inverse().isEmpty() ? link.id() : link.inverse(), target.id());
  }

  private static Edit cardinality(RandomGenerator random, ModelDocument document, Box box) {
    List<Link> links =
        document.graph().links().stream()
            .filter(link -> link.kind() == Link.Kind.RELATION && !link.id().contains("|"))
            .toList();
    return links.isEmpty()
        ? new Edit.Collapse(box.id(), true)
        : new Edit.ChangeCardinality(
            one(random, links).id(), one(random, List.of("0..1", "1", "0..*", "1..*")));
  }

  private static String type(RandomGenerator random) {
    return one(random, List.of("int", "string(40)", "text", "date", "decimal(10,2)", "uuid"));
  }

  /** What somebody types: a comment, a blank line, a field. */
  private static Edit typed(RandomGenerator random, ModelDocument document, int number) {
    String file = one(random, document.modelFiles());
    String text = document.text(file).orElseThrow();
    List<Integer> places = new ArrayList<>();
    // between elements, and where a row ends
    Pattern gap =
        random.nextBoolean()
            ? Pattern.compile("(?<=\\n)\\n(?=entity |enum |/\\*\\*)")
            : Pattern.compile("(?<=  [a-z]\\w{0,30}: \\w{2,20})(?=\\n)");
    for (Matcher matcher = gap.matcher(text); matcher.find(); ) {
      places.add(matcher.end());
    }
    if (places.isEmpty()) {
      return new Edit.ReplaceText(file, text + "\n");
    }
    int at = one(random, places);
    boolean ownLine = at > 0 && text.charAt(at - 1) == '\n';
    String words = ownLine ? "// own " + number + "\n" : " // end " + number;
    return new Edit.ReplaceText(file, text.substring(0, at) + words + text.substring(at));
  }

  private static <T> T one(RandomGenerator random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
