/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How elements are shown to people: in the outline, when the pointer rests on them, in colours.
 *
 * <p>Example: {@code ElementText.signature(field)} is {@code total: Money computed}.
 */
package org.nublox.dsl.ide.presentation;
