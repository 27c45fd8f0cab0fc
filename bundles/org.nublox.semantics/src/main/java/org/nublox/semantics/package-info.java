/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What a model means, beyond what its objects say one by one: inherited features, the members that
 * a path may go on with, resolved types and typed expressions. Everybody above the model (DSL,
 * mapping, generators) asks here, so that all give the same answer.
 *
 * <p>Example: {@code Features.all(invoice)} are the features of an entity with the inherited ones
 * first.
 */
package org.nublox.semantics;
