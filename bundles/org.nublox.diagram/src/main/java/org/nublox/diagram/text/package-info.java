/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The one font of diagrams and how wide texts are in it, so that the server sizes everything and
 * browsers, pictures and documents agree.
 *
 * <pre>{@code
 * double width = Face.SEMIBOLD.width("Customer", 13);
 * }</pre>
 */
package org.nublox.diagram.text;
