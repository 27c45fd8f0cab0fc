/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Finds, installs, updates and removes plug-ins: features of p2 repositories ("update sites").
 *
 * <p>An installation is a folder with {@code plugins/}, {@code features/} and {@code p2/}; each
 * call brings it from one consistent state to another, or leaves it as it was and throws {@link
 * org.nublox.plugin.PluginException}. What was installed is seen by the next start of the product.
 *
 * <pre>{@code
 * try (Installation installation = Installation.open(home)) {
 *   installation.install(List.of(URI.create("https://example.org/site/")), List.of("org.example.stars"));
 *   installation.plugins().forEach(plugin -> System.out.println(plugin.id() + " " + plugin.version()));
 * }
 * }</pre>
 */
package org.nublox.plugin;
