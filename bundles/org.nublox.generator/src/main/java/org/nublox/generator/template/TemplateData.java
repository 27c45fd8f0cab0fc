/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.template;

import java.util.HashMap;
import java.util.Map;

/**
 * What generators made of templates only are given: the application as records, by the names the
 * templates use. Put it into the inputs of a run.
 *
 * @param values never null, its values never null
 */
public record TemplateData(Map<String, Object> values) {

  public TemplateData {
    values = Map.copyOf(values);
  }

  /** The values and one more. */
  Map<String, Object> and(String name, Object value) {
    Map<String, Object> all = new HashMap<>(values);
    all.put(name, value);
    return all;
  }
}
