/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.IFileBuffer;
import org.eclipse.core.filebuffers.ITextFileBuffer;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.resources.ResourcesPlugin;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.DocumentEvent;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IDocumentListener;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.xtext.ide.server.LanguageServerImpl;

/** A model file that is open in an editor: each change of its text is told to the language. */
public final class OpenDocument implements IDocumentListener {

  private static final Map<IDocument, OpenDocument> OPEN = new ConcurrentHashMap<>();

  static {
    FileBuffers.getTextFileBufferManager().addFileBufferListener(new Closing());
  }

  private final IDocument document;
  private final IFile file;
  private final String uri;
  private final ProjectLanguage language;
  private final Structure structure;
  private int version = 1;
  private Range replaced;

  private OpenDocument(IDocument document, IFile file) {
    this.document = document;
    this.file = file;
    this.uri = FileUri.of(file);
    this.language = ProjectLanguage.of(file.getProject());
    this.structure = new Structure(this);
  }

  /**
   * The open model file with that document; empty for files outside of the workspace's projects.
   */
  public static Optional<OpenDocument> of(IDocument document) {
    if (document == null) {
      return Optional.empty();
    }
    OpenDocument open = OPEN.get(document);
    if (open == null) {
      ITextFileBuffer buffer = FileBuffers.getTextFileBufferManager().getTextFileBuffer(document);
      IPath path = buffer == null ? null : buffer.getLocation();
      if (path == null || path.segmentCount() < 2) {
        return Optional.empty();
      }
      IFile file = ResourcesPlugin.getWorkspace().getRoot().getFile(path);
      if (!file.exists()) {
        return Optional.empty();
      }
      open = new OpenDocument(document, file);
      OpenDocument earlier = OPEN.putIfAbsent(document, open);
      if (earlier == null) {
        open.open();
      } else {
        open = earlier;
      }
    }
    return Optional.of(open);
  }

  /** The open document of a file. */
  public static Optional<OpenDocument> of(IFile file) {
    return OPEN.values().stream().filter(open -> open.file.equals(file)).findFirst();
  }

  /** The file. */
  public IFile file() {
    return file;
  }

  /** The text. */
  public IDocument document() {
    return document;
  }

  /** How the language calls it. */
  public String uri() {
    return uri;
  }

  /** How questions name it. */
  public TextDocumentIdentifier identifier() {
    return new TextDocumentIdentifier(uri);
  }

  /** Asks the language of its project something about the text as it is now. */
  public <T> CompletableFuture<T> ask(Function<LanguageServerImpl, CompletableFuture<T>> question) {
    return language.ask(question);
  }

  /** Asks the language something about the text as it is now and does something with the answer. */
  public <T> void ask(
      Function<LanguageServerImpl, CompletableFuture<T>> question, Consumer<? super T> use) {
    language.ask(question, use);
  }

  /**
   * Asks the language something about the text as it is now and waits for the answer.
   *
   * @see ProjectLanguage#await
   */
  public <T> T await(
      Function<LanguageServerImpl, CompletableFuture<T>> question, long patienceMillis)
      throws InterruptedException, ExecutionException, TimeoutException {
    return language.await(question, patienceMillis);
  }

  /** The elements of the text, as of the last check. */
  public Structure structure() {
    return structure;
  }

  /** The line and column of an offset. */
  public Position position(int offset) {
    try {
      return Places.position(document, offset);
    } catch (BadLocationException e) {
      return new Position(0, 0);
    }
  }

  @Override
  public void documentAboutToBeChanged(DocumentEvent event) {
    replaced =
        new Range(position(event.getOffset()), position(event.getOffset() + event.getLength()));
  }

  @Override
  public void documentChanged(DocumentEvent event) {
    version++;
    String text = event.getText() == null ? "" : event.getText();
    DidChangeTextDocumentParams change =
        new DidChangeTextDocumentParams(
            new VersionedTextDocumentIdentifier(uri, version),
            List.of(new TextDocumentContentChangeEvent(replaced, text)));
    language.tell(server -> server.didChange(change));
  }

  private void open() {
    document.addDocumentListener(this);
    DidOpenTextDocumentParams opened =
        new DidOpenTextDocumentParams(new TextDocumentItem(uri, "nbx", version, document.get()));
    language.tell(server -> server.didOpen(opened));
    structure.follow();
  }

  private void close() {
    document.removeDocumentListener(this);
    structure.leave();
    ProjectLanguage.ifStarted(file.getProject())
        .filter(language::equals)
        .ifPresent(
            started ->
                started.tell(
                    server -> server.didClose(new DidCloseTextDocumentParams(identifier()))));
  }

  /** Notices when the last editor of a file is closed. */
  private static final class Closing implements BufferListener {

    @Override
    public void bufferDisposed(IFileBuffer buffer) {
      if (buffer instanceof ITextFileBuffer text) {
        OpenDocument open = OPEN.remove(text.getDocument());
        if (open != null) {
          open.close();
        }
      }
    }
  }
}
