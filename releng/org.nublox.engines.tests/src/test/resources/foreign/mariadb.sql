create table parent (id int primary key, code varchar(10), unique key uq_code (code)) collate utf8mb4_bin
go
create sequence numbers start with 10 increment by 2
go
create table item (
  id bigint not null auto_increment primary key,
  parent int not null,
  code varchar(10) character set latin1,
  kind enum('a','b') not null default 'a',
  big bigint unsigned,
  flag tinyint(1) default 0,
  number bigint default (next value for numbers),
  extra json,
  smile varchar(20) default (concat('😀 it''s')),
  note text,
  changed timestamp not null default current_timestamp on update current_timestamp,
  twice int generated always as (parent * 2) virtual,
  constraint fk_parent foreign key (parent) references parent (id) on delete cascade,
  constraint ck_kind check (kind <> 'b' or flag = 1),
  unique key uq_number (number),
  unique key uq_big (big, flag),
  key ix_order (kind, big desc),
  key ix_prefix (code(3)),
  fulltext key ft_note (note)
) comment 'A thing; ü' collate utf8mb4_bin
go
alter table item add column el int, add key ix_el (el)
go
alter table parent add column el int, add key ix_not_unique (el)
go
alter table item add constraint fk_elsewhere foreign key (el) references parent (el)
go
create trigger item_first before insert on item for each row set new.kind = 'a'
go
create view low_items as select id, kind from item where id < 100 with cascaded check option
go
create table log (id int, at date) collate utf8mb4_bin partition by hash (id) partitions 2
go
create table memo (id int) engine = MyISAM collate utf8mb4_bin
go
create table audited (id int) collate utf8mb4_bin with system versioning
go
create procedure clean() begin delete from log; end
go
create function twice(x int) returns int deterministic return x * 2
