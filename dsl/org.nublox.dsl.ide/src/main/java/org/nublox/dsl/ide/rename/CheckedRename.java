/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.rename;

import com.google.common.collect.Iterables;
import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EStructuralFeature;
import org.eclipse.lsp4j.AnnotatedTextEdit;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.ResponseErrorException;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseError;
import org.eclipse.lsp4j.jsonrpc.messages.ResponseErrorCode;
import org.eclipse.xtext.ide.server.ILanguageServerAccess;
import org.eclipse.xtext.ide.server.UriExtensions;
import org.eclipse.xtext.ide.server.rename.RenameService2;
import org.eclipse.xtext.ide.server.rename.ServerRefactoringIssueAcceptor;
import org.eclipse.xtext.naming.IQualifiedNameProvider;
import org.eclipse.xtext.naming.QualifiedName;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.resource.impl.ResourceDescriptionsProvider;
import org.nublox.dsl.naming.FormerNamePlace;
import org.nublox.model.ModelElement;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.semantics.Features;

/**
 * Refuses a new name that is taken already, and leaves the old one behind as {@code renamed from}
 * where a database has it.
 */
public class CheckedRename extends RenameService2 {
  /** Marks the edit that writes the old name, for clients that ask whether it is wanted. */
  public static final String FORMER_NAME = "formerName";

  /** As the terminal ID of the grammar. */
  private static final Pattern NAME =
      Pattern.compile("[a-zA-Z_\u00C0-\u1FFF\u3040-\uD7FF][a-zA-Z_0-9\u00C0-\u1FFF\u3040-\uD7FF]*");

  @Inject private IQualifiedNameProvider names;
  @Inject private ResourceDescriptionsProvider descriptions;
  @Inject private UriExtensions uris;

  @Override
  protected void applyModifications(
      EObject element,
      WorkspaceEdit edit,
      ServerRefactoringIssueAcceptor issues,
      Options options,
      ILanguageServerAccess.Context context) {
    String name = options.getRenameParams().getNewName();
    if (!(element instanceof NamedElement named)) {
      super.applyModifications(element, edit, issues, options, context);
      return;
    }
    Optional<String> taken = taken(named, name);
    if (taken.isPresent()) {
      throw new ResponseErrorException(
          new ResponseError(
              ResponseErrorCode.RequestFailed, taken.get() + " Choose another name.", null));
    }
    // asked before: afterwards the element has the new name
    Optional<TextEdit> former = formerName(named, name);
    super.applyModifications(element, edit, issues, options, context);
    former.ifPresent(change -> add(edit, uris.toUriString(element.eResource().getURI()), change));
  }

  private Optional<String> taken(NamedElement element, String name) {
    if (!NAME.matcher(name).matches()) {
      return Optional.of(
          "'" + name + "' is no name: it takes letters, digits and '_', and no digit first.");
    }
    if (name.equals(element.getName())) {
      return Optional.of("'" + name + "' is the present name.");
    }
    if (siblings(element).anyMatch(other -> other != element && name.equals(other.getName()))) {
      return Optional.of("There is a '" + name + "' already.");
    }
    QualifiedName present = names.getFullyQualifiedName(element);
    if (element instanceof ModelElement
        && present != null
        && !Iterables.isEmpty(
            descriptions
                .getResourceDescriptions(element.eResource())
                .getExportedObjects(
                    ModelPackage.Literals.MODEL_ELEMENT,
                    present.skipLast(1).append(name),
                    false))) {
      return Optional.of("The module has a '" + name + "' already.");
    }
    return Optional.empty();
  }

  private static Stream<? extends NamedElement> siblings(NamedElement element) {
    if (element instanceof Feature && element.eContainer() instanceof Entity entity) {
      return Features.all(entity).stream();
    }
    return element.eContainer() == null
        ? Stream.empty()
        : element.eContainer().eContents().stream()
            .filter(other -> other.eContainmentFeature() == element.eContainmentFeature())
            .filter(NamedElement.class::isInstance)
            .map(NamedElement.class::cast);
  }

  /** The insertion of {@code renamed from}; empty when the element has no place in a database. */
  private static Optional<TextEdit> formerName(NamedElement element, String newName) {
    EStructuralFeature former = element.eClass().getEStructuralFeature("renamedFrom");
    if (former == null
        || element.eGet(former) != null
        || Objects.equals(element.getName(), newName)) {
      return Optional.empty();
    }
    return FormerNamePlace.after(element)
        .map(
            node -> {
              var at = NodeModelUtils.getLineAndColumn(node, node.getEndOffset());
              Position position = new Position(at.getLine() - 1, at.getColumn() - 1);
              return new AnnotatedTextEdit(
                  new Range(position, position), " renamed from " + element.getName(), FORMER_NAME);
            });
  }

  private static void add(WorkspaceEdit edit, String uri, TextEdit change) {
    if (edit.getDocumentChanges() != null) {
      for (var documentChange : edit.getDocumentChanges()) {
        if (documentChange.isLeft()
            && documentChange.getLeft().getTextDocument().getUri().equals(uri)) {
          TextDocumentEdit document = documentChange.getLeft();
          var edits = new ArrayList<>(document.getEdits());
          edits.add(Either.forLeft(change));
          document.setEdits(edits);
          return;
        }
      }
    }
    if (edit.getChanges() != null && edit.getChanges().containsKey(uri)) {
      List<TextEdit> edits = new ArrayList<>(edit.getChanges().get(uri));
      edits.add(change);
      edit.getChanges().put(uri, edits);
    }
  }
}
