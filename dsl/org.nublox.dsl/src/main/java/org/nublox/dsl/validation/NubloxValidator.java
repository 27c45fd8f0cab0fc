/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dsl.validation;

import org.eclipse.xtext.validation.ComposedChecks;

/** Everything that is checked beyond syntax and references; one class for each area. */
@ComposedChecks(
    validators = {
      ModuleChecks.class,
      NameChecks.class,
      PhysicalNameChecks.class,
      StorageChecks.class,
      TypeChecks.class,
      ValidationChecks.class,
      EntityChecks.class,
      ExpressionChecks.class,
      KeyChecks.class,
      FieldChecks.class,
      IndexChecks.class,
      ViewChecks.class,
      RelationChecks.class,
      OppositeChecks.class,
      PolicyChecks.class,
      StateMachineChecks.class,
      BehaviorChecks.class,
      SeedChecks.class,
      ScreenChecks.class,
      NavigationChecks.class,
      WidgetChecks.class,
      PluginChecks.class
    })
public class NubloxValidator extends AbstractNubloxValidator {}
