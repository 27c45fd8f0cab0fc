/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.application;

import java.util.List;
import java.util.Objects;
import org.nublox.mapping.Mapped;
import org.nublox.model.Model;

/**
 * An application, ready to be generated.
 *
 * @param name its name: a letter, then letters, digits, {@code -} or {@code _}
 * @param models its models, linked and free of errors, in the order of their files
 * @param mapped its relational schema, and where each model element is in it
 * @param databases the databases it is made for, ordered by the id of their dialects
 */
public record Application(
    String name, List<Model> models, Mapped mapped, List<Database> databases) {

  public Application {
    Objects.requireNonNull(name, "name");
    models = List.copyOf(models);
    Objects.requireNonNull(mapped, "mapped");
    databases = List.copyOf(databases);
  }
}
