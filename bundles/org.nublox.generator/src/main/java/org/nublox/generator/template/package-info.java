/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Text from templates, sandboxed and overridable from the user's project.
 *
 * <pre>{@code
 * Templates templates = context.templates();
 * TracedText text = templates.render("java/Entity.java.ftl", Map.of("entity", entity));
 * }</pre>
 */
package org.nublox.generator.template;
