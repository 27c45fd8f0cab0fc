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

/**
 * A stored field.
 *
 * @param origin qualified name in the model; empty for what the mapping added
 * @param name its Java name
 * @param scopeName its name in rules
 * @param json its name for clients when it differs from the Java name, else null
 * @param column its column, as it stands in SQL
 * @param type its Java type
 * @param description its documentation, or null
 * @param hiddenInJson whether it never leaves the service
 * @param constraints annotations of its place in an input, whole
 * @param read Java code that reads it from {@code rs}
 * @param bind Java code that takes it from {@code row}
 * @param fromForm Java code that takes it from {@code form}
 * @param formDefault Java code of what a new form shows, or null
 * @param label key of its text
 * @param help key of its help, or null
 * @param input how a form edits it: reference, area, check, tristate, enum, or a type of the HTML
 *     input
 * @param mustGive whether a person must give it
 * @param picker what the form's choices are called, for a reference
 * @param markup the input of a widget, when it has markup of its own, else null
 */
public record FieldView(
    String origin,
    String name,
    String scopeName,
    String json,
    String column,
    String type,
    String description,
    boolean hiddenInJson,
    boolean personal,
    List<String> constraints,
    String read,
    String bind,
    String fromForm,
    String formDefault,
    String label,
    String help,
    String input,
    boolean mustGive,
    Integer maxLength,
    String step,
    String min,
    String max,
    String mode,
    String picker,
    List<Option> options,
    String markup) {

  /** A choice: a value and the key of its text. */
  public record Option(String literal, String label) {}
}
