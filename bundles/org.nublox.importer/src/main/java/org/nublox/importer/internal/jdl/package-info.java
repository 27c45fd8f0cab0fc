/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Reads the domain language of JHipster (JDL).
 *
 * <p>Source: "JHipster Domain Language (JDL)" in the documentation of JHipster 8: entities and
 * fields, enums, validations, relationships, options, applications, annotations, constants.
 *
 * <pre>{@code
 * Jdl jdl = JdlParser.parse("entity Customer { name String required }");
 * new JdlModel(jdl, "shop").imported();
 * }</pre>
 */
package org.nublox.importer.internal.jdl;
