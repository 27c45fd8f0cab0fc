drop view prices;
drop view items;

pragma foreign_keys = off;
pragma legacy_alter_table = on;

create table person_new ( /* People */
  id integer constraint pk_person primary key autoincrement not null,
  fullname varchar(30) not null,
  tenant varchar(40),
  group_id bigint,
  boss_id bigint,
  age smallint,
  score integer default 5,
  note varchar(40),
  gone integer default 1,
  level varchar(20),
  constraint uq_person_old unique (note),
  constraint ck_person_age check (age >= 0),
  constraint ck_person_fullname_type check (length(fullname) <= 30),
  constraint ck_person_tenant_type check (length(tenant) <= 40),
  constraint ck_person_group_id_type check (typeof(group_id) in ('integer', 'null')),
  constraint ck_person_boss_id_type check (typeof(boss_id) in ('integer', 'null')),
  constraint ck_person_age_type check (typeof(age) in ('integer', 'null')),
  constraint ck_person_score_type check (typeof(score) in ('integer', 'null')),
  constraint ck_person_note_type check (length(note) <= 40),
  constraint ck_person_gone_type check (typeof(gone) in ('integer', 'null')),
  constraint ck_person_level_type check (length(level) <= 20),
  constraint fk_person_boss foreign key (boss_id) references person (id)
);

insert into person_new (id, fullname, tenant, group_id, boss_id, age, score, note, gone, level)
select id, fullname, tenant, group_id, boss_id, age, score, note, gone, level
from person;

delete from sqlite_sequence where name = 'person_new';
insert into sqlite_sequence (name, seq) select 'person_new', seq from sqlite_sequence where name = 'person';

drop table person;
alter table person_new rename to person;

create index ix_person_old on person (age);

pragma legacy_alter_table = off;
pragma foreign_key_check(person);
pragma foreign_keys = on;

drop table gone;
alter table person rename to people;
alter table people rename column fullname to name;

pragma foreign_keys = off;
pragma legacy_alter_table = on;

create table group_new (
  id bigint not null,
  label varchar(60) not null,
  constraint pk_group primary key (id),
  constraint ck_group_id_type check (typeof(id) in ('integer', 'null')),
  constraint ck_group_label_type check (length(label) <= 60)
);

insert into group_new (id, label)
select id, coalesce(label, 'none')
from "group";
drop table "group";
alter table group_new rename to "group";

pragma legacy_alter_table = off;
pragma foreign_key_check("group");
pragma foreign_keys = on;
pragma foreign_keys = off;
pragma legacy_alter_table = on;

create table item_new (
  code varchar(10) not null,
  price decimal(10, 2) default 1.50 not null,
  amount integer not null,
  total decimal(24, 2) generated always as (amount * amount) stored,
  constraint pk_item primary key (code),
  constraint ck_item_code_type check (length(code) <= 10),
  constraint ck_item_price_type check (typeof(price) in ('integer', 'real', 'null')),
  constraint ck_item_amount_type check (typeof(amount) in ('integer', 'null')),
  constraint ck_item_total_type check (typeof(total) in ('integer', 'real', 'null'))
);

insert into item_new (code, price, amount)
select code, price, amount
from item;
drop table item;
alter table item_new rename to item;

create index ix_item_total on item (total);

pragma legacy_alter_table = off;
pragma foreign_key_check(item);
pragma foreign_keys = on;
pragma foreign_keys = off;
pragma legacy_alter_table = on;

create table counted_new (
  number integer constraint pk_counted primary key autoincrement not null,
  plain integer default 3 not null,
  constraint ck_counted_plain_type check (typeof(plain) in ('integer', 'null'))
);

insert into counted_new (number, plain)
select number, plain
from counted;
drop table counted;
alter table counted_new rename to counted;

create index ix_counted_plain on counted (plain);

pragma legacy_alter_table = off;
pragma foreign_key_check(counted);
pragma foreign_keys = on;
pragma foreign_keys = off;
pragma legacy_alter_table = on;

create table uncounted_new (
  number bigint not null,
  code varchar(10) not null,
  constraint pk_uncounted_code primary key (code),
  constraint uq_uncounted_number unique (number),
  constraint ck_uncounted_code_type check (length(code) <= 10),
  constraint ck_uncounted_number_type check (typeof(number) in ('integer', 'null'))
);

insert into uncounted_new (number, code)
select number, code
from uncounted;
drop table uncounted;
alter table uncounted_new rename to uncounted;

pragma legacy_alter_table = off;
pragma foreign_key_check(uncounted);
pragma foreign_keys = on;

create table fresh ( /* Fresh rows */
  id integer not null,
  text varchar(20) /* Fresh */,
  constraint pk_fresh primary key (id),
  constraint ck_fresh_id_type check (typeof(id) in ('integer', 'null')),
  constraint ck_fresh_text_type check (length(text) <= 20)
);

insert into fresh (id, text) values
  (1, 'row 1'),
  (2, 'row 2');
delete from fresh where id = 2 and text = 'row 2';

pragma foreign_keys = off;
pragma legacy_alter_table = on;

create table people_new ( /* People, and their "names" */
  id integer constraint pk_people primary key autoincrement not null,
  name varchar(30) not null,
  tenant varchar(40),
  group_id bigint,
  boss_id bigint,
  age integer /* In years, it's "whole" */,
  score integer default 7,
  note varchar(40),
  level integer,
  nick varchar(15),
  state varchar(10) default 'n''ew' not null,
  born integer not null,
  constraint uq_people_new unique (note),
  constraint ck_people_age check (age >= 0),
  constraint ck_people_name_type check (length(name) <= 30),
  constraint ck_people_tenant_type check (length(tenant) <= 40),
  constraint ck_people_group_id_type check (typeof(group_id) in ('integer', 'null')),
  constraint ck_people_boss_id_type check (typeof(boss_id) in ('integer', 'null')),
  constraint ck_people_age_type check (typeof(age) in ('integer', 'null')),
  constraint ck_people_score_type check (typeof(score) in ('integer', 'null')),
  constraint ck_people_note_type check (length(note) <= 40),
  constraint ck_people_level_type check (typeof(level) in ('integer', 'null')),
  constraint ck_people_nick_type check (length(nick) <= 15),
  constraint ck_people_state_type check (length(state) <= 10),
  constraint ck_people_born_type check (typeof(born) in ('integer', 'null')),
  constraint ck_people_new check (born >= 0),
  constraint fk_people_boss foreign key (boss_id) references people (id),
  constraint fk_people_group foreign key (group_id) references "group" (id) on delete cascade
);

insert into people_new (id, name, tenant, group_id, boss_id, age, score, note, level, born)
select id, name, tenant, group_id, boss_id, age, score, note, level, 1990 + 10
from people;

delete from sqlite_sequence where name = 'people_new';
insert into sqlite_sequence (name, seq) select 'people_new', seq from sqlite_sequence where name = 'people';

drop table people;
alter table people_new rename to people;

create index ix_people_new on people (age);
create index ix_people_group on people (group_id, nick);

create trigger tr_people_new after insert on people
for each row
begin
  select 1;
end;

pragma legacy_alter_table = off;
pragma foreign_key_check(people);
pragma foreign_keys = on;

create view items as
select i.code as code, i.amount as amount
from item i;

create view prices as
select i.code as code, i.price as price
from item i;
