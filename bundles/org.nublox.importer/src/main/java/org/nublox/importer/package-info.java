/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Makes models out of what is there already: a live database, or the files of another tool.
 *
 * <pre>{@code
 * Catalog catalog = dialect.catalog().read(connection, "");
 * Imported imported = DatabaseImport.of(catalog, dialect, "shop");
 * imported.write(folder);                      // nublox.toml and shop.nbx
 * imported.notes().forEach(System.err::println);
 *
 * Importer jdl = ...;                          // a plug-in, by its id "jdl"
 * jdl.read(text, "shop").write(folder);
 * }</pre>
 *
 * <p>What the language cannot say stands in the model as a comment, and is told as a {@link
 * org.nublox.importer.Note}; nothing is dropped without a word.
 */
package org.nublox.importer;
