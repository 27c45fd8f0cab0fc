/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * What a generator implements and is given.
 *
 * <pre>{@code
 * @Component(service = Generator.class)
 * public final class ListingGenerator implements Generator {
 *   public String id() { return "listing"; }
 *   public String displayName() { return "Entity listing"; }
 *
 *   public void generate(GenerationContext context) {
 *     for (EntityView entity : context.input(ApplicationView.class).entities()) {
 *       context.output().add(
 *           GeneratedFile.text(
 *               "docs/" + entity.name() + ".md",
 *               List.of(entity.origin()),
 *               () -> context.templates().render("entity.md.ftl", Map.of("entity", entity))));
 *     }
 *   }
 * }
 * }</pre>
 *
 * <p>{@link org.nublox.generator.engine} runs generators, {@link org.nublox.generator.template}
 * holds the template engine they may use, {@link org.nublox.generator.files} writes what they made
 * and {@link org.nublox.generator.trace} tells which line came from which model element.
 */
package org.nublox.generator;
