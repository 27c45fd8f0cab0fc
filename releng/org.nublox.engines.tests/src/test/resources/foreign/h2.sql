create domain positive as int check (value > 1)
;;
create constant pi_ish value 3
;;
create alias twice as 'int twice(int a) { return a + a; }'
;;
create sequence down_seq start with 5 increment by -2 cache 7
;;
create sequence "Odd ü" as smallint start with 5 increment by 2 minvalue 0 cycle
;;
create table person (
  id bigint generated always as identity (start with 3 increment by 2) constraint pk_person primary key,
  name varchar(20) default 'no''' || ' name' not null,
  g int generated always as (char_length(name) + 1),
  hidden varchar(9) invisible,
  amount numeric(10, 2) default 1.50,
  ts timestamp(6) with time zone default current_timestamp,
  t time(3),
  d double precision,
  c clob,
  b blob(2000000),
  j json,
  bb varbinary(20),
  s bigint default next value for "Odd ü" not null,
  ch char(3),
  en enum('a', 'it''s'),
  touched int on update 3,
  df decfloat,
  tags int array[4],
  p positive,
  dn int default 4 default on null,
  ci varchar_ignorecase(7),
  iv interval day to second,
  constraint uq_clash unique nulls not distinct (ch),
  constraint uq_name unique (name),
  constraint "ck 1" check (id > 0 and name <> 'a''😀')
)
;;
comment on table person is 'People'
;;
comment on column person.name is 'as on the bill'
;;
create table child (
  person_id bigint,
  name varchar(20),
  constraint fk_person foreign key (person_id) references person (id) on delete no action on update restrict,
  constraint fk_name foreign key (name) references person (name) on delete set default on update cascade
)
;;
create unique index ix_amount on person (amount desc nulls first, name)
;;
create index ix_ts on person (ts desc)
;;
create hash index ix_hash on person (d)
;;
create view rich as select id, name as "X y" from person where amount > 1000
;;
comment on view rich is 'the rich'
;;
create view richer as select * from rich
;;
create trigger touch before insert, update on person for each row as 'org.h2.api.Trigger create() { return new org.h2.api.Trigger() { public void fire(java.sql.Connection c, Object[] o, Object[] n) {} }; }'
;;
create trigger after_all after delete on person for each statement as 'org.h2.api.Trigger create() { return new org.h2.api.Trigger() { public void fire(java.sql.Connection c, Object[] o, Object[] n) {} }; }'
;;
create synonym people for person
;;
create local temporary table session_only (a int)
;;
create global temporary table for_a_while (a int)
