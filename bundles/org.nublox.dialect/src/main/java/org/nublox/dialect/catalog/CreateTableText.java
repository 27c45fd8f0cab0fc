/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nublox.dialect.catalog.SqlTokens.Kind;
import org.nublox.dialect.catalog.SqlTokens.Token;

/**
 * The text of a {@code create table} statement, taken apart into what stands between the commas:
 * for what an engine keeps nowhere but in that text.
 */
public final class CreateTableText {

  private final List<Item> items;
  private final List<Token> options;
  private final Optional<Token> openingComment;

  private CreateTableText(List<Item> items, List<Token> options, Optional<Token> openingComment) {
    this.items = items;
    this.options = options;
    this.openingComment = openingComment;
  }

  /**
   * A column or a constraint.
   *
   * @param sql the whole statement
   * @param backslashes whether a backslash escapes inside of its texts
   * @param tokens of this part, without comments
   * @param comment the last comment inside, without its marks
   */
  public record Item(
      String sql, boolean backslashes, List<Token> tokens, Optional<String> comment) {

    /** Whether it is a constraint, which begins with a keyword and not with a name. */
    public boolean isConstraint() {
      Token first = tokens.getFirst();
      return first.kind() == Kind.WORD
          && (first.is("constraint")
              || first.is("primary")
              || first.is("unique")
              || first.is("check")
              || first.is("foreign")
              || (backslashes && isIndexOfMysql(first)));
    }

    /** MySQL quotes all names in what it tells; elsewhere such words can be names. */
    private static boolean isIndexOfMysql(Token first) {
      return first.is("key")
          || first.is("index")
          || first.is("fulltext")
          || first.is("spatial")
          || first.is("period");
    }

    /** The name with which it begins. */
    public String name() {
      return tokens.getFirst().name();
    }

    /** Index of the keyword outside of all parentheses, from a position on; -1 when not there. */
    public int find(int from, String word) {
      int depth = 0;
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (depth == 0 && i >= from && token.kind() == Kind.WORD && token.is(word)) {
          return i;
        }
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      }
      return -1;
    }

    /** Index of the token that closes the parenthesis at a position. */
    public int close(int open) {
      int depth = 0;
      for (int i = open; i < tokens.size(); i++) {
        depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
        if (depth == 0) {
          return i;
        }
      }
      return tokens.size() - 1;
    }

    /** What stands inside of the parentheses that open at or after a position. */
    public String inside(int from) {
      int open = from;
      while (open < tokens.size() && !tokens.get(open).is("(")) {
        open++;
      }
      if (open == tokens.size()) {
        return "";
      }
      return sql.substring(tokens.get(open).end(), tokens.get(close(open)).start()).strip();
    }

    /**
     * What stands between the commas inside of the parentheses that open at or after a position.
     */
    public List<String> parts(int from) {
      String list = inside(from);
      List<String> parts = new ArrayList<>();
      int depth = 0;
      int start = 0;
      for (Token token : SqlTokens.of(list, backslashes)) {
        depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        if (depth == 0 && token.is(",")) {
          parts.add(list.substring(start, token.start()).strip());
          start = token.end();
        }
      }
      parts.add(list.substring(start).strip());
      return parts;
    }

    /** The text from one token to another, both included. */
    public String text(int from, int to) {
      return sql.substring(tokens.get(from).start(), tokens.get(to).end());
    }

    /** The name after {@code constraint} right before a position. */
    public Optional<String> constraintName(int position) {
      return position >= 2 && tokens.get(position - 2).is("constraint")
          ? Optional.of(tokens.get(position - 1).name())
          : Optional.empty();
    }
  }

  /** Takes a statement apart; empty when it is built otherwise, such as {@code ... as select}. */
  public static Optional<CreateTableText> of(String sql, boolean backslashes) {
    List<Token> tokens = SqlTokens.of(sql, backslashes);
    int open = 0;
    while (open < tokens.size() && !tokens.get(open).is("(")) {
      open++;
    }
    if (open == tokens.size()) {
      return Optional.empty();
    }
    List<Item> items = new ArrayList<>();
    List<Token> item = new ArrayList<>();
    int depth = 1;
    int i = open + 1;
    for (; i < tokens.size() && depth > 0; i++) {
      Token token = tokens.get(i);
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 || (depth == 1 && token.is(","))) {
        item(sql, backslashes, item).ifPresent(items::add);
        item = new ArrayList<>();
      } else {
        item.add(token);
      }
    }
    Optional<Token> comment =
        open + 1 < tokens.size() && tokens.get(open + 1).kind() == Kind.COMMENT
            ? Optional.of(tokens.get(open + 1))
            : Optional.empty();
    return Optional.of(new CreateTableText(items, tokens.subList(i, tokens.size()), comment));
  }

  private static Optional<Item> item(String sql, boolean backslashes, List<Token> tokens) {
    List<Token> parts = tokens.stream().filter(token -> token.kind() != Kind.COMMENT).toList();
    if (parts.isEmpty()) {
      return Optional.empty();
    }
    // a comment in front of the first word is the table's, or nobody's
    Optional<String> comment =
        tokens.getLast().kind() == Kind.COMMENT
            ? Optional.of(comment(tokens.getLast()))
            : Optional.empty();
    return Optional.of(new Item(sql, backslashes, parts, comment));
  }

  private static String comment(Token token) {
    String text = token.text();
    if (text.startsWith("--")) {
      return text.substring(2).strip();
    }
    String inner = text.substring(2, Math.max(2, text.length() - 2));
    boolean spaced = inner.length() >= 2 && inner.startsWith(" ") && inner.endsWith(" ");
    return spaced ? inner.substring(1, inner.length() - 1) : inner;
  }

  /** The columns and constraints, in their order. */
  public List<Item> items() {
    return items;
  }

  /** The comment right after the opening parenthesis, without its marks. */
  public Optional<String> openingComment() {
    return openingComment.map(CreateTableText::comment);
  }

  /** Whether the keyword stands behind the closing parenthesis. */
  public boolean hasOption(String word) {
    return options.stream().anyMatch(token -> token.is(word));
  }
}
