-- A schema that was not made by us, with all that PostgreSQL can have; statements end with ;; on a line of their own.
create type mood as enum ('sad', 'ok', 'happy')
;;
create domain positive as integer check (value > 0)
;;
create type pair as (a integer, b text)
;;
create type "span" as range (subtype = integer)
;;
create collation de (provider = icu, locale = 'de')
;;
create sequence small_seq as smallint start 3 increment 2 cycle cache 5
;;
create sequence down_seq increment -1 start 10 maxvalue 20 minvalue -5
;;
create table person (
  id serial primary key,
  ident bigint generated always as identity (start 100 increment 10 cache 5),
  name varchar(40) collate "C" not null default 'no'' name',
  anything varchar,
  doc json,
  docb jsonb,
  m mood default 'ok',
  p positive,
  tags text[] default '{}'::text[],
  amount numeric(12, 2) not null default 0.50,
  loose numeric,
  ratio double precision,
  t time with time zone,
  ts timestamptz(3) default now(),
  iv interval day to second,
  addr inet,
  bits bit(3),
  geo point,
  search tsvector generated always as (to_tsvector('english'::regconfig, name)) stored,
  twice numeric generated always as (amount * 2) stored,
  "Weird ""Name"" 😀" text,
  constraint person_name_key unique (name) include (amount),
  constraint person_amount_key unique nulls not distinct (amount, name),
  constraint person_late_key unique (ident) deferrable initially deferred,
  constraint person_amount_check check (amount >= 0 and name <> '') no inherit
)
;;
comment on table person is 'People; of all kinds'
;;
comment on column person.name is 'as on the bill'
;;
comment on constraint person_amount_check on person is 'No debts'
;;
comment on constraint person_name_key on person is 'a comment of a key'
;;
alter table person add constraint person_later_check check (amount < 1000000) not valid
;;
create table child (
  person_id integer references person (id) match full on delete set null on update cascade deferrable,
  person_name varchar(40),
  ident integer constraint child_ident_fk references person (id) on delete cascade deferrable initially deferred,
  code integer,
  during int4range,
  exclude using gist (during with &&)
)
;;
create unique index person_addr_idx on person (addr)
;;
create table net (addr inet references person (addr))
;;
create index person_lower_idx on person (lower(name) desc, amount desc nulls last) include (addr) where amount > 10
;;
create index person_pattern_idx on person (name varchar_pattern_ops)
;;
create index person_collated_idx on person (name collate "POSIX")
;;
create index person_docb_idx on person using gin (docb)
;;
create index person_brin_idx on person using brin (ts) with (pages_per_range = 4)
;;
create index person_twice_idx on person (amount, amount)
;;
create unique index person_clash_idx on person (loose) nulls not distinct
;;
comment on index person_docb_idx is 'for documents'
;;
create view rich (who, much) as select name, amount from person where amount > 1000 with local check option
;;
comment on view rich is 'the rich'
;;
comment on column rich.who is 'a comment of a view''s column'
;;
create view richest as select who from rich order by much desc limit 1
;;
create materialized view totals as select name, sum(amount) as total from person group by name with no data
;;
create unique index totals_idx on totals (name)
;;
create table measure (at date not null, value integer) partition by range (at)
;;
create table measure_2026 partition of measure for values from ('2026-01-01') to ('2027-01-01')
;;
create table parent (a integer)
;;
create table heir (b integer) inherits (parent)
;;
create table nothing ()
;;
create unlogged table fast (id integer primary key) with (fillfactor = 70)
;;
create function touch() returns trigger language plpgsql as $$ begin new.ts := now(); return new; end $$
;;
create trigger touch before insert or update on person for each row execute function touch()
;;
create function audit() returns trigger language plpgsql as $$ begin return null; end $$
;;
create trigger audit_amount after update of amount on person for each row when (old.amount <> new.amount) execute function audit()
;;
create trigger audit_all after truncate on person for each statement execute function audit()
;;
create function add(a integer, b integer) returns integer language sql as 'select a + b'
;;
create procedure nop() language sql as ''
;;
create aggregate total(integer) (sfunc = int4pl, stype = integer, initcond = '0')
;;
create operator @+ (leftarg = integer, rightarg = integer, function = add)
;;
create rule no_delete as on delete to net do instead nothing
;;
create statistics person_stats on name, amount from person
;;
create text search configuration words (copy = simple)
;;
alter table person enable row level security
;;
alter table person force row level security
;;
create policy mine on person for select using (name = current_user)
;;
create policy write_mine on person for update using (amount > 0)
;;
create policy add_mine on person for insert with check (amount < 5)
;;
create policy never on person as restrictive for delete using (false)
;;
alter table child enable row level security
;;
create table "tab	name" (id integer)
;;
create table elsewhere (id integer, other integer references "FOREIGN".target (id))
;;
create table unenforced (id integer primary key, constraint unenforced_check check (id > 1) not enforced)
