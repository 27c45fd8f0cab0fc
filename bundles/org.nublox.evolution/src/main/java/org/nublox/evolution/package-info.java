/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How a database gets from one schema to another: in which order, with what in between, what that
 * costs and what it loses, and how to get back.
 *
 * <pre>{@code
 * List<Change> changes = Diff.of(deployed, wanted, equivalence);
 * Plan plan = Plan.of(deployed, wanted, changes, dialect, PlanOptions.DEFAULT);
 * for (Step step : plan.steps()) {
 *   step.findings().forEach(finding -> System.out.println(finding.text()));
 *   step.statements().forEach(statement -> System.out.println(statement.sql()));
 * }
 * }</pre>
 */
package org.nublox.evolution;
