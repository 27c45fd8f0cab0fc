/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
/**
 * The tools of the diagram, used in a browser; each test looks at the text of the model or at the
 * layout file afterwards. What can be done by pointer can be done by keys alone; the tests for that
 * are those below. {@code K} stands for {@code ByKeyboardTest}, {@code V} for {@code
 * ByKeyboardViewsTest}, {@code C} for {@code ClipboardTest}, {@code F} for {@code
 * ByKeyboardFirstTest}.
 *
 * <table>
 * <caption>Operations and the tests that use keys only</caption>
 * <tr><th>Where</th><th>Operation</th><th>Test</th></tr>
 * <tr><td>palette</td><td>entity, field</td><td>F usesThePalette</td></tr>
 * <tr><td></td><td>enumeration, literal</td><td>K anEnumerationIsCreatedWhereThereIsRoom</td></tr>
 * <tr><td></td><td>note</td><td>K aNoteIsWrittenMovedAndDeleted</td></tr>
 * <tr><td></td><td>the four relations</td><td>K aRelationIsMade</td></tr>
 * <tr><td></td><td>extends</td><td>K anEntityIsLetExtendAnother</td></tr>
 * <tr><td></td><td>select, delete, select an area, check, full size</td><td>F
 * theHeadOfThePaletteIsUsed</td></tr>
 * <tr><td></td><td>find a tool</td><td>F aToolIsFoundByItsName</td></tr>
 * <tr><td>bar</td><td>find</td><td>F renamesAFieldAndItsType; V
 * aNewDiagramFromTheListIsEmptyAndStays</td></tr>
 * <tr><td></td><td>undo, redo</td><td>K severalAreDeletedAndTakenBack</td></tr>
 * <tr><td></td><td>fit</td><td>V whatIsSeenMovesGrowsAndFits</td></tr>
 * <tr><td></td><td>arrange all, some, anew</td><td>K someOrAllAreArranged</td></tr>
 * <tr><td></td><td>six alignments</td><td>K boxesAreAligned</td></tr>
 * <tr><td></td><td>distribute</td><td>K boxesAreDistributed</td></tr>
 * <tr><td></td><td>snap</td><td>K boxesMoveOnAGridWhenTheySnap</td></tr>
 * <tr><td></td><td>diagrams</td><td>V aSubjectAreaIsMadeFilledEmptiedAndRemoved</td></tr>
 * <tr><td></td><td>new diagram</td><td>V aNewDiagramFromTheListIsEmptyAndStays</td></tr>
 * <tr><td></td><td>states</td><td>V theStatesOfAFieldAreDrawnAndChanged</td></tr>
 * <tr><td></td><td>modules, details, types, colours, dark and light</td><td>V
 * detailsModulesTypesAndColoursAreChosen</td></tr>
 * <tr><td></td><td>export</td><td>V aPictureIsSaved</td></tr>
 * <tr><td>drawing</td><td>box to box, into boxes, lines</td><td>F
 * goesFromBoxToBoxAndSaysWhereItIs</td></tr>
 * <tr><td></td><td>select several</td><td>K severalAreDeletedAndTakenBack</td></tr>
 * <tr><td></td><td>create, rename in place</td><td>F
 * createsAnEntityAndRenamesItInPlace</td></tr>
 * <tr><td></td><td>a type by completion</td><td>K aTypeIsCompletedWhileItIsWritten</td></tr>
 * <tr><td></td><td>move a box, a field</td><td>F movesABoxAndTakesItBack,
 * reordersFields</td></tr>
 * <tr><td></td><td>scroll, zoom, overview</td><td>V whatIsSeenMovesGrowsAndFits</td></tr>
 * <tr><td></td><td>delete</td><td>F deletesAfterShowingWhatGoesWithItAndTakesItBack</td></tr>
 * <tr><td></td><td>copy, paste, double</td><td>K elementsAreCopiedPastedAndDoubled</td></tr>
 * <tr><td></td><td>copy and paste text</td><td>C</td></tr>
 * <tr><td>properties</td><td>name, type, switches, up and down</td><td>K
 * fieldsHaveNameTypeAndSwitches</td></tr>
 * <tr><td></td><td>to another entity</td><td>K aFieldIsMovedToAnotherEntity</td></tr>
 * <tr><td></td><td>both ends of a relation</td><td>K aRelationIsLedElsewhereAtEitherEnd</td></tr>
 * <tr><td></td><td>roles, cardinalities</td><td>K
 * aRelationHasItsRolesAndCardinalitiesChangedAndIsDeleted</td></tr>
 * <tr><td></td><td>repairs</td><td>K aProblemIsRepaired</td></tr>
 * <tr><td></td><td>collapse, expand</td><td>K aBoxIsCollapsedAndExpanded</td></tr>
 * <tr><td></td><td>the text of a note</td><td>K aNoteIsWrittenMovedAndDeleted</td></tr>
 * <tr><td></td><td>transitions</td><td>V theStatesOfAFieldAreDrawnAndChanged</td></tr>
 * <tr><td></td><td>where new elements go</td><td>K
 * newThingsComeFromTheMenuAndGoWhereOneWants</td></tr>
 * <tr><td></td><td>remove a diagram</td><td>V aSubjectAreaIsMadeFilledEmptiedAndRemoved</td></tr>
 * <tr><td>menu</td><td>new entity, enumeration, note</td><td>K
 * newThingsComeFromTheMenuAndGoWhereOneWants</td></tr>
 * <tr><td></td><td>add a field</td><td>F usesTheMenu</td></tr>
 * <tr><td></td><td>collapse</td><td>K aBoxIsCollapsedAndExpanded</td></tr>
 * <tr><td></td><td>copy, paste</td><td>K elementsAreCopiedPastedAndDoubled</td></tr>
 * <tr><td></td><td>new diagram of these, show in, hide in</td><td>V
 * aSubjectAreaIsMadeFilledEmptiedAndRemoved</td></tr>
 * <tr><td></td><td>arrange these, everything anew</td><td>K someOrAllAreArranged</td></tr>
 * <tr><td></td><td>delete</td><td>K severalAreDeletedAndTakenBack</td></tr>
 * </table>
 */
package org.nublox.diagram.tests;
