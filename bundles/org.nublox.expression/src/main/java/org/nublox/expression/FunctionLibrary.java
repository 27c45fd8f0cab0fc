/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.expression;

import java.util.Collection;

/**
 * Functions for expressions of models, contributed by a plug-in as a service. One that a database
 * or a program is to compute implements {@link org.nublox.expression.sql.SqlSpelled} and {@link
 * org.nublox.expression.java.JavaSpelled} as well. Stateless.
 */
public interface FunctionLibrary {

  /** The functions; a name that is taken already is left out. */
  Collection<Function> functions();
}
