/*
 * Copyright (c) 2026 NuBlox contributors.
 *
 * This program and the accompanying materials are made available under the terms of the Eclipse Public
 * License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package org.nublox.importer.internal.database;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nublox.expression.Expr;
import org.nublox.importer.Note;
import org.nublox.importer.internal.database.TablePlan.Reference;
import org.nublox.importer.internal.sql.Said;
import org.nublox.importer.internal.sql.SqlColumn;
import org.nublox.importer.internal.sql.SqlReading;
import org.nublox.importer.internal.text.Declaration;
import org.nublox.importer.internal.text.EntityText;
import org.nublox.importer.internal.text.Nbx;
import org.nublox.schema.Column;
import org.nublox.schema.ColumnType;
import org.nublox.schema.ColumnValue;
import org.nublox.schema.ForeignKey;
import org.nublox.schema.ReferentialAction;
import org.nublox.schema.RowPolicy;
import org.nublox.schema.Table;
import org.nublox.schema.UniqueKey;

/** An entity with its fields and relations. */
final class EntityImport {

  private static final String VERSION = "rowVersion";

  private final TablePlan plan;
  private final Table table;
  private final Surroundings with;
  private final Enumerations enumerations;
  private Map<String, Enumerations.Use> choices = Map.of();
  private final Map<Reference, Declaration> relations = new HashMap<>();
  private final List<Declaration> inverses = new ArrayList<>();
  private final List<Declaration> features = new ArrayList<>();
  private final List<String> remarks = new ArrayList<>();
  private final Set<UniqueKey> saidUnique = new HashSet<>();
  private final boolean version;
  private RuleImport rules;

  EntityImport(TablePlan plan, Surroundings with, Enumerations enumerations) {
    this.plan = plan;
    this.table = plan.table();
    this.with = with;
    this.enumerations = enumerations;
    this.version = table.columns().stream().anyMatch(this::isVersion);
  }

  TablePlan plan() {
    return plan;
  }

  /** The column that the mapping adds for optimistic locking. */
  private boolean isVersion(Column column) {
    return with.names().isSame(with.names().naming().column(VERSION), column.name())
        && column.type() instanceof ColumnType.Int
        && !column.nullable()
        && column.value() instanceof ColumnValue.Default standard
        && standard.expression() instanceof Expr.Verbatim verbatim
        && verbatim.sql().replaceAll("[()]", "").equals("0");
  }

  /** Whether the reference is the whole primary key. */
  boolean isKey(Reference reference) {
    return new HashSet<>(plan.key()).equals(new HashSet<>(reference.foreign().columns()));
  }

  boolean isRequired(Reference reference) {
    return reference.key()
        || reference.foreign().columns().stream()
            .allMatch(column -> table.column(column).filter(c -> !c.nullable()).isPresent());
  }

  void opposite(Reference reference, String name) {
    relations.get(reference).word("opposite " + Nbx.feature(name));
    if (reference.unique().isPresent() && !reference.key()) {
      saidUnique.add(reference.unique().get());
    }
  }

  void inverse(Declaration relation) {
    inverses.add(relation);
  }

  private void lost(String element, String what) {
    with.notes().add(Note.lost(element, what));
    remarks.add("Not imported: " + element + ": " + what);
  }

  /** Tells fields and relations, in the order of the columns. */
  void features() {
    choices = enumerations.of(plan, with.dialect().id());
    rules = new RuleImport(plan, with, choices);
    Set<Reference> told = new HashSet<>();
    if (plan.key().isEmpty()) {
      noKey();
    }
    boolean generated = false;
    for (Column column : table.columns()) {
      Optional<Reference> reference = plan.reference(column.name());
      if (reference.isPresent()) {
        if (told.add(reference.get())) {
          relation(reference.get(), column);
        }
      } else if (!(version && isVersion(column))) {
        generated |= field(column, generated);
      }
    }
    for (ForeignKey foreign : plan.unkept()) {
      lost(
          foreign.name(),
          "a foreign key from "
              + foreign.columns()
              + " to "
              + foreign.referencedTable()
              + foreign.referencedColumns()
              + ", which is not to a primary key or shares columns with another");
    }
  }

  private void noKey() {
    features.add(new Declaration("key id: long generated"));
    lost(
        table.name(), "the table has no primary key; an entity needs one, so it got a column 'id'");
  }

  private boolean field(Column column, boolean another) {
    String name = plan.fields().get(column.name());
    FieldTypes type = FieldTypes.of(column.type(), with.defaults());
    Optional<Enumerations.Use> choice = Optional.ofNullable(choices.get(column.name()));
    boolean key = plan.key().contains(column.name());
    boolean random = isRandom(column);
    String said =
        choice
            .map(use -> Nbx.id(use.enumeration().name()))
            .orElseGet(
                () ->
                    random
                        ? "uuid"
                        : type.type().equals("text") && key ? "string(255)" : type.type());
    Declaration field =
        new Declaration((key ? "key " : "") + Nbx.feature(name) + ": " + said)
            .doc(column.comment());
    boolean generated = value(field, column, another);
    field.word(!key && !generated && !column.nullable() && !isComputed(column), "required");
    unique(field, List.of(column.name()), key, said);
    if (!with.names().isSame(with.names().naming().column(name), column.name())) {
      field.word("column " + Nbx.quoted(column.name()));
    }
    if (choice.isPresent()) {
      stored(field, column, choice.get());
    } else if (!random) {
      type.storage().ifPresent(physical -> field.storage("type", physical));
      if (type.type().equals("text") && key && type.storage().isEmpty()) {
        field.storage("type", "text");
      }
    }
    rules.limits(field, column, plan.path(column.name()), this::sqlColumn);
    features.add(field);
    return generated;
  }

  private static boolean isComputed(Column column) {
    return column.value() instanceof ColumnValue.Computed;
  }

  /** A text that begins with a random uuid, where the engine has no type for those. */
  private boolean isRandom(Column column) {
    return column.value() instanceof ColumnValue.Default standard
        && standard.expression() instanceof Expr.Verbatim verbatim
        && verbatim.sql().replaceAll("[()]", "").equalsIgnoreCase("uuid")
        && with.defaults().isType(new ColumnType.Uuid(), column.type());
  }

  private void stored(Declaration field, Column column, Enumerations.Use use) {
    int longest =
        use.enumeration().literals().keySet().stream()
            .mapToInt(text -> text.codePointCount(0, text.length()))
            .max()
            .orElse(1);
    ColumnType usual =
        new ColumnType.Enumeration(
            "x",
            List.copyOf(use.enumeration().literals().keySet()),
            Math.max(20, (longest + 9) / 10 * 10));
    boolean named =
        with.names()
            .isSame("ck_" + table.name() + "_" + column.name() + "_type", use.check().name());
    if (!with.defaults().isType(usual, column.type()) || !named) {
      field.storage("type", FieldTypes.physical(column.type()));
      field.storage("check", use.check().name());
    }
  }

  /**
   * Says where the value comes from.
   *
   * @return whether the database makes it
   */
  private boolean value(Declaration field, Column column, boolean another) {
    String element = table.name() + "." + column.name();
    switch (column.value()) {
      case ColumnValue.Given ignored -> {}
      case ColumnValue.Identity identity -> {
        if (another) {
          lost(element, "a second column that the database numbers");
          return false;
        }
        field.word("generated");
        if (identity.start() != 1 || identity.increment() != 1) {
          lost(element, "numbering that does not begin at 1 or advances by more than 1");
        }
        return true;
      }
      case ColumnValue.NextOf next -> {
        if (another || !with.sequences().containsKey(next.sequence())) {
          lost(element, "numbers of the sequence " + next.sequence());
          return false;
        }
        field.word("generated by " + Nbx.id(with.sequences().get(next.sequence())));
        return true;
      }
      case ColumnValue.Default standard -> {
        String sql = sql(standard.expression());
        if (sql.replaceAll("[()]", "").equalsIgnoreCase("null")) {
          return false;
        }
        Optional<Said> said =
            SqlReading.standard(sql, with.dialect().id(), sqlColumn(column))
                .or(() -> now(column, sql));
        said.ifPresent(standardSaid -> field.word("= " + standardSaid.text()));
        if (said.filter(Said::exact).isEmpty()) {
          field.storage("initial", with.dialect().id() + ":" + sql);
          with.notes()
              .add(
                  Note.changed(
                      element, "the default is kept in the words of the database: " + sql));
        }
      }
      case ColumnValue.Computed computed -> {
        Optional<Said> said =
            SqlReading.value(sql(computed.expression()), with.dialect().id(), this::sqlColumn);
        if (said.isPresent()) {
          field.word("computed " + said.get().text()).word(computed.stored(), "stored");
        } else {
          lost(element, "it is computed as " + sql(computed.expression()));
          field.remark("Not imported: it is computed as " + sql(computed.expression()));
        }
      }
    }
    return false;
  }

  /** The moment of now, as the dialect writes it for a column of that type. */
  private Optional<Said> now(Column column, String sql) {
    if (with.defaults().isNow(column, sql)) {
      return Optional.of(new Said("now()", true));
    }
    return column.type() instanceof ColumnType.TimestampTz && Defaults.isInstant(sql)
        ? Optional.of(new Said("now()", false))
        : Optional.empty();
  }

  private static String sql(Expr expression) {
    return expression instanceof Expr.Verbatim verbatim ? verbatim.sql() : expression.toString();
  }

  private void unique(Declaration declaration, List<String> columns, boolean key, String type) {
    for (UniqueKey unique : table.uniqueKeys()) {
      if (!unique.columns().equals(columns) || !saidUnique.add(unique)) {
        continue;
      }
      boolean large = Set.of("text", "binary", "json", "boolean").contains(type);
      if (large || (key && plan.key().size() == 1)) {
        lost(unique.name(), "a unique key over a column that cannot have one in the model");
        continue;
      }
      declaration.word("unique");
      if (!with.defaults().isUnique(table, unique)) {
        declaration.storage("unique", unique.name());
      }
    }
  }

  private void relation(Reference reference, Column first) {
    ForeignKey foreign = reference.foreign();
    Declaration relation =
        new Declaration(
                (reference.key() ? "key " : "")
                    + Nbx.feature(reference.name())
                    + " -> "
                    + Nbx.id(reference.target().entity()))
            .doc(first.comment())
            .word(!reference.key() && isRequired(reference), "required");
    relations.put(reference, relation);
    boolean oneSided = !isRequired(reference);
    if (reference.unique().isPresent() && (oneSided || reference.key())) {
      unique(relation, foreign.columns(), false, "");
    } else if (reference.unique().isPresent()
        && !with.defaults().isUnique(table, reference.unique().get())) {
      relation.storage("unique", reference.unique().get().name());
    }
    action(
        relation,
        "delete",
        foreign.onDelete(),
        with.defaults().isOnDelete(table, foreign),
        reference);
    action(
        relation,
        "update",
        foreign.onUpdate(),
        with.defaults().isOnUpdate(table, foreign),
        reference);
    columns(relation, reference);
    if (!with.defaults().isForeignKey(table, foreign)) {
      relation.storage("foreignKey", foreign.name());
    }
    if (foreign.deferrable()) {
      relation.storage("deferrable", "true");
    }
    new IndexImport(plan, with).ofForeignKey(relation, foreign);
    features.add(relation);
  }

  private void action(
      Declaration relation,
      String event,
      ReferentialAction action,
      boolean usual,
      Reference reference) {
    boolean impossible =
        action == ReferentialAction.SET_DEFAULT
            || (action == ReferentialAction.SET_NULL && isRequired(reference));
    if (!usual && impossible) {
      lost(reference.foreign().name(), "on " + event + " " + LinkImport.words(action));
    } else if (!usual) {
      relation.word("on " + event + " " + LinkImport.words(action));
    }
  }

  private void columns(Declaration relation, Reference reference) {
    ForeignKey foreign = reference.foreign();
    boolean usual = true;
    for (int i = 0; i < foreign.columns().size(); i++) {
      usual &=
          with.names()
              .isSame(
                  with.names()
                      .naming()
                      .foreignKeyColumn(
                          with.names().naming().column(reference.name()),
                          foreign.referencedTable(),
                          foreign.referencedColumns().get(i)),
                  foreign.columns().get(i));
    }
    if (!usual && foreign.columns().size() == 1) {
      relation.word("column " + Nbx.quoted(foreign.columns().getFirst()));
    } else if (!usual) {
      relation.storage("columns", String.join(", ", foreign.columns()));
    }
    if (foreign.columns().size() == 1) {
      ColumnType type = table.column(foreign.columns().getFirst()).orElseThrow().type();
      ColumnType referenced =
          reference
              .target()
              .table()
              .column(foreign.referencedColumns().getFirst())
              .orElseThrow()
              .type();
      if (!type.equals(referenced)) {
        relation.storage("type", FieldTypes.physical(type));
      }
    }
  }

  /** What a column is, for expressions. */
  Optional<SqlColumn> sqlColumn(String name) {
    return Enumerations.column(table, name)
        .filter(column -> !isVersion(column))
        .map(this::sqlColumn);
  }

  private SqlColumn sqlColumn(Column column) {
    Optional<Enumerations.Use> choice = Optional.ofNullable(choices.get(column.name()));
    String path = plan.path(column.name());
    String presence = plan.reference(column.name()).map(r -> Nbx.feature(r.name())).orElse(path);
    return new SqlColumn(
        path,
        presence,
        choice.isPresent()
            ? SqlColumn.Kind.ENUMERATION
            : isRandom(column)
                ? SqlColumn.Kind.UUID
                : FieldTypes.of(column.type(), with.defaults()).kind(),
        choice.map(use -> use.enumeration().name()).orElse(""),
        choice.map(use -> use.enumeration().literals()).orElse(Map.of()));
  }

  EntityText text() {
    Declaration head = new Declaration("entity " + Nbx.id(plan.entity())).doc(table.comment());
    if (!with.names().isSame(with.names().naming().table(plan.entity()), table.name())) {
      head.word("table " + Nbx.quoted(table.name()));
    }
    if (!version) {
      head.without("version");
    }
    if (table.primaryKey().isPresent() && !with.defaults().isPrimaryKey(table)) {
      head.storage("key", table.primaryKey().get().name());
    }
    EntityText text = new EntityText(head);
    features.forEach(text::feature);
    inverses.forEach(text::feature);
    for (UniqueKey unique : table.uniqueKeys()) {
      if (!saidUnique.contains(unique)) {
        new IndexImport(plan, with)
            .unique(unique)
            .ifPresentOrElse(
                text::other,
                () -> lost(unique.name(), "a unique key over a part of a foreign key"));
      }
    }
    new IndexImport(plan, with).indexes(this::sqlColumn, this::lost).forEach(text::other);
    rules.rules(this::sqlColumn, this::lost).forEach(text::other);
    for (RowPolicy policy : table.rowPolicies()) {
      lost(policy.name(), "row-level security; write 'rows ... where' or 'tenant'");
    }
    table
        .triggers()
        .forEach(trigger -> TriggerImport.write(trigger, table, with, text, this::lost));
    remarks.forEach(text::remark);
    return text;
  }
}
