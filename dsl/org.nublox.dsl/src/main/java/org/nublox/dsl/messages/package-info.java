/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What people are told when a text cannot be read or a name leads nowhere, in the words of the
 * language.
 *
 * <p>Example: {@code enity Customer {}} gives "'enity' is not a word of the language here. Did you
 * mean 'entity'?".
 */
package org.nublox.dsl.messages;
