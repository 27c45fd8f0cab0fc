/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * From a changed model back to its text, for those who change models as EMF objects.
 *
 * <p>Example: {@code entity.setName("Client"); entity.eResource().save(null);}.
 */
package org.nublox.dsl.serializer;
