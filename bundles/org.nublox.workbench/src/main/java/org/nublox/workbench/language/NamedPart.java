/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.workbench.language;

import java.util.ArrayList;
import java.util.List;

/** Something that can be selected and stands for an element of a model. */
public interface NamedPart {

  /** The name of the element with those of all it is in, such as {@code shop.Customer.email}. */
  String qualifiedName();

  /** The names of those among some things that have one. */
  static List<String> names(Iterable<?> things) {
    List<String> names = new ArrayList<>();
    for (Object thing : things) {
      if (thing instanceof NamedPart part) {
        names.add(part.qualifiedName());
      }
    }
    return names;
  }
}
