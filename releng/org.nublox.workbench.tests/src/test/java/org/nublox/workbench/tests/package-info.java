/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */

/**
 * Drives a real workbench by the keys and the pointer of a screen, as a person does.
 *
 * <table>
 * <caption>What the workbench can do, and the test that does it</caption>
 * <tr><th>feature<th>test
 * <tr><td>welcome page, an example in one click<td>{@code WelcomeTest}, {@code FirstStepsTest}
 * <tr><td>light and dark theme, about, help, preferences<td>{@code LookTest}
 * <tr><td>plug-ins: offered, installed, removed; those a project lacks<td>{@code PluginsTest}
 * <tr><td>a newer NuBlox<td>{@code PluginsTest.aNewerNubloxIsBrought}
 * <tr><td>colours, syntactic and semantic<td>{@code FirstStepsTest.aProjectIsMadeFromAnExample}
 * <tr><td>content assist: keywords, names of other files, members, templates<td>{@code AssistTest},
 *     {@code FirstStepsTest}, {@code JourneyTest}
 * <tr><td>documentation at the pointer and of proposals<td>{@code AssistTest}, {@code EditorTest}
 * <tr><td>problems while typing, quick fixes with preview<td>{@code FirstStepsTest},
 *     {@code EditorTest.aQuickFixShowsWhatTheTextWillBe}
 * <tr><td>go to definition, open element<td>{@code FirstStepsTest.aNameLeadsToItsDeclaration},
 *     {@code EditorTest.anElementOfAnyFileIsOpenedByItsName}
 * <tr><td>find references, mark occurrences<td>{@code EditorTest}
 * <tr><td>rename over files, collisions, {@code renamed from}<td>{@code EditorTest}
 * <tr><td>organize imports, format, format on save<td>{@code EditorTest}, {@code FirstStepsTest}
 * <tr><td>folding, outline, breadcrumb, auto edits, task tags<td>{@code EditorTest}
 * <tr><td>local history<td>{@code EditorTest.aFileIsComparedWithItsLocalHistory}
 * <tr><td>undo to what was saved<td>{@code EditorTest.aFileIsSavedAgainWhenAllIsUndone},
 *     {@code DiagramTest}
 * <tr><td>the builder, the Problems view, the project file<td>{@code ProblemsTest}
 * <tr><td>new project: example, empty, database, JHipster<td>{@code FirstStepsTest},
 *     {@code ExplorerTest}, {@code DeployTest}, {@code ImportTest}
 * <tr><td>new model file<td>{@code ProblemsTest.aModelFileIsAdded}
 * <tr><td>export<td>{@code ImportTest}
 * <tr><td>explorer, properties<td>{@code ExplorerTest}
 * <tr><td>Generated view, both ways<td>{@code GeneratedViewTest}
 * <tr><td>DDL view: live, dialects, changes since migrations and since deployed<td>
 *     {@code DdlViewTest}, {@code DeployTest.changesAreCountedFromWhatIsDeployed}
 * <tr><td>Connections view: profiles, test, tables, kept passwords<td>{@code DeployTest}
 * <tr><td>Console, Run Application, stop, restart on save<td>{@code RunTest}
 * <tr><td>the application opened in the system's browser<td>{@code JourneyTest.theApplicationRuns}
 * <tr><td>Generate with a preview<td>{@code RunTest.whatGeneratingWouldDoIsShown}
 * <tr><td>Write Migration<td>{@code DdlViewTest}, {@code JourneyTest}
 * <tr><td>Deploy: plan, dry run, result, adopting a database<td>{@code DeployTest}
 * <tr><td>cancelling a deployment<td>{@code CancelledDeploymentTest}
 * <tr><td>diagram and text in one history, selection, drag, no WebKit<td>{@code DiagramTest}
 * <tr><td>the picture of the start<td>{@code SplashTest}
 * <tr><td>killed while saving, checking, generating, starting, deploying; closed while checking<td>
 *     {@code KillTest}
 * <tr><td>no freezes while typing in a large project<td>{@code ResponsivenessTest}
 * <tr><td>all of it, one after the other<td>{@code JourneyTest}
 * </table>
 *
 * <p>Each class begins in a {@code FreshWindow}. A step waits for what a person would wait for, and
 * never for a time, except where the window itself waits (the pointer that rests, the cursor that
 * others follow). What is seen is judged in one look, since the next moment may show something
 * else.
 */
package org.nublox.workbench.tests;
