/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.schema.change;

/** Changes in words. */
public final class ChangeText {

  private ChangeText() {}

  /** One line that says what changes. */
  public static String of(Change change) {
    return switch (change) {
      case Change.CreateSequence c -> "add sequence " + c.object();
      case Change.DropSequence c -> "drop sequence " + c.object();
      case Change.AlterSequence c -> "change sequence " + c.object();
      case Change.RenameSequence c -> "rename sequence " + c.from() + " to " + c.to();
      case Change.CreateTable c -> "add table " + c.object();
      case Change.DropTable c -> "drop table " + c.object();
      case Change.RenameTable c -> "rename table " + c.from() + " to " + c.to();
      case Change.CommentTable c -> "comment table " + c.object();
      case Change.AddColumn c -> "add column " + c.table() + "." + c.column().name();
      case Change.DropColumn c -> "drop column " + c.table() + "." + c.column().name();
      case Change.RenameColumn c -> "rename column " + c.table() + "." + c.from() + " to " + c.to();
      case Change.AlterColumn c -> altered(c);
      case Change.FillColumn c -> "fill column " + c.table() + "." + c.column().name();
      case Change.AddPrimaryKey c -> "add primary key " + c.table() + "." + c.key().name();
      case Change.DropPrimaryKey c -> "drop primary key " + c.table() + "." + c.key().name();
      case Change.AddUnique c -> "add unique key " + c.table() + "." + c.key().name();
      case Change.DropUnique c -> "drop unique key " + c.table() + "." + c.key().name();
      case Change.AddForeignKey c -> "add foreign key " + c.table() + "." + c.key().name();
      case Change.DropForeignKey c -> "drop foreign key " + c.table() + "." + c.key().name();
      case Change.AddCheck c -> "add check " + c.table() + "." + c.check().name();
      case Change.DropCheck c -> "drop check " + c.table() + "." + c.check().name();
      case Change.Validate c -> "validate " + c.table() + "." + c.constraint();
      case Change.RenameConstraint c ->
          "rename constraint " + c.table() + "." + c.from() + " to " + c.to();
      case Change.CreateIndex c -> "add index " + c.table() + "." + c.index().name();
      case Change.DropIndex c -> "drop index " + c.table() + "." + c.index().name();
      case Change.RenameIndex c -> "rename index " + c.table() + "." + c.from() + " to " + c.to();
      case Change.CreateView c -> "add view " + c.object();
      case Change.DropView c -> "drop view " + c.object();
      case Change.CommentView c -> "comment view " + c.object();
      case Change.CreateTrigger c -> "add trigger " + c.table() + "." + c.trigger().name();
      case Change.DropTrigger c -> "drop trigger " + c.table() + "." + c.trigger().name();
      case Change.CreatePolicy c -> "add policy " + c.table() + "." + c.policy().name();
      case Change.DropPolicy c -> "drop policy " + c.table() + "." + c.policy().name();
      case Change.SecureRows c -> (c.on() ? "secure rows of " : "open rows of ") + c.table();
      case Change.InsertRows c -> "add " + c.seed().rows().size() + " rows to " + c.object();
      case Change.DeleteRows c -> "remove " + c.seed().rows().size() + " rows from " + c.object();
    };
  }

  private static String altered(Change.AlterColumn c) {
    StringBuilder text = new StringBuilder("change column " + c.table() + "." + c.to().name());
    String separator = ": ";
    if (!c.from().type().equals(c.to().type())) {
      text.append(separator).append(c.from().type()).append(" to ").append(c.to().type());
      separator = ", ";
    }
    if (c.from().nullable() != c.to().nullable()) {
      text.append(separator).append(c.to().nullable() ? "null allowed" : "value required");
      separator = ", ";
    }
    if (!c.from().value().equals(c.to().value())) {
      text.append(separator).append(c.from().value()).append(" to ").append(c.to().value());
      separator = ", ";
    }
    if (!c.from().comment().equals(c.to().comment())) {
      text.append(separator).append("comment");
    }
    return text.toString();
  }
}
