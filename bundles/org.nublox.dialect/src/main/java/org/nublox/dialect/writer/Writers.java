/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

/**
 * The writers of a dialect that share one draft, so that an alteration writes what a creation does.
 */
public record Writers(
    SequenceWriter sequences,
    TableWriter tables,
    IndexWriter indexes,
    ViewWriter views,
    CommentWriter comments,
    TriggerWriter triggers,
    SeedWriter seeds,
    PolicyWriter policies) {}
