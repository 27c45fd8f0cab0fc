/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.cli.demo;

/**
 * Something that the running example was asked to prove.
 *
 * @param what for people
 * @param held whether it is so
 * @param detail what was seen instead; empty when it held
 */
public record Check(String what, boolean held, String detail) {}
