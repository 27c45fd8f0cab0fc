/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide.completion;

import java.util.List;
import java.util.Map;

/**
 * Texts with places to fill in, by the word that they are offered with.
 *
 * @param label what is offered
 * @param text in the snippet syntax of the language server protocol
 */
record Templates(String label, String text) {
  private static final Map<String, List<Templates>> BY_KEYWORD =
      Map.of(
          "entity",
          List.of(
              new Templates(
                  "entity with a key",
                  "entity ${1:Name} {\n  key id: uuid = newUuid()\n  ${2:name}: ${3:string(100)} required\n\n  display ${2:name}\n}")),
          "enum",
          List.of(
              new Templates("enum with literals", "enum ${1:Name} { ${2:first}, ${3:second} }")),
          "screen",
          List.of(
              new Templates(
                  "list screen",
                  "screen list of ${1:Entity} { columns ${2:name}  sort ${2:name} }"),
              new Templates(
                  "form screen",
                  "screen form of ${1:Entity} {\n  group \"${2:Title}\" { ${3:name} }\n}")),
          "key",
          List.of(
              new Templates("field", "${1:name}: ${2:string(100)}"),
              new Templates("relation to one", "${1:name} -> ${2:Entity} required"),
              new Templates("relation to many", "${1:names} -> ${2:Entity}[*] opposite ${3:back}")),
          "rule",
          List.of(
              new Templates(
                  "rule with a message", "rule ${1:name}: ${2:condition} \"${3:What is wrong}\"")),
          "states",
          List.of(
              new Templates(
                  "states with a transition",
                  "states ${1:status} {\n  ${2:draft} -> ${3:done}  ${4:finish}\n}")));

  /** The templates that go with a word; none for most. */
  static List<Templates> of(String keyword) {
    return BY_KEYWORD.getOrDefault(keyword, List.of());
  }
}
