/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.completion;

import com.google.inject.Inject;
import java.util.List;
import java.util.Set;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.xtext.Assignment;
import org.eclipse.xtext.CrossReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.GrammarUtil;
import org.eclipse.xtext.Keyword;
import org.eclipse.xtext.ParserRule;
import org.eclipse.xtext.RuleCall;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistContext;
import org.eclipse.xtext.ide.editor.contentassist.ContentAssistEntry;
import org.eclipse.xtext.ide.editor.contentassist.IIdeContentProposalAcceptor;
import org.eclipse.xtext.ide.editor.contentassist.IdeContentProposalProvider;
import org.eclipse.xtext.nodemodel.INode;
import org.eclipse.xtext.nodemodel.util.NodeModelUtils;
import org.eclipse.xtext.scoping.Scopes;
import org.nublox.dsl.services.NubloxGrammarAccess;
import org.nublox.dsl.validation.Dialects;
import org.nublox.expression.Function;
import org.nublox.expression.Functions;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.ui.WidgetUse;
import org.nublox.semantics.Members;
import org.nublox.widget.Setting;
import org.nublox.widget.Widget;
import org.nublox.widget.Widgets;

/** Adds templates and functions, and leaves out words that stand only for names. */
public class NubloxProposals extends IdeContentProposalProvider {
  private static final Set<String> NAME_RULES =
      Set.of("Name", "PathName", "FunctionName", "SettingKey", "SettingValue");
  private static final Set<String> AGGREGATES =
      Set.of("count", "sum", "min", "max", "avg", "any", "all");

  @Inject private NubloxGrammarAccess grammar;

  @Override
  protected boolean filterKeyword(Keyword keyword, ContentAssistContext context) {
    ParserRule rule = GrammarUtil.containingParserRule(keyword);
    if (rule != null && NAME_RULES.contains(rule.getName())) {
      return false;
    }
    // signs are faster typed than chosen
    return Character.isLetter(keyword.getValue().charAt(0))
        || keyword.getValue().startsWith("[")
        || keyword.getValue().equals("->");
  }

  @Override
  protected void _createProposals(
      Keyword keyword, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
    super._createProposals(keyword, context, acceptor);
    ParserRule rule = GrammarUtil.containingParserRule(keyword);
    if (rule != null && NAME_RULES.contains(rule.getName())) {
      return;
    }
    for (Templates template : Templates.of(keyword.getValue())) {
      accept(template.text(), template.label(), context, acceptor, "template");
    }
  }

  @Override
  protected void _createProposals(
      CrossReference reference,
      ContentAssistContext context,
      IIdeContentProposalAcceptor acceptor) {
    if (GrammarUtil.containingRule(reference) == grammar.getNextSegmentRule()) {
      getCrossrefProposalProvider()
          .lookupCrossReference(
              Scopes.scopeFor(members(context)), reference, context, acceptor, name -> true);
      return;
    }
    super._createProposals(reference, context, acceptor);
    if (GrammarUtil.containingRule(reference) == grammar.getFirstSegmentRule()) {
      for (Function function : Functions.installed().all()) {
        accept(function.name() + "($1)", function.name() + "()", context, acceptor, "function");
      }
      for (String aggregate : AGGREGATES) {
        accept(aggregate + "($1)", aggregate + "(...)", context, acceptor, "aggregate");
      }
    }
  }

  @Override
  protected void _createProposals(
      RuleCall rule, ContentAssistContext context, IIdeContentProposalAcceptor acceptor) {
    ParserRule within = GrammarUtil.containingParserRule(rule);
    if (within == grammar.getWidgetUseRule() && rule.getRule() == grammar.getQualifiedNameRule()) {
      for (String id : Widgets.installed().ids()) {
        Widgets.installed()
            .find(id)
            .ifPresent(widget -> accept(id, id, context, acceptor, widget.description()));
      }
      return;
    }
    Assignment assigned = GrammarUtil.containingAssignment(rule);
    if (assigned != null && assigned.getFeature().equals("dialect")) {
      for (String id : Dialects.known()) {
        Dialects.find(id).ifPresent(database -> accept(id, id, context, acceptor, database.name()));
      }
      return;
    }
    if (within == grammar.getAnnotationEntryRule()) {
      WidgetUse use = EcoreUtil2.getContainerOfType(context.getCurrentModel(), WidgetUse.class);
      if (use == null) {
        use = EcoreUtil2.getContainerOfType(context.getPreviousModel(), WidgetUse.class);
      }
      if (use != null && use.getWidget() != null) {
        for (Setting setting :
            Widgets.installed().find(use.getWidget()).map(Widget::settings).orElse(List.of())) {
          accept(
              setting.name() + " = " + setting.fallback(),
              setting.name(),
              context,
              acceptor,
              setting.description());
        }
        return;
      }
    }
    super._createProposals(rule, context, acceptor);
  }

  /** What may follow the last segment that ends before the place. */
  private static List<? extends EObject> members(ContentAssistContext context) {
    PathExpression path =
        EcoreUtil2.getContainerOfType(context.getCurrentModel(), PathExpression.class);
    if (path == null) {
      path = EcoreUtil2.getContainerOfType(context.getPreviousModel(), PathExpression.class);
    }
    if (path == null) {
      return List.of();
    }
    int place = context.getOffset() - context.getPrefix().length();
    PathSegment last = null;
    for (PathSegment segment : path.getSegments()) {
      INode node = NodeModelUtils.getNode(segment);
      if (node != null && node.getEndOffset() < place) {
        last = segment;
      }
    }
    return last == null ? List.of() : Members.of(last.getTarget());
  }

  private void accept(
      String text,
      String label,
      ContentAssistContext context,
      IIdeContentProposalAcceptor acceptor,
      String description) {
    if (!label.startsWith(context.getPrefix()) && !text.startsWith(context.getPrefix())) {
      return;
    }
    ContentAssistEntry entry = new ContentAssistEntry();
    entry.setPrefix(context.getPrefix());
    entry.setProposal(text);
    entry.setLabel(label);
    entry.setDescription(description);
    entry.setKind(ContentAssistEntry.KIND_SNIPPET);
    acceptor.accept(entry, getProposalPriorities().getDefaultPriority(entry));
  }
}
