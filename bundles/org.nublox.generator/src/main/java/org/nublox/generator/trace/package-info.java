/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The two-way trace: from a model element to every line, table, endpoint and page made from it, and
 * back.
 *
 * <pre>{@code
 * Trace trace = TraceFile.read(outputFolder);
 * trace.of("billing.Invoice.total");                  // every place made from the field
 * trace.at("src/gen/java/app/Invoice.java", 14);      // the elements behind line 14, innermost first
 * }</pre>
 */
package org.nublox.generator.trace;
