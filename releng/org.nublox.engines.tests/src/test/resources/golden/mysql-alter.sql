drop procedure refresh_prices;

drop table prices;

drop view items;

drop trigger tr_person_old;

alter table person drop foreign key fk_person_group, drop key fk_person_group;

alter table person drop check ck_person_old;

alter table person drop key ix_person_gone;

drop table gone;
alter table person rename to people;
alter table people rename column fullname to name;
alter table people rename key uq_person_old to uq_people_new;

alter table people drop foreign key fk_person_boss, drop key fk_person_boss;
alter table people add constraint fk_people_boss foreign key (boss_id) references people (id);

alter table people drop check ck_person_age;
alter table people add constraint ck_people_age check (age >= 0);

alter table people rename key ix_person_old to ix_people_new;

alter table people comment = 'People, and their "names"';
alter table people modify column age int comment 'In years, it''s "whole"';
alter table people modify column score int default 7;
alter table people modify column level int;
alter table people add column nick varchar(15);
alter table people add column state varchar(10) default 'n''ew' not null;
alter table people add column born int;

update people set born = 1990 + 10 where born is null;

alter table people modify column born int not null;
alter table people drop column gone;

update `group` set label = 'none' where label is null;

alter table `group` modify column label varchar(60) not null;

alter table item drop key ix_item_total;

alter table item drop column total;
alter table item add column total decimal(24, 2) generated always as (amount * amount) stored;

create index ix_item_total on item (total);

alter table counted modify column number bigint auto_increment not null;
alter table uncounted modify column number bigint not null, drop primary key;
alter table uncounted modify column number bigint not null;
alter table uncounted modify column code varchar(10) not null;
alter table uncounted add primary key (code);
alter table uncounted add constraint uq_uncounted_number unique (number);

create table fresh (
  id int not null,
  text varchar(20) comment 'Fresh',
  primary key (id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_0900_bin comment = 'Fresh rows';

insert into fresh (id, text) values
  (1, 'row 1'),
  (2, 'row 2');
delete from fresh where id = 2 and text = 'row 2';

create index ix_people_group on people (group_id, nick);

alter table people add constraint ck_people_new check (born >= 0);

alter table people add constraint fk_people_group foreign key (group_id) references `group` (id) on delete cascade;

delimiter $$
create trigger tr_people_new after insert on people
for each row
begin set @touched = 1; end$$
delimiter ;

create view items as
select i.code as code, i.amount as amount
from item i;

create table prices as
select i.code as code, i.price as price
from item i;

delimiter $$
create procedure refresh_prices()
begin
  delete from prices;
  insert into prices
select i.code as code, i.price as price
from item i;
end$$
delimiter ;
