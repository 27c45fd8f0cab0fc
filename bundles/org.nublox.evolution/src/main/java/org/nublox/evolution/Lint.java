/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.evolution;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Dialect;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.MaterializedView;
import org.nublox.schema.Schema;
import org.nublox.schema.change.Change;

/** Says what there is to know about changes before they are made. */
public final class Lint {

  private final Schema to;
  private final Successors successors;
  private final Dialect dialect;
  private final Set<String> before = new HashSet<>();

  Lint(Schema from, Schema to, Successors successors, Dialect dialect) {
    this.to = to;
    this.successors = successors;
    this.dialect = dialect;
    from.views().forEach(view -> before.add(view.name()));
  }

  /**
   * All findings about changes, in their order.
   *
   * @param changes from {@code Diff.of(from, to, ...)}
   */
  public static List<Finding> of(Schema from, Schema to, List<Change> changes, Dialect dialect) {
    Lint lint = new Lint(from, to, new Successors(from, to, changes), dialect);
    List<Finding> findings = new ArrayList<>();
    for (Change change : changes) {
      findings.addAll(lint.ofMeaning(change));
      findings.addAll(lint.ofExecution(change));
    }
    return findings;
  }

  /** What a change means for rows and programs. */
  List<Finding> ofMeaning(Change change) {
    List<Finding> out = new ArrayList<>();
    switch (change) {
      case Change.DropTable c ->
          add(out, FindingCode.DROP_TABLE, c, c.object(), "The table is dropped with its rows.");
      case Change.DropColumn c -> {
        boolean computed = c.column().value() instanceof ColumnValue.Computed;
        add(
            out,
            computed ? FindingCode.DROP_COMPUTED_COLUMN : FindingCode.DROP_COLUMN,
            c,
            c.table() + "." + c.column().name(),
            computed
                ? "The computed column is dropped."
                : "The column is dropped with its values.");
      }
      case Change.DropSequence c ->
          add(out, FindingCode.DROP_SEQUENCE, c, c.object(), "The sequence is dropped.");
      case Change.AlterSequence c ->
          add(out, FindingCode.CHANGE_SEQUENCE, c, c.object(), "The sequence counts otherwise.");
      case Change.RenameSequence c ->
          add(
              out,
              FindingCode.RENAME_SEQUENCE,
              c,
              c.from(),
              "The sequence is called '" + c.to() + "' from now on.");
      case Change.DeleteRows c ->
          add(
              out,
              FindingCode.DELETE_ROWS,
              c,
              c.object(),
              c.seed().rows().size() + " first rows are deleted.");
      case Change.RenameTable c ->
          add(
              out,
              FindingCode.RENAME_TABLE,
              c,
              c.from(),
              "The table is called '" + c.to() + "' from now on.");
      case Change.RenameColumn c ->
          add(
              out,
              FindingCode.RENAME_COLUMN,
              c,
              c.table() + "." + c.from(),
              "The column is called '" + c.to() + "' from now on.");
      case Change.AddColumn c -> add(c, out);
      case Change.AlterColumn c -> alter(c, out);
      case Change.AddUnique c ->
          add(
              out,
              FindingCode.ADD_UNIQUE,
              c,
              c.table() + "." + c.key().name(),
              "Values of " + columns(c.key().columns()) + " come to be unique.");
      case Change.DropUnique c ->
          add(
              out,
              FindingCode.DROP_UNIQUE,
              c,
              c.table() + "." + c.key().name(),
              "Values of " + columns(c.key().columns()) + " need not be unique by it any longer.");
      case Change.AddPrimaryKey c ->
          add(
              out,
              FindingCode.ADD_PRIMARY_KEY,
              c,
              c.table() + "." + c.key().name(),
              columns(c.key().columns()) + " come to be the primary key.");
      case Change.DropPrimaryKey c ->
          add(
              out,
              FindingCode.DROP_PRIMARY_KEY,
              c,
              c.table() + "." + c.key().name(),
              columns(c.key().columns()) + " are no longer the primary key.");
      case Change.AddCheck c ->
          add(
              out,
              FindingCode.ADD_CHECK,
              c,
              c.table() + "." + c.check().name(),
              "Rows must meet a new condition.");
      case Change.DropCheck c ->
          add(
              out,
              FindingCode.DROP_CHECK,
              c,
              c.table() + "." + c.check().name(),
              "The condition is no longer kept.");
      case Change.AddForeignKey c -> {
        if (successors.byNew(c.table()) != null) {
          add(
              out,
              FindingCode.ADD_FOREIGN_KEY,
              c,
              c.table() + "." + c.key().name(),
              "Rows must refer to existing rows of '" + c.key().referencedTable() + "'.");
        }
      }
      case Change.DropForeignKey c ->
          add(
              out,
              FindingCode.DROP_FOREIGN_KEY,
              c,
              c.table() + "." + c.key().name(),
              "Rows may refer to rows of '"
                  + c.key().referencedTable()
                  + "' that do not exist, as far as this key goes.");
      case Change.CreateIndex c -> {
        if (c.index().unique() && successors.byNew(c.table()) != null) {
          add(
              out,
              FindingCode.UNIQUE_INDEX,
              c,
              c.table() + "." + c.index().name(),
              "Values come to be unique.");
        }
      }
      case Change.DropIndex c ->
          add(
              out,
              c.index().unique() ? FindingCode.DROP_UNIQUE : FindingCode.DROP_INDEX,
              c,
              c.table() + "." + c.index().name(),
              "The index is dropped.");
      case Change.DropView c -> {
        boolean stays = to.views().stream().anyMatch(view -> view.name().equals(c.object()));
        if (!stays) {
          add(out, FindingCode.DROP_VIEW, c, c.object(), "The view is dropped.");
        }
      }
      case Change.CreateView c -> {
        if (before.contains(c.object())) {
          add(out, FindingCode.CHANGE_VIEW, c, c.object(), "The view shows something else.");
        }
      }
      case Change.DropTrigger c ->
          add(
              out,
              FindingCode.CHANGE_TRIGGER,
              c,
              c.table() + "." + c.trigger().name(),
              "The trigger is dropped, or made anew with another body.");
      case Change.DropPolicy c ->
          add(
              out,
              FindingCode.OPEN_ROWS,
              c,
              c.table() + "." + c.policy().name(),
              "The policy is dropped, or made anew with another condition.");
      default -> {}
    }
    return out;
  }

  private static void add(
      List<Finding> out, FindingCode code, Change change, String element, String detail) {
    out.add(new Finding(code, change, element, detail));
  }

  private static String columns(List<String> names) {
    return "'" + String.join("', '", names) + "'";
  }

  private static void add(Change.AddColumn change, List<Finding> out) {
    if (Fills.isWithoutValue(change.column())) {
      String element = change.table() + "." + change.column().name();
      add(
          out,
          FindingCode.ADD_REQUIRED_COLUMN,
          change,
          element,
          "The new column requires a value, and rows that are there have none.");
      add(
          out,
          FindingCode.REQUIRED_OF_PROGRAMS,
          change,
          element,
          "Programs that do not know the new column cannot add rows.");
    }
  }

  private static void alter(Change.AlterColumn change, List<Finding> out) {
    Column from = change.from();
    Column to = change.to();
    String element = change.table() + "." + to.name();
    String types = text(from.type()) + " becomes " + text(to.type()) + ".";
    switch (TypeChange.of(from.type(), to.type())) {
      case NONE -> {}
      case WIDER -> add(out, FindingCode.WIDER_TYPE, change, element, types);
      case NARROWER -> add(out, FindingCode.NARROW_TYPE, change, element, types);
      case LOSSY -> add(out, FindingCode.LOSSY_TYPE, change, element, types);
      case CONVERSION -> add(out, FindingCode.CONVERT_TYPE, change, element, types);
    }
    if (Fills.comesToRequire(change)) {
      add(out, FindingCode.SET_NOT_NULL, change, element, "The column comes to require a value.");
      if (to.value() instanceof ColumnValue.Given) {
        add(
            out,
            FindingCode.REQUIRED_OF_PROGRAMS,
            change,
            element,
            "Programs that give no value cannot add rows.");
      }
    }
    if (!from.nullable() && to.nullable()) {
      add(out, FindingCode.ALLOW_NULL, change, element, "The column can be null from now on.");
    }
    boolean computes = to.value() instanceof ColumnValue.Computed;
    boolean computed = from.value() instanceof ColumnValue.Computed;
    if (computes && !computed) {
      add(
          out,
          FindingCode.COMPUTED_REPLACES_VALUES,
          change,
          element,
          "The column's values are replaced by computed ones.");
    }
    if (computes && computed && !from.value().equals(to.value())) {
      add(
          out,
          FindingCode.CHANGE_COMPUTED,
          change,
          element,
          "The column is computed in another way.");
    }
    if (to.value() instanceof ColumnValue.Given && !(from.value() instanceof ColumnValue.Given)) {
      add(
          out,
          FindingCode.DROP_DEFAULT,
          change,
          element,
          "The column has a value only when a program gives one.");
    }
  }

  /** A type for people, in the words of the model. */
  private static String text(ColumnType type) {
    return type.toString().replace("[]", "").replaceAll("\\w+=", "");
  }

  /** What it costs to make a change, if the table has rows already. */
  List<Finding> ofExecution(Change change) {
    List<Finding> out = new ArrayList<>();
    boolean filled =
        successors.byNew(change.object()) != null || successors.byOld(change.object()) != null;
    if (change instanceof Change.CreateView c
        && c.view() instanceof MaterializedView
        && before.contains(c.object())) {
      add(
          out,
          FindingCode.MATERIALIZED_VIEW_BLOCKS,
          c,
          c.object(),
          "The rows of the view are computed anew.");
    }
    if (!filled) {
      return out;
    }
    // an engine that cannot add a foreign key cannot change a table in other ways either
    boolean rebuilds = !dialect.can(Capability.ALTER_ADD_FOREIGN_KEY);
    switch (change) {
      case Change.CreateIndex c when !c.concurrently() ->
          add(
              out,
              FindingCode.CREATE_INDEX_BLOCKS,
              c,
              c.table() + "." + c.index().name(),
              "The index is made of all rows at once.");
      case Change.AddForeignKey c when rebuilds -> rebuild(out, c, c.key().name());
      case Change.AddForeignKey c when c.validated() ->
          validate(out, c, c.table() + "." + c.key().name());
      case Change.AddCheck c when rebuilds -> rebuild(out, c, c.check().name());
      case Change.AddCheck c when c.validated() ->
          validate(out, c, c.table() + "." + c.check().name());
      case Change.AddUnique c when rebuilds -> rebuild(out, c, c.key().name());
      case Change.AddUnique c -> key(out, c, c.table() + "." + c.key().name());
      case Change.AddPrimaryKey c when rebuilds -> rebuild(out, c, c.key().name());
      case Change.AddPrimaryKey c -> key(out, c, c.table() + "." + c.key().name());
      case Change.AddColumn c
          when c.column().value() instanceof ColumnValue.Computed value && value.stored() ->
          add(
              out,
              FindingCode.STORED_COLUMN_BLOCKS,
              c,
              c.table() + "." + c.column().name(),
              "The column is computed for every row.");
      case Change.AlterColumn c when rebuilds -> rebuild(out, c, c.to().name());
      case Change.AlterColumn c when !c.from().type().equals(c.to().type()) ->
          add(
              out,
              FindingCode.REWRITE_TABLE,
              c,
              c.table() + "." + c.to().name(),
              "Its values are written anew in every row, unless the engine stores both types alike.");
      case Change.AlterColumn c when Fills.comesToRequire(c) ->
          add(
              out,
              FindingCode.NOT_NULL_BLOCKS,
              c,
              c.table() + "." + c.to().name(),
              "Every row is looked at.");
      case Change.FillColumn c ->
          add(
              out,
              FindingCode.FILL_BLOCKS,
              c,
              c.table() + "." + c.column().name(),
              "Rows without a value get one.");
      default -> {}
    }
    return out;
  }

  private static void rebuild(List<Finding> out, Change change, String part) {
    add(
        out,
        FindingCode.REBUILD_TABLE,
        change,
        change.object() + "." + part,
        "The table is made anew for this.");
  }

  private static void validate(List<Finding> out, Change change, String element) {
    add(out, FindingCode.VALIDATE_BLOCKS, change, element, "Every row is looked at.");
  }

  private static void key(List<Finding> out, Change change, String element) {
    add(out, FindingCode.KEY_BLOCKS, change, element, "The key's index is made of all rows.");
  }

  /** That something is made again which nobody asked to change. */
  Optional<Finding> ofRemaking(Change change) {
    String part =
        switch (change) {
          case Change.AddForeignKey c -> "." + c.key().name();
          case Change.AddPrimaryKey c -> "." + c.key().name();
          case Change.AddUnique c -> "." + c.key().name();
          case Change.AddCheck c -> "." + c.check().name();
          case Change.CreateIndex c -> "." + c.index().name();
          case Change.CreatePolicy c -> "." + c.policy().name();
          case Change.CreateView c -> "";
          case Change.AddColumn c -> "." + c.column().name();
          default -> null;
        };
    return Optional.ofNullable(part)
        .map(
            name ->
                new Finding(
                    FindingCode.MADE_AGAIN,
                    change,
                    change.object() + name,
                    "It is dropped before and made again here."));
  }
}
