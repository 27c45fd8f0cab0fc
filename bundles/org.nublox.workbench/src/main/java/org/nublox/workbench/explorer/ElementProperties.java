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
import org.nublox.dsl.ide.properties.ElementSheet;
import org.nublox.dsl.ide.properties.Property;
import org.nublox.dsl.ide.properties.TextChange;
import org.nublox.workbench.language.Edits;
import org.nublox.workbench.language.FileUri;
import org.nublox.workbench.language.Language;
import org.nublox.workbench.language.Places;
import org.nublox.workbench.language.ProjectLanguage;

/**
 * What the head of an element says. A change is the smallest one of the text that says it, one step
 * for Undo; a new name is given to all that refer to the element.
 */
final class ElementProperties implements IPropertySource {

  private static final String NAME = "Name";
  private static final String FILE = "File";
  private static final String NO = "no";
  private static final String YES = "yes";

  private final ModelElement element;

  ElementProperties(ModelElement element) {
    this.element = element;
  }

  @Override
  public IPropertyDescriptor[] getPropertyDescriptors() {
    List<IPropertyDescriptor> all = new ArrayList<>();
    all.add(new TextPropertyDescriptor(NAME, NAME));
    for (Property property : properties()) {
      all.add(descriptor(property));
    }
    all.add(new PropertyDescriptor(FILE, FILE));
    return all.toArray(IPropertyDescriptor[]::new);
  }

  private PropertyDescriptor descriptor(Property property) {
    String name = property.name();
    return switch (property.kind()) {
      case WORD, CHOICE ->
          new ComboBoxPropertyDescriptor(name, name, choices(property).toArray(String[]::new));
      case TEXT, DOCUMENTATION, CODE -> {
        PropertyDescriptor descriptor = new TextPropertyDescriptor(name, name);
        descriptor.setValidator(
            value -> sheet().flatMap(sheet -> sheet.refusal(name, (String) value)).orElse(null));
        yield descriptor;
      }
    };
  }

  /** What is offered, the first for nothing that is said. */
  private static List<String> choices(Property property) {
    if (property.kind() == Property.Kind.WORD) {
      return List.of(NO, YES);
    }
    List<String> choices = new ArrayList<>(property.choices());
    choices.addFirst("");
    return choices;
  }

  @Override
  public Object getPropertyValue(Object id) {
    return switch ((String) id) {
      case NAME -> element.symbol().getName();
      case FILE -> element.file().getProjectRelativePath().toString();
      default -> property(id).map(ElementProperties::shown).orElse("");
    };
  }

  private static Object shown(Property property) {
    return switch (property.kind()) {
      case WORD -> property.value().isEmpty() ? 0 : 1;
      case CHOICE -> choices(property).indexOf(property.value());
      case TEXT, DOCUMENTATION, CODE -> property.value();
    };
  }

  @Override
  public void setPropertyValue(Object id, Object value) {
    switch ((String) id) {
      case NAME -> rename((String) value);
      case FILE -> {}
      default ->
          property(id)
              .map(property -> wanted(property, value))
              .flatMap(wanted -> sheet().flatMap(sheet -> sheet.change((String) id, wanted)))
              .ifPresent(this::apply);
    }
  }

  private static String wanted(Property property, Object value) {
    return switch (value) {
      case String text -> text;
      case Integer choice when choice > 0 -> property.choices().get(choice - 1);
      default -> "";
    };
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

  private List<Property> properties() {
    return sheet().map(ElementSheet::properties).orElse(List.of());
  }

  private Optional<Property> property(Object id) {
    return properties().stream().filter(property -> property.name().equals(id)).findFirst();
  }

  /** The element as it is now; empty when it is broken or has moved meanwhile. */
  private Optional<ElementSheet> sheet() {
    Language language = Language.get().getNow(null);
    if (language == null) {
      return Optional.empty();
    }
    return withDocument(
        document -> {
          IRegion whole = Places.region(document, element.symbol().getRange());
          IRegion name = Places.region(document, element.symbol().getSelectionRange());
          if (!document
              .get(name.getOffset(), name.getLength())
              .equals(element.symbol().getName())) {
            return Optional.empty();
          }
          int line = document.getLineInformationOfOffset(whole.getOffset()).getOffset();
          String before = document.get(line, whole.getOffset() - line);
          return language
              .sheets()
              .read(
                  document.get(whole.getOffset(), whole.getLength()),
                  before.isBlank() ? before : "");
        });
  }

  private void apply(TextChange change) {
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
