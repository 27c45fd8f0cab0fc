/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What dialects share: the way from a schema to a script.
 *
 * <pre>
 *   schema ── adaptations ──▶ schema that the engine can hold ── writers ──▶ statements
 *                  │                                                │
 *                  └──────────────▶ diagnostics ◀───────────────────┘
 * </pre>
 *
 * <p>A substitute that can be said in neutral terms (a partial unique index as one over
 * expressions, a cascade that the engine refuses as no action) is an {@link
 * org.nublox.dialect.writer.Adaptation}: table in, table out. The writers then only spell what is
 * left. A dialect extends {@link org.nublox.dialect.writer.StandardDialect}, says what its engine
 * can do, and overrides the few methods of the writers in which the engine spells differently:
 *
 * <pre>{@code
 * public final class ExampleDialect extends StandardDialect {
 *   public ExampleDialect() {
 *     super(
 *         Profile.of("example", "Example", "7 and later")
 *             .writes(new ExampleNames(), new ExampleTypes(), new ExampleFlavour())
 *             .can(Capability.CHECK, Capability.SEQUENCE)
 *             .connects(new Jdbc(...), new ExampleSessions())
 *             .build());
 *   }
 *
 *   @Override
 *   protected TableWriter tables(Draft draft) {
 *     return new TableWriter(draft) {
 *       @Override
 *       protected String options(Table table) {
 *         return " engine = fast";
 *       }
 *     };
 *   }
 * }
 * }</pre>
 */
package org.nublox.dialect.writer;
