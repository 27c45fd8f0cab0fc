/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What templates see of a model: plain records, made so that templates need no logic.
 *
 * <pre>{@code
 * [#list entity.row as field]
 * private [=field.type] [=field.name];
 * [/#list]
 * }</pre>
 */
package org.nublox.generator.spring.view;
