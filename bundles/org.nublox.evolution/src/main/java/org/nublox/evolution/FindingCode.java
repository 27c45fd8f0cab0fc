/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import static org.nublox.evolution.Impact.BACKWARD_INCOMPATIBLE;
import static org.nublox.evolution.Impact.BLOCKING;
import static org.nublox.evolution.Impact.DATA_DEPENDENT;
import static org.nublox.evolution.Impact.DESTRUCTIVE;
import static org.nublox.evolution.Impact.SAFE;

/**
 * What can be said about a change before it is made. The codes are stable: scripts may rely on
 * them. Where Atlas's analyzers have a check of the same kind, its code is named for those who know
 * it.
 */
public enum FindingCode {
  DROP_TABLE(
      "evo.drop-table",
      DESTRUCTIVE,
      "DS102",
      "A table is dropped with all its rows.",
      "If it has another name now, say so with 'renamed from'; else keep a copy."),
  DROP_COLUMN(
      "evo.drop-column",
      DESTRUCTIVE,
      "DS103",
      "A column is dropped with all its values.",
      "If it has another name now, say so with 'renamed from'; else keep a copy."),
  DROP_COMPUTED_COLUMN(
      "evo.drop-computed-column",
      BACKWARD_INCOMPATIBLE,
      "",
      "A computed column is dropped; its values can be computed again.",
      "See that no program reads it."),
  DROP_SEQUENCE(
      "evo.drop-sequence",
      DESTRUCTIVE,
      "",
      "A sequence is dropped; nobody knows afterwards how far it had counted.",
      "Note its value if something outside of the database goes on counting."),
  DELETE_ROWS(
      "evo.delete-rows",
      DESTRUCTIVE,
      "",
      "First rows that the model no longer has are deleted where they are still as they were.",
      "Keep them in the model if something refers to them."),
  LOSSY_TYPE(
      "evo.lossy-type",
      DESTRUCTIVE,
      "",
      "A column gets a type that keeps less of each value: digits, a time of day or a zone.",
      "Add a column of the new type beside it and drop the old one when it is no longer needed."),
  COMPUTED_REPLACES_VALUES(
      "evo.computed-replaces-values",
      DESTRUCTIVE,
      "",
      "A column that holds values becomes a computed one; its values are lost.",
      "Compare them with what is computed first."),
  NARROW_TYPE(
      "evo.narrow-type",
      DATA_DEPENDENT,
      "",
      "A column gets a type that not every value of the old one fits.",
      "The plan counts the values that do not fit before it begins; correct them."),
  CONVERT_TYPE(
      "evo.convert-type",
      DATA_DEPENDENT,
      "",
      "A column gets a type of another kind; each value has to be converted.",
      "Try it on a copy of the data, or add a column of the new type beside it and fill it."),
  ADD_REQUIRED_COLUMN(
      "evo.add-required-column",
      DATA_DEPENDENT,
      "MF103",
      "A new column requires a value, and rows that are there have none.",
      "They get the value that the plan shows; give the column a default if another one is right."),
  SET_NOT_NULL(
      "evo.set-not-null",
      DATA_DEPENDENT,
      "MF104",
      "A column comes to require a value.",
      "The plan counts the rows without one before it begins; give them a value."),
  ADD_UNIQUE(
      "evo.add-unique",
      DATA_DEPENDENT,
      "MF101",
      "Values of a table that has rows come to be unique.",
      "The plan counts the values that are there twice before it begins; make them different."),
  UNIQUE_INDEX(
      "evo.unique-index",
      DATA_DEPENDENT,
      "MF101",
      "A unique index is made on a table that has rows.",
      "The plan counts the values that are there twice before it begins; make them different."),
  ADD_PRIMARY_KEY(
      "evo.add-primary-key",
      DATA_DEPENDENT,
      "",
      "A table that has rows gets a primary key, which must be unique and present.",
      "The plan counts the values that are there twice before it begins; make them different."),
  ADD_CHECK(
      "evo.add-check",
      DATA_DEPENDENT,
      "",
      "Rows that are there must meet a new condition.",
      "The plan counts the rows that break it before it begins; correct them."),
  ADD_FOREIGN_KEY(
      "evo.add-foreign-key",
      DATA_DEPENDENT,
      "",
      "Rows that are there must refer to rows that exist.",
      "The plan counts those that do not before it begins; correct them."),
  RENAME_TABLE(
      "evo.rename-table",
      BACKWARD_INCOMPATIBLE,
      "BC101",
      "A table gets another name; programs that use the old one fail.",
      "Deploy the programs at the same time, or leave a view with the old name for a while."),
  RENAME_COLUMN(
      "evo.rename-column",
      BACKWARD_INCOMPATIBLE,
      "BC102",
      "A column gets another name; programs that use the old one fail.",
      "Deploy the programs at the same time, or go in three steps: add the new column and write"
          + " both, move the readers, drop the old one."),
  RENAME_SEQUENCE(
      "evo.rename-sequence",
      BACKWARD_INCOMPATIBLE,
      "",
      "A sequence gets another name; programs that use the old one fail.",
      "Deploy the programs at the same time."),
  DROP_VIEW(
      "evo.drop-view",
      BACKWARD_INCOMPATIBLE,
      "",
      "A view is dropped; it holds no rows of its own.",
      "See that no program reads it."),
  CHANGE_VIEW(
      "evo.change-view",
      BACKWARD_INCOMPATIBLE,
      "",
      "A view shows something else.",
      "See that the programs that read it know its new columns."),
  WIDER_TYPE(
      "evo.wider-type",
      BACKWARD_INCOMPATIBLE,
      "",
      "A column can hold values that it could not hold before.",
      "See that programs can read them."),
  REQUIRED_OF_PROGRAMS(
      "evo.required-of-programs",
      BACKWARD_INCOMPATIBLE,
      "BC103",
      "A column without a default comes to require a value; programs that do not give one fail.",
      "Give it a default until all programs do."),
  DROP_DEFAULT(
      "evo.drop-default",
      BACKWARD_INCOMPATIBLE,
      "",
      "A column loses its default, or what counted it; programs that relied on that fail or write"
          + " null.",
      "See that all programs give a value."),
  ALLOW_NULL(
      "evo.allow-null",
      BACKWARD_INCOMPATIBLE,
      "",
      "A column can be null, which programs that read it may not expect.",
      "See that they do before the first null is written."),
  CHANGE_COMPUTED(
      "evo.change-computed",
      BACKWARD_INCOMPATIBLE,
      "",
      "A column is computed in another way, or comes to be computed and can no longer be written.",
      "See that programs expect the new values and do not write the column."),
  DROP_FOREIGN_KEY(
      "evo.drop-foreign-key",
      BACKWARD_INCOMPATIBLE,
      "CD101",
      "Nothing keeps rows from referring to what does not exist any more.",
      "See that the programs take care of it, and of what was deleted along."),
  DROP_CHECK(
      "evo.drop-check",
      BACKWARD_INCOMPATIBLE,
      "CD102",
      "A condition is no longer kept by the database.",
      "See that programs that read the rows do not rely on it."),
  DROP_UNIQUE(
      "evo.drop-unique",
      BACKWARD_INCOMPATIBLE,
      "CD103",
      "Values that were unique need not be any longer.",
      "See that programs that look rows up by them can take more than one."),
  DROP_PRIMARY_KEY(
      "evo.drop-primary-key",
      BACKWARD_INCOMPATIBLE,
      "CD104",
      "A table loses its primary key, or gets another one.",
      "See that programs, replication and what refers to it can do with the new one."),
  OPEN_ROWS(
      "evo.open-rows",
      BACKWARD_INCOMPATIBLE,
      "",
      "A policy that kept rows from some users goes or changes.",
      "See that nobody sees more than is meant."),
  CHANGE_TRIGGER(
      "evo.change-trigger",
      BACKWARD_INCOMPATIBLE,
      "",
      "What a trigger did is not done any more, or otherwise.",
      "See that programs do not rely on it."),
  CHANGE_SEQUENCE(
      "evo.change-sequence",
      BACKWARD_INCOMPATIBLE,
      "",
      "A sequence counts otherwise from now on.",
      "See that its next values are not in use."),
  CREATE_INDEX_BLOCKS(
      "evo.create-index-blocks",
      BLOCKING,
      "PG101",
      "Nobody can write to the table while the index is made.",
      "Plan it online where the engine can, or do it at a quiet time."),
  REWRITE_TABLE(
      "evo.rewrite-table",
      BLOCKING,
      "PG301, MY102",
      "Every row is written anew, and nobody can use the table meanwhile.",
      "Do it at a quiet time; see that there is room on the disk for the table twice."),
  REBUILD_TABLE(
      "evo.rebuild-table",
      BLOCKING,
      "",
      "The engine cannot change this; the table is made anew and its rows are copied.",
      "Do it at a quiet time; see that there is room on the disk for the table twice."),
  VALIDATE_BLOCKS(
      "evo.validate-blocks",
      BLOCKING,
      "PG304, PG305",
      "Every row is looked at while nobody can write to the table.",
      "Plan it online where the engine can, or do it at a quiet time."),
  NOT_NULL_BLOCKS(
      "evo.not-null-blocks",
      BLOCKING,
      "PG303",
      "Every row is looked at, for a value that is now required, while nobody can use the table.",
      "Plan it online where the engine can, or do it at a quiet time."),
  KEY_BLOCKS(
      "evo.key-blocks",
      BLOCKING,
      "PG104, PG105",
      "The index of a key is made while nobody can use the table.",
      "Do it at a quiet time."),
  STORED_COLUMN_BLOCKS(
      "evo.stored-column-blocks",
      BLOCKING,
      "PG302",
      "A value is computed and stored in every row while nobody can use the table.",
      "Do it at a quiet time, or let the column be computed when read."),
  FILL_BLOCKS(
      "evo.fill-blocks",
      BLOCKING,
      "",
      "Every row gets a value in one statement.",
      "Plan it online: then it is done bit by bit."),
  MATERIALIZED_VIEW_BLOCKS(
      "evo.materialized-view-blocks",
      BLOCKING,
      "",
      "The rows of a materialized view are computed anew; it cannot be read meanwhile.",
      "Do it at a quiet time."),
  MADE_AGAIN(
      "evo.made-again",
      SAFE,
      "",
      "Something is dropped and made again as it was, because the engine would not change what it"
          + " stands on otherwise.",
      "Nothing is to be done; it is not there for a moment."),
  DROP_INDEX(
      "evo.drop-index",
      SAFE,
      "",
      "An index is dropped; queries that used it may be slower.",
      "See whether it was in use."),
  FOREIGN_KEY_WITHOUT_INDEX(
      "evo.foreign-key-without-index",
      SAFE,
      "",
      "No index begins with the columns of a foreign key; deleting what it refers to, and joining,"
          + " look at every row.",
      "Declare an index."),
  DUPLICATE_INDEX(
      "evo.duplicate-index",
      SAFE,
      "",
      "Two indexes, or an index and a key, are over the same columns.",
      "Drop one; it costs time with every write."),
  REDUNDANT_INDEX(
      "evo.redundant-index",
      SAFE,
      "",
      "Another index, or a key, begins with the columns of this one, and serves as well.",
      "Drop it unless it is much smaller and used a lot.");

  private final String id;
  private final Impact impact;
  private final String atlas;
  private final String title;
  private final String remedy;

  FindingCode(String id, Impact impact, String atlas, String title, String remedy) {
    this.id = id;
    this.impact = impact;
    this.atlas = atlas;
    this.title = title;
    this.remedy = remedy;
  }

  /** The stable code, e.g. {@code evo.drop-table}. */
  public String id() {
    return id;
  }

  public Impact impact() {
    return impact;
  }

  /** Codes of Atlas for the same kind of thing, {@code ""} when it has none. */
  public String atlas() {
    return atlas;
  }

  /** What is the matter, one sentence. */
  public String title() {
    return title;
  }

  /** What to do, one sentence. */
  public String remedy() {
    return remedy;
  }
}
