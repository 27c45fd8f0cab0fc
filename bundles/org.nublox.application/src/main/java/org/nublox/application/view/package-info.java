/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * An application as plain records, for templates: names, texts and flags, and no expression that a
 * template would have to understand. Names are only ever added.
 *
 * <pre>{@code
 * [#list entities as entity]
 * ## [=entity.label]
 * [#list entity.fields as field]- [=field.name]: [=field.type][/#list]
 * [/#list]
 * }</pre>
 */
package org.nublox.application.view;
