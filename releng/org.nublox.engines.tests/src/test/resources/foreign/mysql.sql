create table parent (id int primary key) collate utf8mb4_bin
go
create table item (
  id bigint not null auto_increment primary key,
  parent int not null,
  three int default (1 + 2),
  note varchar(50) default 'it''s \\ ü',
  extra json,
  place geometry not null srid 0,
  code varchar(10) character set latin1,
  changed timestamp not null default current_timestamp on update current_timestamp,
  twice int generated always as (three * 2) stored,
  constraint fk_parent foreign key (parent) references parent (id) on delete cascade,
  key ix_lower ((lower(note))),
  fulltext key ft_note (note),
  spatial key sp_place (place)
) collate utf8mb4_bin
go
create view low_items as select id, note from item where id < 100
go
create procedure clean() begin delete from parent; end
go
create function twice(x int) returns int deterministic return x * 2
go
create event nightly on schedule every 1 day do delete from parent
