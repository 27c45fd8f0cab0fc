/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

import org.nublox.expression.Expr;
import org.nublox.schema.AnyView;
import org.nublox.schema.Check;
import org.nublox.schema.Column;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.Index;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Seed;
import org.nublox.schema.Sequence;
import org.nublox.schema.Table;
import org.nublox.schema.Trigger;
import org.nublox.schema.UniqueKey;

/**
 * One step from a schema to another. A change holds all that is needed to undo it.
 *
 * <p>Changes name things as they are called at that point of a list of changes: by their old names
 * before the renames (that is where most of what goes is dropped), by their new ones after them.
 */
public sealed interface Change {

  /** The name of the table, view or sequence that is changed. */
  String object();

  /** A sequence that is made. */
  record CreateSequence(Sequence sequence) implements Change {
    @Override
    public String object() {
      return sequence.name();
    }
  }

  /** A sequence that goes. */
  record DropSequence(Sequence sequence) implements Change {
    @Override
    public String object() {
      return sequence.name();
    }
  }

  /** A sequence that counts otherwise from now on; both have the same name. */
  record AlterSequence(Sequence from, Sequence to) implements Change {
    @Override
    public String object() {
      return to.name();
    }
  }

  /** A sequence that gets another name. */
  record RenameSequence(String from, String to) implements Change {
    @Override
    public String object() {
      return to;
    }
  }

  /**
   * A table that is made with its columns, keys, checks, comments and row policies.
   *
   * @param table without what comes as a change of its own: foreign keys that cannot be made yet,
   *     indexes, triggers
   */
  record CreateTable(Table table) implements Change {
    @Override
    public String object() {
      return table.name();
    }
  }

  /** A table that goes with its rows. */
  record DropTable(Table table) implements Change {
    @Override
    public String object() {
      return table.name();
    }
  }

  /** A table that gets another name. */
  record RenameTable(String from, String to) implements Change {
    @Override
    public String object() {
      return to;
    }
  }

  /** A comment of a table that is set, changed or taken away ({@code ""}). */
  record CommentTable(String table, String from, String to) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A column that is added behind the others. */
  record AddColumn(String table, Column column) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A column that goes with its values. */
  record DropColumn(String table, Column column) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A column that gets another name. */
  record RenameColumn(String table, String from, String to) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /**
   * A column whose type, nullability, value or comment changes; both have the same name. What
   * {@code from} computes by or starts with is spelled as it was before any rename.
   */
  record AlterColumn(String table, Column from, Column to) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /**
   * Rows in which the column is null get a value.
   *
   * @param value an expression over columns of the row
   */
  record FillColumn(String table, Column column, Expr value) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A primary key that is added. */
  record AddPrimaryKey(String table, PrimaryKey key) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A primary key that goes. */
  record DropPrimaryKey(String table, PrimaryKey key) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A unique key that is added. */
  record AddUnique(String table, UniqueKey key) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A unique key that goes. */
  record DropUnique(String table, UniqueKey key) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /**
   * A foreign key that is added.
   *
   * @param validated whether rows that are there are checked at once; else by {@link Validate}
   */
  record AddForeignKey(String table, ForeignKey key, boolean validated) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A foreign key that goes. */
  record DropForeignKey(String table, ForeignKey key) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /**
   * A check that is added.
   *
   * @param validated whether rows that are there are checked at once; else by {@link Validate}
   */
  record AddCheck(String table, Check check, boolean validated) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A check that goes. */
  record DropCheck(String table, Check check) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** Rows that are there are held against a constraint that was added without. */
  record Validate(String table, String constraint) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A constraint that gets another name. */
  record RenameConstraint(String table, Constraint kind, String from, String to) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A kind of constraint. */
  enum Constraint {
    PRIMARY_KEY,
    UNIQUE,
    FOREIGN_KEY,
    CHECK
  }

  /**
   * An index that is made.
   *
   * @param concurrently whether the table stays writable meanwhile, where the engine can; such a
   *     statement stands outside of a transaction
   */
  record CreateIndex(String table, Index index, boolean concurrently) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** An index that goes. */
  record DropIndex(String table, Index index) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** An index that gets another name. */
  record RenameIndex(String table, String from, String to) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A view that is made, with its comment. */
  record CreateView(AnyView view) implements Change {
    @Override
    public String object() {
      return view.name();
    }
  }

  /** A view that goes. */
  record DropView(AnyView view) implements Change {
    @Override
    public String object() {
      return view.name();
    }
  }

  /** A comment of a view that is set, changed or taken away. */
  record CommentView(AnyView from, AnyView to) implements Change {
    @Override
    public String object() {
      return to.name();
    }
  }

  /** A trigger that is made. */
  record CreateTrigger(String table, Trigger trigger) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A trigger that goes. */
  record DropTrigger(String table, Trigger trigger) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A row policy that is made. */
  record CreatePolicy(String table, RowPolicy policy) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** A row policy that goes. */
  record DropPolicy(String table, RowPolicy policy) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** Row-level security of a table that is switched on or off. */
  record SecureRows(String table, boolean on) implements Change {
    @Override
    public String object() {
      return table;
    }
  }

  /** First rows that are added to those that are there. */
  record InsertRows(Seed seed) implements Change {
    @Override
    public String object() {
      return seed.table();
    }
  }

  /**
   * First rows that are no longer among them; they are deleted where they still are as they were.
   */
  record DeleteRows(Seed seed) implements Change {
    @Override
    public String object() {
      return seed.table();
    }
  }
}
