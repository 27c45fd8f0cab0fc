/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.core.filebuffers.FileBuffers;
import org.eclipse.core.filebuffers.ITextFileBufferManager;
import org.eclipse.core.filebuffers.LocationKind;
import org.eclipse.core.runtime.CoreException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IPath;
import org.eclipse.jface.text.BadLocationException;
import org.eclipse.jface.text.IDocument;
import org.eclipse.jface.text.IRegion;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.RenameParams;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.views.properties.ComboBoxPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertyDescriptor;
import org.eclipse.ui.views.properties.IPropertySource;
import org.eclipse.ui.views.properties.PropertyDescriptor;
import org.eclipse.ui.views.properties.TextPropertyDescriptor;
import org.nublox.workbench.language.Edits;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.Places;
import org.nublox.workbench.language.ProjectLanguage;

/**
 * Name, type and words of an element. A change is the smallest one of the text that says it, one
 * step for Undo; a new name is given to all that refer to the element.
 */
final class ElementProperties implements IPropertySource {

  private static final String NAME = "name";
  private static final String TYPE = "type";
  private static final String FILE = "file";
  private static final String[] NO_YES = {"no", "yes"};

  private final ModelElement element;

  ElementProperties(ModelElement element) {
    this.element = element;
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    List<IPropertyDescriptor> all = new ArrayList<>();
    all.add(new TextPropertyDescriptor(NAME, "Name"));
    if (text().isPresent()) {
      all.add(new TextPropertyDescriptor(TYPE, "Type"));
      for (String word : ElementText.WORDS) {
        String title = Character.toUpperCase(word.charAt(0)) + word.substring(1);
        all.add(new ComboBoxPropertyDescriptor(word, title, NO_YES));
      }
    }
    all.add(new PropertyDescriptor(FILE, "File"));
    return all.toArray(IPropertyDescriptor[]::new);
  }

  @Override
  public Object getPropertyValue(Object id) {
    return switch ((String) id) {
      case NAME -> element.symbol().getName();
      case FILE -> element.file().getProjectRelativePath().toString();
      case TYPE -> text().map(ElementText::type).orElse("");
      default -> text().filter(text -> text.has((String) id)).isPresent() ? 1 : 0;
    };
  }

  @Override
  public void setPropertyValue(Object id, Object value) {
    switch ((String) id) {
      case NAME -> rename((String) value);
      case TYPE -> text().map(text -> text.type((String) value)).ifPresent(this::apply);
      case FILE -> {}
      default ->
          text().flatMap(text -> text.word((String) id, value.equals(1))).ifPresent(this::apply);
    }
  }

  @Override
  public Object getEditableValue() {
    return null;
  }

  @Override
  public boolean isPropertySet(Object id) {
    return false;
  }

  @Override
  public void resetPropertyValue(Object id) {}

  private void rename(String name) {
    if (name.isBlank() || name.equals(element.symbol().getName())) {
      return;
    }
    RenameParams question =
        new RenameParams(
            new TextDocumentIdentifier(FileUri.of(element.file())),
            element.symbol().getSelectionRange().getStart(),
            name.strip());
    Display display = Display.getCurrent();
    ProjectLanguage.of(element.project())
        .ask(server -> server.rename(question), edit -> display.asyncExec(() -> apply(edit)));
  }

  /** The element's text as it is now; empty when it has no type or has moved meanwhile. */
  private Optional<ElementText> text() {
    return withDocument(
        document -> {
          IRegion whole = Places.region(document, element.symbol().getRange());
          IRegion name = Places.region(document, element.symbol().getSelectionRange());
          if (!document
              .get(name.getOffset(), name.getLength())
              .equals(element.symbol().getName())) {
            return Optional.empty();
          }
          return ElementText.of(
              document.get(whole.getOffset(), whole.getLength()),
              name.getOffset() + name.getLength() - whole.getOffset());
        });
  }

  private void apply(ElementText.Change change) {
    Optional<WorkspaceEdit> edit =
        withDocument(
            document -> {
              int offset =
                  Places.region(document, element.symbol().getRange()).getOffset()
                      + change.offset();
              Range range =
                  new Range(
                      Places.position(document, offset),
                      Places.position(document, offset + change.length()));
              return Optional.of(
                  new WorkspaceEdit(
                      Map.of(
                          FileUri.of(element.file()),
                          List.of(new TextEdit(range, change.text())))));
            });
    edit.ifPresent(ElementProperties::apply);
  }

  private static void apply(WorkspaceEdit edit) {
    try {
      Edits.apply(edit);
    } catch (CoreException e) {
      ILog.of(ElementProperties.class).error("The model was not changed.", e);
    }
  }

  private interface Look<T> {
    Optional<T> at(IDocument document) throws BadLocationException;
  }

  private <T> Optional<T> withDocument(Look<T> look) {
    ITextFileBufferManager buffers = FileBuffers.getTextFileBufferManager();
    IPath path = element.file().getFullPath();
    try {
      buffers.connect(path, LocationKind.IFILE, null);
      try {
        return look.at(buffers.getTextFileBuffer(path, LocationKind.IFILE).getDocument());
      } finally {
        buffers.disconnect(path, LocationKind.IFILE, null);
      }
    } catch (CoreException | BadLocationException e) {
      return Optional.empty(); // the file is gone, or shorter than the element knows
    }
  }
}
