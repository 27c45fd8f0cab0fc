/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The relational schema as plain immutable records: the pivot between a model, a database and a
 * script.
 *
 * <p>Everything a dialect needs to write DDL is here in neutral form, and nothing of any one
 * engine: expressions are typed trees of {@code org.nublox.expression}, names of constraints are
 * explicit, and what only one engine can say is confined to {@link
 * org.nublox.schema.ColumnType.Native} and the bodies of a {@link org.nublox.schema.Trigger}. The
 * records check themselves: a schema that was constructed has no duplicate names, no foreign key
 * that leads nowhere and no index on an unknown column.
 *
 * <p>Each element has an {@code origin}: the qualified name of the model element that it was made
 * from, or {@code ""} when there is none. It is what the two-way trace is made of. Strings are
 * never null; absent ones are {@code ""}.
 *
 * <pre>{@code
 * Table customer =
 *     Table.builder("customer")
 *         .column(Column.of("id", new ColumnType.Uuid()).notNull())
 *         .column(Column.of("name", new ColumnType.Varchar(120)).notNull().withComment("As on the invoice"))
 *         .primaryKey("pk_customer", "id")
 *         .origin("billing.Customer")
 *         .build();
 * Schema billing = Schema.builder("billing").table(customer).build();
 * }</pre>
 */
package org.nublox.schema;
