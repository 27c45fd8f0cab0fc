/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.editor;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.eclipse.core.runtime.ILog;
import org.eclipse.jface.text.ITextViewer;
import org.eclipse.jface.text.contentassist.ICompletionProposal;
import org.eclipse.jface.text.contentassist.IContentAssistProcessor;
import org.eclipse.jface.text.contentassist.IContextInformation;
import org.eclipse.jface.text.contentassist.IContextInformationValidator;
import org.eclipse.lsp4j.CompletionItem;
import org.eclipse.lsp4j.CompletionParams;
import org.nublox.workbench.language.OpenDocument;

/** What may be written at a place. The platform asks in a thread of its own. */
public final class ModelProposals implements IContentAssistProcessor {

  private static final long PATIENCE_MILLIS = 5_000;

  @Override
  public ICompletionProposal[] computeCompletionProposals(ITextViewer viewer, int offset) {
    Optional<OpenDocument> document = OpenDocument.of(viewer.getDocument());
    if (document.isEmpty()) {
      return new ICompletionProposal[0];
    }
    return ask(document.get(), offset).stream()
        .map(item -> new ModelProposal(document.get().document(), item, offset))
        .filter(proposal -> proposal.helps(document.get().document(), offset))
        // a name that goes on as it was begun comes before one with its module in front
        .sorted(
            Comparator.comparing(proposal -> !proposal.goesOn(document.get().document(), offset)))
        .toArray(ICompletionProposal[]::new);
  }

  private static List<CompletionItem> ask(OpenDocument document, int offset) {
    CompletionParams where = new CompletionParams(document.identifier(), document.position(offset));
    try {
      var answer = document.await(server -> server.completion(where), PATIENCE_MILLIS);
      return answer.isLeft() ? answer.getLeft() : answer.getRight().getItems();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | TimeoutException e) {
      ILog.of(ModelProposals.class).warn("There are no proposals.", e);
    }
    return List.of();
  }

  @Override
  public char[] getCompletionProposalAutoActivationCharacters() {
    return new char[] {'.'};
  }

  @Override
  public IContextInformation[] computeContextInformation(ITextViewer viewer, int offset) {
    return new IContextInformation[0];
  }

  @Override
  public char[] getContextInformationAutoActivationCharacters() {
    return new char[0];
  }

  @Override
  public String getErrorMessage() {
    return null;
  }

  @Override
  public IContextInformationValidator getContextInformationValidator() {
    return null;
  }
}
