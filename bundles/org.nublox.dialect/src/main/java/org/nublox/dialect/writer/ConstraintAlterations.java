/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import org.nublox.dialect.Codes;
import org.nublox.dialect.Statement;
import org.nublox.schema.Check;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.PrimaryKey;
import org.nublox.schema.UniqueKey;
import org.nublox.schema.change.Change;

/** Writes what happens to keys and checks. */
public class ConstraintAlterations extends AlterationPart {

  public ConstraintAlterations(AlterationSite site) {
    super(site);
  }

  public void addPrimaryKey(String table, PrimaryKey key) {
    alter(Statement.Kind.TABLE, table, key.name(), "add " + text(table, key));
  }

  public void dropPrimaryKey(String table, PrimaryKey key) {
    drop(table, key.name());
  }

  public void addUnique(String table, UniqueKey key) {
    alter(Statement.Kind.TABLE, table, key.name(), "add " + text(table, key));
  }

  public void dropUnique(String table, UniqueKey key) {
    drop(table, key.name());
  }

  /**
   * Adds a foreign key.
   *
   * @param validated whether rows that are there are checked at once; an engine that cannot check
   *     them later does so in any case
   */
  public void addForeignKey(String table, ForeignKey key, boolean validated) {
    add(Statement.Kind.FOREIGN_KEY, table, key.name(), text(table, key), validated);
  }

  public void dropForeignKey(String table, ForeignKey key) {
    drop(table, key.name());
  }

  /**
   * Adds a check.
   *
   * @param validated see {@link #addForeignKey}
   */
  public void addCheck(String table, Check check, boolean validated) {
    draft
        .condition(check.condition(), Codes.CHECK, table + "." + check.name(), check.origin())
        .ifPresent(
            condition -> {
              String text = site.writers().tables().check(check.name(), condition);
              add(Statement.Kind.TABLE, table, check.name(), text, validated);
            });
  }

  public void dropCheck(String table, Check check) {
    drop(table, check.name());
  }

  /** Checks rows that are there; here for engines that have done so when it was added. */
  public void validate(String table, String constraint) {}

  /** Gives a constraint another name. */
  public void rename(Change.RenameConstraint rename) {
    alter(
        Statement.Kind.TABLE,
        rename.table(),
        rename.to(),
        "rename constraint " + name(rename.from()) + " to " + name(rename.to()));
  }

  /** Adds a constraint, given its text. */
  protected void add(
      Statement.Kind kind, String table, String constraint, String text, boolean validated) {
    alter(kind, table, constraint, "add " + text);
  }

  /** Drops a constraint of any kind. */
  protected void drop(String table, String constraint) {
    alter(Statement.Kind.TABLE, table, constraint, "drop constraint " + name(constraint));
  }

  /** A primary key as it stands in {@code create table}. */
  protected final String text(String table, PrimaryKey key) {
    return site.writers().tables().primaryKey(table(table), key).getFirst();
  }

  /** A unique key as it stands in {@code create table}. */
  protected final String text(String table, UniqueKey key) {
    return site.writers().tables().unique(table(table), key);
  }

  /** A foreign key as it stands in {@code create table}. */
  protected final String text(String table, ForeignKey key) {
    return site.writers().tables().foreignKey(table(table), key);
  }
}
