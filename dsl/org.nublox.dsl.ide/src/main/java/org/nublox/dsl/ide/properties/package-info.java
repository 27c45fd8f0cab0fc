/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What the head of an element says, as names and values, for whoever changes a model without
 * writing text. What there is to be said comes from the grammar: a new word of the language is a
 * new property.
 *
 * <p>Example: {@code sheets.read("email: Email unique", " ")} has the property {@code Label}; when
 * it is set to {@code Mail}, the text becomes {@code email: Email unique label "Mail"}.
 */
package org.nublox.dsl.ide.properties;
