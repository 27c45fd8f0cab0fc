/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.messages;

import com.google.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.xtext.EcoreUtil2;
import org.eclipse.xtext.diagnostics.DiagnosticMessage;
import org.eclipse.xtext.diagnostics.Severity;
import org.eclipse.xtext.linking.impl.LinkingDiagnosticMessageProvider;
import org.eclipse.xtext.resource.IEObjectDescription;
import org.eclipse.xtext.scoping.IScopeProvider;
import org.eclipse.xtext.util.IResourceScopeCache;
import org.eclipse.xtext.util.Tuples;
import org.nublox.dsl.diagnostics.LinkingCode;
import org.nublox.expression.Nearest;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Relation;
import org.nublox.model.data.Seed;
import org.nublox.model.expression.ExpressionPackage;
import org.nublox.model.expression.PathExpression;
import org.nublox.model.expression.PathSegment;
import org.nublox.model.policy.PolicyPackage;
import org.nublox.model.ui.UiPackage;
import org.nublox.semantics.Features;

/** Says which name is unknown, and which ones are near. */
public class LinkingMessages extends LinkingDiagnosticMessageProvider {
  /** More candidates are not looked at: a message is not worth a second of waiting. */
  private static final int MAX_CANDIDATES = 20_000;

  /** At most so many are listed when none is near. */
  private static final int MAX_LISTED = 8;

  private static final Map<EClass, LinkingCode> CODES =
      Map.ofEntries(
          Map.entry(DataPackage.Literals.TYPE, LinkingCode.UNKNOWN_TYPE),
          Map.entry(DataPackage.Literals.ENTITY, LinkingCode.UNKNOWN_ENTITY),
          Map.entry(DataPackage.Literals.FEATURE, LinkingCode.UNKNOWN_FEATURE),
          Map.entry(DataPackage.Literals.FIELD, LinkingCode.UNKNOWN_FEATURE),
          Map.entry(DataPackage.Literals.RELATION, LinkingCode.UNKNOWN_FEATURE),
          Map.entry(DataPackage.Literals.ENUM_LITERAL, LinkingCode.UNKNOWN_LITERAL),
          Map.entry(DataPackage.Literals.SEQUENCE, LinkingCode.UNKNOWN_SEQUENCE),
          Map.entry(PolicyPackage.Literals.ROLE, LinkingCode.UNKNOWN_ROLE),
          Map.entry(BehaviorPackage.Literals.EVENT, LinkingCode.UNKNOWN_EVENT),
          Map.entry(UiPackage.Literals.SCREEN, LinkingCode.UNKNOWN_SCREEN));

  /** Only modules declare these: they have the same names wherever in a file one is referred to. */
  private static final Set<EClass> OF_MODULES =
      Set.of(
          DataPackage.Literals.TYPE,
          DataPackage.Literals.ENTITY,
          DataPackage.Literals.SEQUENCE,
          PolicyPackage.Literals.ROLE,
          BehaviorPackage.Literals.EVENT,
          UiPackage.Literals.SCREEN);

  @Inject private IScopeProvider scopes;
  @Inject private IResourceScopeCache cache;

  @Override
  public DiagnosticMessage getUnresolvedProxyMessage(ILinkingDiagnosticContext context) {
    EObject element = context.getContext();
    EReference reference = context.getReference();
    if (followsFromAnother(element, reference)) {
      return null;
    }
    String name = context.getLinkText();
    if (name == null || name.isBlank()) {
      return null;
    }
    Collection<String> candidates = candidates(element, reference);
    String simple = name.startsWith("^") ? name.substring(1) : name;
    List<String> near = Nearest.to(simple, candidates);
    String remedy =
        Nearest.sentence(simple, candidates)
            .orElseGet(() -> remedy(element, reference, simple, candidates));
    return new DiagnosticMessage(
        what(element, reference, name) + " " + remedy,
        Severity.ERROR,
        code(element, reference).id(),
        near.toArray(String[]::new));
  }

  /** Whether the name cannot be found only because another one, which is reported, was not. */
  private static boolean followsFromAnother(EObject element, EReference reference) {
    if (element instanceof PathSegment segment
        && segment.eContainer() instanceof PathExpression path) {
      int position = path.getSegments().indexOf(segment);
      return position > 0 && isUnknown(path.getSegments().get(position - 1).getTarget());
    }
    if (reference == DataPackage.Literals.RELATION__OPPOSITE
        && element instanceof Relation relation) {
      return isUnknown(Features.target(relation));
    }
    if (reference.getEReferenceType() == DataPackage.Literals.ENUM_LITERAL) {
      StateMachine machine = EcoreUtil2.getContainerOfType(element, StateMachine.class);
      return machine != null
          && (isUnknown(machine.getField())
              || machine.getField().getType() == null
              || isUnknown(machine.getField().getType().getType()));
    }
    if (reference == DataPackage.Literals.ASSIGNMENT__FEATURE) {
      Seed seed = EcoreUtil2.getContainerOfType(element, Seed.class);
      return seed != null && isUnknown(seed.getEntity());
    }
    return false;
  }

  private static boolean isUnknown(EObject element) {
    return element == null || element.eIsProxy();
  }

  /** A name that is used a thousand times may become unknown at once. */
  private Collection<String> candidates(EObject element, EReference reference) {
    return OF_MODULES.contains(reference.getEReferenceType())
        ? cache.get(
            Tuples.create(LinkingMessages.class, reference),
            element.eResource(),
            () -> named(element, reference))
        : named(element, reference);
  }

  private Collection<String> named(EObject element, EReference reference) {
    Set<String> names = new TreeSet<>();
    int count = 0;
    for (IEObjectDescription description : scopes.getScope(element, reference).getAllElements()) {
      if (count++ > MAX_CANDIDATES) {
        break;
      }
      names.add(description.getName().toString());
    }
    return names;
  }

  private static LinkingCode code(EObject element, EReference reference) {
    if (reference == ExpressionPackage.Literals.PATH_SEGMENT__TARGET) {
      return before(element).isPresent() ? LinkingCode.UNKNOWN_MEMBER : LinkingCode.UNKNOWN_NAME;
    }
    return CODES.getOrDefault(reference.getEReferenceType(), LinkingCode.UNKNOWN_ELEMENT);
  }

  /** What stands before the segment in its path. */
  private static Optional<NamedElement> before(EObject segment) {
    if (segment instanceof PathSegment s && s.eContainer() instanceof PathExpression path) {
      int position = path.getSegments().indexOf(s);
      return position > 0
          ? Optional.ofNullable(path.getSegments().get(position - 1).getTarget())
          : Optional.empty();
    }
    return Optional.empty();
  }

  private static String what(EObject element, EReference reference, String name) {
    return switch (code(element, reference)) {
      case UNKNOWN_MEMBER ->
          "'" + before(element).orElseThrow().getName() + "' has no '" + name + "'.";
      case UNKNOWN_NAME -> "'" + name + "' is not known here.";
      case UNKNOWN_FEATURE -> "There is no field or relation '" + name + "' here.";
      case UNKNOWN_LITERAL -> "The enumeration has no literal '" + name + "'.";
      case UNKNOWN_ELEMENT -> "There is nothing of the name '" + name + "'.";
      default ->
          "There is no "
              + reference.getEReferenceType().getName().toLowerCase(Locale.ROOT)
              + " '"
              + name
              + "'.";
    };
  }

  private static String remedy(
      EObject element, EReference reference, String name, Collection<String> candidates) {
    LinkingCode code = code(element, reference);
    List<String> all = new ArrayList<>(candidates);
    return switch (code) {
      case UNKNOWN_TYPE, UNKNOWN_ENTITY, UNKNOWN_ROLE, UNKNOWN_EVENT, UNKNOWN_SEQUENCE ->
          "Declare it, or import the module that has it.";
      case UNKNOWN_MEMBER, UNKNOWN_FEATURE, UNKNOWN_LITERAL ->
          all.isEmpty()
              ? "Nothing can be named here."
              : all.size() <= MAX_LISTED
                  ? "There is " + String.join(", ", all) + "."
                  : "Check the spelling, or add it.";
      case UNKNOWN_NAME -> "Name a feature of the row, or put a text in quotes: \"" + name + "\".";
      case UNKNOWN_SCREEN -> "Declare it: `screen dashboard as " + name + " { ... }`.";
      default -> "Check the spelling, or import the module that has it.";
    };
  }
}
