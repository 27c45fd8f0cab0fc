/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Turns a model into a relational schema, and speech of the model (paths over relations) into
 * speech of the schema (columns and joins).
 *
 * <pre>{@code
 * Mapped mapped = SchemaMapping.map(models, MappingOptions.DEFAULT);
 * mapped.schema();                                  // for a dialect
 * mapped.of(invoice).table();                       // "invoice"
 * mapped.lowering().query(mapped.of(invoice), "i"); // expressions to SQL
 * }</pre>
 */
package org.nublox.mapping;
