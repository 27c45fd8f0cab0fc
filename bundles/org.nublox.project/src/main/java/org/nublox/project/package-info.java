/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * A project folder: its {@code nublox.toml}, its {@code .nbx} files, and what is wrong with them.
 *
 * <pre>{@code
 * Path root = ProjectFolder.above(Path.of("")).orElseThrow();
 * ProjectFile file = ProjectFile.read(root);
 * file.issues().forEach(issue -> System.err.println(issue.text()));
 * }</pre>
 */
package org.nublox.project;
