/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.dialect.writer;

import java.util.ArrayList;
import java.util.List;
import org.nublox.dialect.Alteration;
import org.nublox.dialect.Capability;
import org.nublox.dialect.Statement;
import org.nublox.schema.change.Change;

/**
 * Writes changes as statements. What each kind of change is at an engine is told by its parts; a
 * dialect brings parts of its own where the engine says it otherwise than the SQL standard.
 */
public class AlterationWriter {

  protected final AlterationSite site;
  private final TableAlterations tables;
  private final ColumnAlterations columns;
  private final ConstraintAlterations constraints;
  private final ObjectAlterations objects;
  private final ObjectAlterations sequences;
  private final RowAlterations rows;

  public AlterationWriter(
      AlterationSite site,
      TableAlterations tables,
      ColumnAlterations columns,
      ConstraintAlterations constraints,
      ObjectAlterations objects,
      RowAlterations rows) {
    this.site = site;
    this.tables = tables;
    this.columns = columns;
    this.constraints = constraints;
    this.objects = objects;
    this.sequences =
        site.draft().dialect().can(Capability.SEQUENCE) ? objects : new NoSequences(site);
    this.rows = rows;
    site.writtenBy(this::take);
  }

  /** Writes the changes in their order. */
  public List<Alteration> write(List<Change> changes) {
    List<Alteration> alterations = new ArrayList<>();
    for (Change change : changes) {
      alterations.add(new Alteration(List.of(change), write(change)));
    }
    finish();
    List<Statement> rest = drain();
    if (!rest.isEmpty()) {
      alterations.add(new Alteration(List.of(), rest));
    }
    return alterations;
  }

  /** Writes what is left to do after the last change. */
  protected void finish() {}

  /** Writes one change, and takes note that it is made. */
  protected final List<Statement> write(Change change) {
    take(change);
    return drain();
  }

  private List<Statement> drain() {
    return site.draft().drain().stream().map(this::sent).toList();
  }

  /** A statement as it is sent; a dialect may have to send it alone. */
  protected Statement sent(Statement statement) {
    return statement;
  }

  /** Takes note of changes that were made by the statements written last, which are given back. */
  protected final List<Statement> made(List<Change> changes) {
    changes.forEach(site.now()::apply);
    return drain();
  }

  private void take(Change change) {
    dispatch(change);
    site.now().apply(change);
  }

  /** Writes the filling of at most some rows. */
  Alteration writeSome(Change.FillColumn fill, int most) {
    rows.fillSome(fill, most);
    return new Alteration(List.of(fill), drain());
  }

  private void dispatch(Change change) {
    switch (change) {
      case Change.CreateSequence create -> sequences.createSequence(create.sequence());
      case Change.DropSequence drop -> sequences.dropSequence(drop.sequence());
      case Change.AlterSequence alter -> sequences.alterSequence(alter.from(), alter.to());
      case Change.RenameSequence rename -> sequences.renameSequence(rename.from(), rename.to());
      case Change.CreateTable create -> tables.create(create.table());
      case Change.DropTable drop -> tables.drop(drop.table());
      case Change.RenameTable rename -> tables.rename(rename.from(), rename.to());
      case Change.CommentTable comment -> tables.comment(comment.table(), comment.to());
      case Change.AddColumn add -> columns.add(add.table(), add.column());
      case Change.DropColumn drop -> columns.drop(drop.table(), drop.column());
      case Change.RenameColumn rename -> columns.rename(rename.table(), rename.from(), rename.to());
      case Change.AlterColumn alter -> columns.alter(alter.table(), alter.from(), alter.to());
      case Change.FillColumn fill -> rows.fill(fill);
      case Change.AddPrimaryKey add -> constraints.addPrimaryKey(add.table(), add.key());
      case Change.DropPrimaryKey drop -> constraints.dropPrimaryKey(drop.table(), drop.key());
      case Change.AddUnique add -> constraints.addUnique(add.table(), add.key());
      case Change.DropUnique drop -> constraints.dropUnique(drop.table(), drop.key());
      case Change.AddForeignKey add ->
          constraints.addForeignKey(add.table(), add.key(), add.validated());
      case Change.DropForeignKey drop -> constraints.dropForeignKey(drop.table(), drop.key());
      case Change.AddCheck add -> constraints.addCheck(add.table(), add.check(), add.validated());
      case Change.DropCheck drop -> constraints.dropCheck(drop.table(), drop.check());
      case Change.Validate validate ->
          constraints.validate(validate.table(), validate.constraint());
      case Change.RenameConstraint rename -> constraints.rename(rename);
      case Change.CreateIndex create ->
          objects.createIndex(create.table(), create.index(), create.concurrently());
      case Change.DropIndex drop -> objects.dropIndex(drop.table(), drop.index());
      case Change.RenameIndex rename ->
          objects.renameIndex(rename.table(), rename.from(), rename.to());
      case Change.CreateView create -> objects.createView(create.view());
      case Change.DropView drop -> objects.dropView(drop.view());
      case Change.CommentView comment -> objects.commentView(comment.to());
      case Change.CreateTrigger create -> objects.createTrigger(create.table(), create.trigger());
      case Change.DropTrigger drop -> objects.dropTrigger(drop.table(), drop.trigger());
      case Change.CreatePolicy create -> objects.createPolicy(create.table(), create.policy());
      case Change.DropPolicy drop -> objects.dropPolicy(drop.table(), drop.policy());
      case Change.SecureRows secure -> objects.secureRows(secure.table(), secure.on());
      case Change.InsertRows insert -> rows.insert(insert.seed());
      case Change.DeleteRows delete -> rows.delete(delete.seed());
    }
  }
}
