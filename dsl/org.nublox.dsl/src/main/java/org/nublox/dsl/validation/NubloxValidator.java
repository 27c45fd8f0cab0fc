/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

/**
 * This class contains custom validation rules.
 *
 * <p>See https://www.eclipse.org/Xtext/documentation/303_runtime_concepts.html#validation
 */
public class NubloxValidator extends AbstractNubloxValidator {

  //	public static final String INVALID_NAME = "invalidName";
  //
  //	@Check
  //	public void checkGreetingStartsWithCapital(Greeting greeting) {
  //		if (!Character.isUpperCase(greeting.getName().charAt(0))) {
  //			warning("Name should start with a capital",
  //					NubloxPackage.Literals.GREETING__NAME,
  //					INVALID_NAME);
  //		}
  //	}

}
