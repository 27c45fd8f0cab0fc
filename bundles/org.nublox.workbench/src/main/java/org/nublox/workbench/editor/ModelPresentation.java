/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.ITypedRegion;
import org.eclipse.jface.text.Region;
import org.eclipse.jface.text.rules.DefaultDamagerRepairer;
import org.eclipse.jface.text.rules.ICharacterScanner;
import org.eclipse.jface.text.rules.IRule;
import org.eclipse.jface.text.rules.IToken;
import org.eclipse.jface.text.rules.ITokenScanner;
import org.eclipse.jface.text.rules.RuleBasedScanner;
import org.eclipse.jface.text.rules.SingleLineRule;
import org.eclipse.jface.text.rules.Token;
import org.eclipse.jface.util.IPropertyChangeListener;
import org.nublox.workbench.language.Language;

/**
 * Colours texts, at once, in the thread of the windows: by what a glance at the characters can
 * tell, and by what is known of their meaning.
 */
public final class ModelPresentation extends SlicedPresentation {

  private IPropertyChangeListener themes;

  public ModelPresentation() {
    WholeComments repairer = new WholeComments(new Scanner());
    setDamager(repairer, IDocument.DEFAULT_CONTENT_TYPE);
    setRepairer(repairer, IDocument.DEFAULT_CONTENT_TYPE);
  }

  @Override
  public void install(ITextViewer viewer) {
    super.install(viewer);
    themes =
        change -> {
          if (change.getProperty().startsWith(Colours.PREFIX)) {
            viewer.invalidateTextPresentation();
          }
        };
    JFaceResources.getColorRegistry().addListener(themes);
  }

  @Override
  public void uninstall() {
    JFaceResources.getColorRegistry().removeListener(themes);
    super.uninstall();
  }

  @Override
  protected int beginning(int line, IDocument document) {
    String before = document.get().substring(0, line);
    int opened = before.lastIndexOf("/*");
    return opened > before.lastIndexOf("*/") ? opened : line;
  }

  /** A comment that is opened or closed colours what follows it, too. */
  private static final class WholeComments extends DefaultDamagerRepairer {

    WholeComments(ITokenScanner scanner) {
      super(scanner);
    }

    @Override
    public IRegion getDamageRegion(
        ITypedRegion partition, DocumentEvent event, boolean documentPartitioningChanged) {
      IRegion line = super.getDamageRegion(partition, event, documentPartitioningChanged);
      return Colouring.of(fDocument).isCommentTouched()
          ? new Region(line.getOffset(), fDocument.getLength() - line.getOffset())
          : line;
    }
  }

  private static final class Scanner extends RuleBasedScanner {

    private Set<String> keywords = Set.of();

    Scanner() {
      IToken comment = Colours.COMMENT.token();
      List<IRule> rules = new ArrayList<>();
      rules.add(new CommentRule());
      rules.add(new SingleLineRule("//", null, comment));
      rules.add(new SingleLineRule("\"", "\"", Colours.STRING.token(), '\\'));
      rules.add(new WordRule());
      rules.add(new NumberRule());
      setRules(rules.toArray(IRule[]::new));
    }

    private Set<String> keywords() {
      if (keywords.isEmpty()) {
        Language language = Language.get().getNow(null);
        keywords = language == null ? Set.of() : language.keywords();
      }
      return keywords;
    }

    /** What it means, if that is known; else a word of the grammar, or another one. */
    private final class WordRule implements IRule {

      private final IToken keyword = Colours.KEYWORD.token();
      private final IToken other = new Token(null);

      @Override
      public IToken evaluate(ICharacterScanner scanner) {
        int first = scanner.read();
        if (!Character.isJavaIdentifierStart(first) || first == '$') {
          scanner.unread();
          return Token.UNDEFINED;
        }
        StringBuilder word = new StringBuilder();
        int next = first;
        do {
          word.append((char) next);
          next = scanner.read();
        } while (next != ICharacterScanner.EOF && Character.isJavaIdentifierPart(next));
        scanner.unread();
        Colours meaning = Colouring.of(fDocument).at(fTokenOffset, word.length());
        if (meaning != null) {
          return meaning.token();
        }
        return keywords().contains(word.toString()) ? keyword : other;
      }
    }
  }

  /** A comment over several lines; one that begins with two stars documents what follows. */
  private static final class CommentRule implements IRule {

    private final IToken comment = Colours.COMMENT.token();
    private final IToken documentation = Colours.DOCUMENTATION.token();

    @Override
    public IToken evaluate(ICharacterScanner scanner) {
      if (scanner.read() != '/') {
        scanner.unread();
        return Token.UNDEFINED;
      }
      if (scanner.read() != '*') {
        scanner.unread();
        scanner.unread();
        return Token.UNDEFINED;
      }
      int last = scanner.read();
      IToken token = last == '*' ? documentation : comment;
      if (last != ICharacterScanner.EOF) {
        int next = scanner.read();
        while (next != ICharacterScanner.EOF && !(last == '*' && next == '/')) {
          last = next;
          next = scanner.read();
        }
      }
      return token;
    }
  }

  private static final class NumberRule implements IRule {

    private final IToken number = Colours.NUMBER.token();

    @Override
    public IToken evaluate(ICharacterScanner scanner) {
      int next = scanner.read();
      if (!Character.isDigit(next)) {
        scanner.unread();
        return Token.UNDEFINED;
      }
      while (Character.isDigit(next)) {
        next = scanner.read();
      }
      scanner.unread();
      return number;
    }
  }
}
