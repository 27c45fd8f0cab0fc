/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect;

/**
 * How a Java program connects.
 *
 * @param driverClass class of the driver
 * @param urlPrefix what every URL of the driver begins with, e.g. {@code jdbc:postgresql:}
 * @param exampleUrl a URL to start from, on the engine's usual port
 * @param artifact the driver at Maven Central, {@code groupId:artifactId}
 */
public record Jdbc(String driverClass, String urlPrefix, String exampleUrl, String artifact) {}
