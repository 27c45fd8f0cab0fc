/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What can be written at a place: words of the language, names in all files, functions, templates.
 *
 * <p>Example: behind {@code customer.} the features of the customer are offered.
 */
package org.nublox.dsl.ide.completion;
