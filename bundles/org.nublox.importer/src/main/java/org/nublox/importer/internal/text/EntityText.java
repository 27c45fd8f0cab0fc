/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.text;

import java.util.ArrayList;
import java.util.List;

/** An entity: features first, then what holds for them. */
public final class EntityText {

  private final Declaration head;
  private final List<Declaration> features = new ArrayList<>();
  private final List<Declaration> others = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();

  /**
   * @param head without the opening bracket
   */
  public EntityText(Declaration head) {
    this.head = head;
  }

  /** The declaration before the bracket. */
  public Declaration head() {
    return head;
  }

  /** Adds a field or relation. */
  public void feature(Declaration feature) {
    features.add(feature);
  }

  /** Adds an index, a rule or the like. */
  public void other(Declaration other) {
    others.add(other);
  }

  /** A remark at the end, for what the language has no words for. */
  public void remark(String words) {
    remarks.add(words);
  }

  /** The text of the entity. */
  public String text() {
    StringBuilder text = new StringBuilder(head.text(""));
    text.setLength(text.length() - 1);
    text.append(" {\n");
    features.forEach(feature -> text.append(feature.text("  ")));
    if (!others.isEmpty()) {
      text.append('\n');
      others.forEach(other -> text.append(other.text("  ")));
    }
    if (!remarks.isEmpty()) {
      text.append('\n');
      remarks.forEach(remark -> text.append("  ").append(Nbx.comment(remark)).append('\n'));
    }
    return text.append("}\n").toString();
  }
}
