/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The NuBlox DSL: grammar, linking, validation, formatting and serialization of {@code .nbx} files.
 *
 * <p>Example, outside of OSGi:
 *
 * <pre>{@code
 * Injector injector = new NubloxStandaloneSetup().createInjectorAndDoEMFRegistration();
 * ResourceSet files = injector.getInstance(XtextResourceSet.class);
 * Model model = (Model) files.getResource(URI.createFileURI("billing.nbx"), true).getContents().getFirst();
 * }</pre>
 */
package org.nublox.dsl;
