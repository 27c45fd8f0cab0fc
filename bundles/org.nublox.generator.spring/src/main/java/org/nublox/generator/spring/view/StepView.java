/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

import java.util.List;
import org.nublox.generator.spring.view.ApplicationView.Parameter;

/**
 * Something that can be done with a row: a transition of its state machine, or an action.
 *
 * @param method its Java name
 * @param upper its Java name after a verb
 * @param path the last part of its address
 * @param phrase what people call it inside of a sentence
 * @param messageKey key of its text
 * @param from whether it starts from certain states only
 * @param fromTest Java code: whether {@code old} is in one of them
 * @param fromTestRow the same of {@code row}
 * @param fromText the states, for people
 * @param allowed Java code: whether the user may
 * @param guard Java code over {@code it}, or null
 */
public record StepView(
    String origin,
    String method,
    String upper,
    String path,
    String phrase,
    String messageKey,
    String summary,
    String doc,
    List<String> from,
    String fromTest,
    String fromTestRow,
    String fromText,
    String allowed,
    boolean allowedUsesRow,
    String guard,
    String guardMessage,
    List<Effect> effects,
    List<EventCall> events,
    List<Parameter> parameters) {

  /** A component that gets a value; code over {@code row} and {@code it}. */
  public record Effect(String upper, String value) {}

  /** An event that is told, and the code of its values. */
  public record EventCall(String type, String arguments) {}
}
