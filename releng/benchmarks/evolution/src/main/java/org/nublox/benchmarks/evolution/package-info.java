/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How fast a large schema is read and compared, side by side with the peers in one run on the same
 * server: {@code sh releng/benchmarks/evolution/run}.
 */
package org.nublox.benchmarks.evolution;
