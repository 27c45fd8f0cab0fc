/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * Files of models as EMF resources.
 *
 * <p>Example: {@code resourceSet.getResource(URI.createFileURI("billing.nbx"), true)} reads one.
 */
package org.nublox.dsl.resource;
