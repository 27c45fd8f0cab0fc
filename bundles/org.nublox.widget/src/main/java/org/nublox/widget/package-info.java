/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * How values are shown and edited on screens. A plug-in contributes a {@link
 * org.nublox.widget.WidgetLibrary} as a declarative service; the model then says {@code widget
 * stars(max = 5)}, the editor knows the setting, and generators of web applications use the markup:
 *
 * <pre>{@code
 * public final class Stars implements Widget {
 *   public String id() { return "stars"; }
 *   public String description() { return "A rating, as stars."; }
 *   public List<Setting> settings() { return List.of(Setting.number("max", "5", "the most stars")); }
 *   public Look look(Place place, Map<String, String> settings) {
 *     return switch (place) {
 *       case LIST, DETAIL -> new Look.Markup("<meter max=\"5\" value=\"{raw}\">{value}</meter>");
 *       case FORM, FILTER -> new Look.Input("number");
 *     };
 *   }
 * }
 * }</pre>
 */
package org.nublox.widget;
