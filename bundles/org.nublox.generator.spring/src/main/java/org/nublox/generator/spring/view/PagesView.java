/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.generator.spring.view;

import java.util.List;

/**
 * The pages of an entity.
 *
 * @param listTitle key of the list's title
 * @param hasHelp whether there is a text about the entity
 * @param keyText Java code of the key of {@code row} as it stands in an address
 * @param stateField the field of the state machine, or null
 */
public record PagesView(
    String listTitle,
    boolean hasHelp,
    String keyText,
    String stateField,
    List<FilterView> filters,
    List<ColumnView> listColumns,
    List<SortView> sort,
    List<ColumnGroup> detailGroups,
    List<FieldGroup> formGroups,
    List<Related> related,
    List<PickerView> filterPickers,
    List<PickerView> formPickers,
    List<PickerTarget> pickerTargets,
    Integer pageSize,
    List<String> steps) {

  /** A filter of the list; kind is enum, reference, boolean, text, input or markup. */
  public record FilterView(
      String id,
      String column,
      String label,
      String kind,
      String type,
      String input,
      String markup) {}

  /** A column of the default order. */
  public record SortView(String column, boolean descending) {}

  /** A part of the detail page; the key of its title may be null. */
  public record ColumnGroup(String title, List<ColumnView> items) {}

  /** A part of the form; the key of its title may be null. */
  public record FieldGroup(String title, List<FieldView> items) {}

  /**
   * Rows of another entity that refer to this one; {@code value} is Java code of what they refer
   * by.
   */
  public record Related(
      String name,
      String entity,
      String entityFqn,
      String path,
      String column,
      String columnUrl,
      String value,
      String keyText,
      List<ColumnView> columns) {}

  /**
   * Choices: their name in the page, where to search them, whose they are, the chosen one (code).
   */
  public record PickerView(String name, String url, String target, String chosen) {}

  /** An entity that is chosen from. */
  public record PickerTarget(String name, String keyType) {}
}
