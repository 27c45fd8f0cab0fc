/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.properties;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.AbstractElement;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.nodemodel.ILeafNode;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.parser.IParseResult;

/** What the head of one element says, and the smallest change of its text that says otherwise. */
public final class ElementSheet {

  /**
   * A word or sign of the head.
   *
   * @param place of the part of the rule that it belongs to
   * @param order of that part among those that may stand in any order, or 0
   */
  private record Piece(int offset, int end, AbstractElement grammar, int place, int order) {}

  private final ElementSheets sheets;
  private final ParserRule entry;
  private final EObject element;
  private final String text;
  private final String indentation;
  private final List<Clause> clauses;
  private final List<Piece> pieces;

  ElementSheet(
      ElementSheets sheets,
      ParserRule entry,
      ParserRule rule,
      IParseResult parsed,
      String text,
      String indentation) {
    this.sheets = sheets;
    this.entry = entry;
    this.element = parsed.getRootASTElement();
    this.text = text;
    this.indentation = indentation;
    this.clauses = Clause.of(rule);
    this.pieces = pieces(parsed.getRootNode(), rule);
  }

  /** All that can be said of such an element, in the order of the grammar. */
  public List<Property> properties() {
    return clauses.stream()
        .map(clause -> new Property(clause.name(), clause.kind(), value(clause), clause.choices()))
        .toList();
  }

  /**
   * Lets a property have another value.
   *
   * @param name of a property
   * @param value empty to say nothing of it
   * @return empty when the text says so already
   */
  public Optional<TextChange> change(String name, String value) {
    Clause clause = clause(name);
    String wanted = value.strip();
    if (wanted.equals(value(clause))) {
      return Optional.empty();
    }
    List<Piece> there = pieces.stream().filter(piece -> clause.has(piece.grammar())).toList();
    if (wanted.isEmpty()) {
      return there.isEmpty() ? Optional.empty() : Optional.of(removal(clause, there));
    }
    String written = written(clause, wanted);
    List<Piece> said = said(clause);
    if (!said.isEmpty()) {
      int start = said.getFirst().offset();
      return Optional.of(new TextChange(start, said.getLast().end() - start, written));
    }
    return Optional.of(insertion(clause, String.join(" ", clause.words()), written));
  }

  /**
   * Whether a property can have a value.
   *
   * @return what is wrong with it, for people; empty when nothing is as far as it is written
   */
  public Optional<String> refusal(String name, String value) {
    if (value.isBlank() && !clause(name).optional()) {
      return Optional.of(name + " has to be said.");
    }
    TextChange change = change(name, value).orElse(null);
    if (change == null) {
      return Optional.empty();
    }
    String changed = change.applied(text);
    Iterator<INode> errors = sheets.parse(entry, changed).getSyntaxErrors().iterator();
    if (errors.hasNext()) {
      return Optional.of(errors.next().getSyntaxErrorMessage().getMessage());
    }
    return sheets.read(changed, indentation).map(ElementSheet::properties).stream()
            .flatMap(List::stream)
            .anyMatch(
                now ->
                    !now.value()
                        .equals(
                            now.name().equals(name) ? value.strip() : value(clause(now.name()))))
        ? Optional.of("'" + value.strip() + "' would be read together with what follows it.")
        : Optional.empty();
  }

  private Clause clause(String name) {
    return clauses.stream()
        .filter(clause -> clause.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("There is no property " + name + "."));
  }

  private String value(Clause clause) {
    List<Piece> said = said(clause);
    if (said.isEmpty()) {
      return "";
    }
    String written = text.substring(said.getFirst().offset(), said.getLast().end());
    return switch (clause.kind()) {
      case TEXT, DOCUMENTATION ->
          String.valueOf(ElementSheets.value(element, clause.feature())).strip();
      case CHOICE, WORD -> written.replaceAll("\\s+", " ");
      case CODE -> written;
    };
  }

  /** The pieces of a value. */
  private List<Piece> said(Clause clause) {
    return pieces.stream()
        .filter(
            piece -> {
              Assignment assignment = GrammarUtil.containingAssignment(piece.grammar());
              return assignment != null && assignment.getFeature().equals(clause.feature());
            })
        .toList();
  }

  private String written(Clause clause, String value) {
    return switch (clause.kind()) {
      case TEXT -> sheets.written(value, "STRING");
      case DOCUMENTATION -> sheets.written(value, "DOC_COMMENT");
      case CHOICE, WORD, CODE -> value;
    };
  }

  /** Takes it away, with the blanks before it, or behind it where it is the first. */
  private TextChange removal(Clause clause, List<Piece> there) {
    int start = there.getFirst().offset();
    int end = there.getLast().end();
    int first = pieces.indexOf(there.getFirst());
    int next = pieces.indexOf(there.getLast()) + 1;
    if (leads(clause) && next < pieces.size()) {
      end = pieces.get(next).offset();
    } else if (first > 0 && text.substring(pieces.get(first - 1).end(), start).isBlank()) {
      start = pieces.get(first - 1).end();
    }
    return new TextChange(start, end - start, "");
  }

  private TextChange insertion(Clause clause, String words, String written) {
    if (leads(clause)) {
      int at =
          pieces.stream()
              .filter(piece -> piece.place() > clause.place())
              .mapToInt(Piece::offset)
              .min()
              .orElse(0);
      boolean line = clause.kind() == Property.Kind.DOCUMENTATION;
      return new TextChange(at, 0, written + (line ? "\n" + indentation : " "));
    }
    // behind what the grammar has before it, even where that stands elsewhere in the text
    int at =
        pieces.stream()
            .filter(
                piece ->
                    piece.place() < clause.place()
                        || (piece.place() == clause.place() && piece.order() < clause.order()))
            .max(Comparator.comparingInt(Piece::end))
            .map(Piece::end)
            .orElse(text.length());
    String space = written.startsWith("[") ? "" : " ";
    return new TextChange(at, 0, words.isEmpty() ? space + written : " " + words + " " + written);
  }

  /** Whether it comes before the name, and has one place there. */
  private boolean leads(Clause clause) {
    int name =
        pieces.stream()
            .filter(
                piece -> {
                  Assignment assignment = GrammarUtil.containingAssignment(piece.grammar());
                  return assignment != null && assignment.getFeature().equals("name");
                })
            .mapToInt(Piece::place)
            .findFirst()
            .orElse(0);
    return clause.place() < name;
  }

  private static List<Piece> pieces(INode root, ParserRule rule) {
    List<AbstractElement> parts = Clause.parts(rule.getAlternatives());
    List<Piece> found = new ArrayList<>();
    for (ILeafNode leaf : root.getLeafNodes()) {
      if (leaf.isHidden()) {
        continue;
      }
      AbstractElement grammar = grammar(leaf, rule);
      int place = place(grammar, parts);
      if (place < 0 || Clause.opens(parts.get(place))) {
        break;
      }
      found.add(
          new Piece(
              leaf.getOffset(),
              leaf.getEndOffset(),
              grammar,
              place,
              order(grammar, parts.get(place))));
    }
    return found;
  }

  /** The part of this rule that a word was read for, maybe by other rules. */
  private static AbstractElement grammar(INode leaf, ParserRule rule) {
    for (INode node = leaf; node != null; node = node.getParent()) {
      if (node.getGrammarElement() instanceof AbstractElement part
          && GrammarUtil.containingRule(part) == rule) {
        return part;
      }
    }
    throw new IllegalStateException(
        "'" + leaf.getText() + "' is not of the rule " + rule.getName());
  }

  private static int place(AbstractElement grammar, List<AbstractElement> parts) {
    for (EObject part = grammar; part != null; part = part.eContainer()) {
      int place = parts.indexOf(part);
      if (place >= 0) {
        return place;
      }
    }
    return -1;
  }

  private static int order(AbstractElement grammar, AbstractElement part) {
    for (EObject inner = grammar; inner != null && inner != part; inner = inner.eContainer()) {
      if (inner.eContainer() == part) {
        return part.eContents().indexOf(inner) + 1;
      }
    }
    return 0;
  }
}
