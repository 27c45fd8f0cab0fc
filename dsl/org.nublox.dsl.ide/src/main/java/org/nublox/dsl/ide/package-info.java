/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The services of editors for the language: the language server protocol and everything behind it.
 *
 * <p>Example: {@code LanguageServerLauncher.run(System.in, System.out)} serves one editor until it
 * says goodbye.
 */
package org.nublox.dsl.ide;
