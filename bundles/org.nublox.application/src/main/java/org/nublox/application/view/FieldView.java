/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application.view;

import java.util.List;

/**
 * A field.
 *
 * @param origin its qualified name, for traces
 * @param name its name in the model
 * @param label its name for people
 * @param description its documentation; may be empty
 * @param type its type as the model writes it, such as {@code decimal(12,2)}
 * @param key whether it is a part of the key
 * @param required whether it is never without a value
 * @param unique whether no two rows have the same value
 * @param readonly whether people cannot change it
 * @param computed whether it is computed from others
 * @param personal whether it holds personal data
 * @param columns its columns, in this order; empty when it has none
 */
public record FieldView(
    String origin,
    String name,
    String label,
    String description,
    String type,
    boolean key,
    boolean required,
    boolean unique,
    boolean readonly,
    boolean computed,
    boolean personal,
    List<String> columns) {

  public FieldView {
    columns = List.copyOf(columns);
  }
}
