/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The generator of Spring Boot applications.
 *
 * <pre>{@code
 * var request = GenerationRequest.of(
 *     folder, List.of(new SpringGenerator()), Inputs.none().with(Application.class, application));
 * new GenerationEngine().run(request);
 * }</pre>
 *
 * <p>What the templates see of a model is in {@link org.nublox.generator.spring.view}. They are in
 * {@code templates/spring} of this bundle, and each can be replaced by one of the same name in the
 * folder {@code templates/spring} of a project.
 */
package org.nublox.generator.spring;
