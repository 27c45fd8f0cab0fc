/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Folders of tests, copied, compared and deleted.
 *
 * <pre>{@code
 * FileTree product = FileTree.of(built).copyTo(folder.resolve("product"));
 * Map<String, Long> before = product.checksums();
 * // ... install something and remove it
 * assertEquals(before, product.checksums());
 * }</pre>
 */
package org.nublox.testing.files;
