/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.ide;

import java.util.List;
import java.util.function.Consumer;
import org.nublox.model.Model;
import org.nublox.model.data.Entity;
import org.nublox.semantics.check.Finding;
import org.nublox.semantics.check.ModelCheck;
import org.nublox.semantics.check.Repair;

/** A check as a plug-in has one: entities of one name are odd, and can be told so. */
public final class OddCheck implements ModelCheck {

  @Override
  public String id() {
    return "odd";
  }

  @Override
  public void check(Model model, Consumer<Finding> findings) {
    model.getElements().stream()
        .filter(element -> element instanceof Entity entity && "Odd".equals(entity.getName()))
        .forEach(
            odd ->
                findings.accept(
                    Finding.warning("name", odd, "'Odd' is odd.", "Give it another name.")));
  }

  @Override
  public List<Repair> repairs(String code) {
    return List.of(
        Repair.before("Say so", element -> "/** " + ((Entity) element).getName() + "! */\n"),
        Repair.instead("Remove it", element -> ""));
  }
}
