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

/** A model file. */
public final class ModelText {

  private final String module;
  private final String documentation;
  private final List<String> remarks = new ArrayList<>();
  private final List<String> blocks = new ArrayList<>();

  /**
   * @param documentation {@code ""} when there is none
   */
  public ModelText(String module, String documentation) {
    this.module = module;
    this.documentation = documentation;
  }

  /** Adds a declaration. */
  public void add(Declaration declaration) {
    blocks.add(declaration.text(""));
  }

  /** Adds an entity. */
  public void add(EntityText entity) {
    blocks.add(entity.text());
  }

  /** A remark at the end of the file, for what the language has no words for. */
  public void remark(String words) {
    remarks.add(words);
  }

  /** The text of the file. */
  public String text() {
    StringBuilder text =
        new StringBuilder(new Declaration("module " + Nbx.id(module)).doc(documentation).text(""));
    blocks.forEach(block -> text.append('\n').append(block));
    if (!remarks.isEmpty()) {
      text.append('\n');
      remarks.forEach(remark -> text.append(Nbx.comment(remark)).append('\n'));
    }
    return text.toString();
  }
}
