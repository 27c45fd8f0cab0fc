/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * A browser for tests: {@link org.nublox.testing.browser.Chromium} starts it, {@link
 * org.nublox.testing.browser.Page} is what a person does with a page.
 *
 * <pre>{@code
 * try (Chromium chromium = Chromium.start(1280, 800)) {
 *   Page page = chromium.open("http://127.0.0.1:8080/");
 *   page.key("Tab");
 *   assertEquals("search", page.text("document.activeElement.id"));
 * }
 * }</pre>
 */
package org.nublox.testing.browser;
