/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.eclipse.xtext.validation.Check;
import org.nublox.dsl.diagnostics.BehaviorCode;
import org.nublox.dsl.diagnostics.LinkingCode;
import org.nublox.dsl.diagnostics.NamingCode;
import org.nublox.expression.Nearest;
import org.nublox.model.ModelPackage;
import org.nublox.model.NamedElement;
import org.nublox.model.behavior.Action;
import org.nublox.model.behavior.BehaviorPackage;
import org.nublox.model.behavior.Hook;
import org.nublox.model.behavior.Parameter;
import org.nublox.model.behavior.StateMachine;
import org.nublox.model.behavior.Transition;
import org.nublox.model.behavior.Webhook;
import org.nublox.model.behavior.Workflow;
import org.nublox.model.behavior.WorkflowStep;
import org.nublox.model.data.Assignment;
import org.nublox.model.data.DataPackage;
import org.nublox.model.data.Entity;
import org.nublox.model.data.Feature;
import org.nublox.model.data.Field;
import org.nublox.model.data.Relation;
import org.nublox.model.data.SeedRow;
import org.nublox.model.policy.Operation;
import org.nublox.semantics.Features;

/** Checks actions, effects, hooks, webhooks and workflows. */
class BehaviorChecks extends Checks {

  @Check
  void assignment(Assignment assignment) {
    Feature feature = assignment.getFeature();
    if (feature == null || feature.eIsProxy()) {
      return;
    }
    boolean seed = assignment.eContainer() instanceof SeedRow;
    if (feature instanceof Field field && field.getComputed() != null) {
      report(
          BehaviorCode.ASSIGN_COMPUTED,
          assignment,
          DataPackage.Literals.ASSIGNMENT__FEATURE,
          quoted(field.getName()) + " is computed.",
          "Give a value to what it is computed from.");
    } else if (feature instanceof Relation relation && Features.isToMany(relation)) {
      report(
          BehaviorCode.ASSIGN_TO_MANY,
          assignment,
          DataPackage.Literals.ASSIGNMENT__FEATURE,
          quoted(relation.getName()) + " leads to many and cannot be assigned.",
          "Assign the other end, in the rows it leads to.");
    } else if (!seed && feature.isKey()) {
      report(
          BehaviorCode.ASSIGN_KEY,
          assignment,
          DataPackage.Literals.ASSIGNMENT__FEATURE,
          quoted(feature.getName()) + " is part of the key and never changes.",
          "Remove this assignment.");
    } else if (!seed && isState(assignment, feature)) {
      report(
          BehaviorCode.ASSIGN_STATE,
          assignment,
          DataPackage.Literals.ASSIGNMENT__FEATURE,
          quoted(feature.getName()) + " changes by transitions only.",
          "Add a transition that leads to the state.");
    }
  }

  private static boolean isState(Assignment assignment, Feature feature) {
    return Features.owner(assignment)
        .filter(
            entity ->
                Features.all(entity, StateMachine.class).stream()
                    .anyMatch(machine -> machine.getField() == feature))
        .isPresent();
  }

  @Check
  void effects(Action action) {
    once(action.getEffects());
    Set<String> features = new HashSet<>();
    Features.owner(action)
        .ifPresent(entity -> Features.all(entity).forEach(f -> features.add(f.getName())));
    for (Parameter parameter : action.getParameters()) {
      if (parameter.getName() != null && features.contains(parameter.getName())) {
        report(
            BehaviorCode.PARAMETER_HIDES_FEATURE,
            parameter,
            ModelPackage.Literals.NAMED_ELEMENT__NAME,
            "There is a feature " + quoted(parameter.getName()) + " as well, which it hides here.",
            "Rename the parameter, or write `this." + parameter.getName() + "` for the feature.");
      }
    }
  }

  @Check
  void effects(Transition transition) {
    once(transition.getEffects());
  }

  @Check
  void effects(SeedRow row) {
    once(row.getValues());
  }

  private void once(List<Assignment> assignments) {
    duplicates(
        assignments,
        a -> a.getFeature() == null || a.getFeature().eIsProxy() ? null : a.getFeature(),
        (assignment, feature) ->
            report(
                BehaviorCode.DUPLICATE_ASSIGNMENT,
                assignment,
                DataPackage.Literals.ASSIGNMENT__FEATURE,
                quoted(feature.getName()) + " has a value already.",
                "Keep one of the two."));
  }

  @Check
  void hook(Hook hook) {
    if (hook.getOperations().contains(Operation.READ)) {
      report(
          BehaviorCode.HOOK_ON_READ,
          hook,
          BehaviorPackage.Literals.HOOK__OPERATIONS,
          "There is no hook for reading.",
          "Write create, update, delete or all.");
    }
    duplicates(
        hook.getOperations(),
        operation -> operation,
        (operation, same) ->
            report(
                NamingCode.LISTED_TWICE,
                hook,
                BehaviorPackage.Literals.HOOK__OPERATIONS,
                "`" + same.getLiteral() + "` stands here twice.",
                "Remove one."));
  }

  @Check
  void webhook(Webhook webhook) {
    String url = webhook.getUrl();
    if (url == null || (Secrets.isReference(url) && !url.isEmpty())) {
      return;
    }
    if (Secrets.inUrl(url)) {
      report(
          NamingCode.SECRET_IN_MODEL,
          webhook,
          BehaviorPackage.Literals.WEBHOOK__URL,
          "This address carries a password or a key, and everybody can read the model.",
          "Keep the whole address outside: \"${env:NAME}\" or \"${file:PATH}\".");
      return;
    }
    URI parsed = parse(url.replaceAll("\\$\\{(env|file):[^}]+}", "x"));
    String scheme =
        parsed == null || parsed.getScheme() == null
            ? ""
            : parsed.getScheme().toLowerCase(Locale.ROOT);
    if (parsed == null
        || parsed.getHost() == null
        || !(scheme.equals("http") || scheme.equals("https"))) {
      report(
          BehaviorCode.WEBHOOK_URL_INVALID,
          webhook,
          BehaviorPackage.Literals.WEBHOOK__URL,
          "This is no address that an event can be sent to.",
          "Write one that begins with https:// and a host, or \"${env:NAME}\".");
    } else if (scheme.equals("http") && !isLocal(parsed.getHost())) {
      report(
          BehaviorCode.WEBHOOK_URL_INSECURE,
          webhook,
          BehaviorPackage.Literals.WEBHOOK__URL,
          "Everybody on the way could read the events.",
          "Write https:// instead of http://.");
    }
  }

  private static URI parse(String url) {
    try {
      return new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  private static boolean isLocal(String host) {
    return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
  }

  @Check
  void step(WorkflowStep step) {
    once(step.getEffects());
    if (step.getAfter() != null && step.getAfter() < 1) {
      report(
          BehaviorCode.STEP_AFTER_ZERO,
          step,
          BehaviorPackage.Literals.WORKFLOW_STEP__AFTER,
          "A step waits for at least one " + step.getUnit().getLiteral() + ".",
          "Write 1 or more, or remove `after`.");
    }
    if (step.getEffects().isEmpty() && step.getAction() == null) {
      report(
          BehaviorCode.STEP_WITHOUT_EFFECT,
          step,
          ModelPackage.Literals.NAMED_ELEMENT__NAME,
          "This step does nothing.",
          "Add `do { ... }` or `call someAction`.");
    }
    if (step.getAction() == null || !(step.eContainer() instanceof Workflow workflow)) {
      return;
    }
    Entity entity = workflow.getEntity();
    if (entity == null || entity.eIsProxy()) {
      return;
    }
    List<String> actions = Actions.of(entity).stream().map(NamedElement::getName).toList();
    if (!actions.contains(step.getAction())) {
      report(
          LinkingCode.UNKNOWN_ACTION,
          step,
          BehaviorPackage.Literals.WORKFLOW_STEP__ACTION,
          quoted(entity.getName())
              + " has no action or transition "
              + quoted(step.getAction())
              + ".",
          Nearest.sentence(step.getAction(), actions).orElse("Add one of that name."),
          Nearest.to(step.getAction(), actions).toArray(String[]::new));
    }
  }
}
