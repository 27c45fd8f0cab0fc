/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Finds the extensions of NuBlox: dialects, generators, importers.
 *
 * <p>An extension is one small interface with any number of implementations, contributed by bundles
 * that the core does not know. Inside of Equinox they are declarative services, outside of it (a
 * plain JVM: tests, the language server's jar) they are found by {@link java.util.ServiceLoader}.
 * Callers see no difference:
 *
 * <pre>{@code
 * Found<Generator> generators = Extensions.of(Generator.class);
 * generators.broken().forEach(problem -> System.err.println(problem.message()));
 * for (Generator generator : generators.all()) { ... }
 * }</pre>
 */
package org.nublox.extension;
