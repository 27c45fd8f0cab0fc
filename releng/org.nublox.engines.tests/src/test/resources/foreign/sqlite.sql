create table parent (id integer primary key, name text)
go
create table item ( /* a thing */
  id integer constraint pk_item primary key autoincrement,
  name nvarchar(160) collate nocase check (length(name) > 0),
  code text unique on conflict ignore default (lower('A')) /* the code */,
  parent int constraint fk_parent references Parent on delete cascade on update set default deferrable initially deferred,
  gone int references nowhere (id),
  half real generated always as (parent / 2.0) virtual,
  constraint ck_both check (name is not null or code is not null)
)
go
create index ix_nocase on item (name collate nocase)
go
create unique index ix_some on item (parent desc, lower(code)) where parent > 3
go
create table pair (a int, b int, primary key (a, b)) without rowid
go
create table exact (id int primary key) strict
go
create view shown (a, b) as select id, name from item
go
create trigger always after insert on item for each row begin update parent set name = 'x'; end
go
create trigger only_column after update of name on item begin update parent set name = 'y'; end
go
create trigger on_view instead of insert on shown begin update parent set name = 'z'; end
go
create virtual table docs using fts5(title)
