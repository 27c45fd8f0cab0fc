set quoted_identifier on;
go

drop procedure refresh_prices;

drop table prices;

drop view items;

alter sequence counter increment by 10 maxvalue 1000000;

go
declare @schema sysname = schema_name();
if exists (select 1 from sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'SEQUENCE', N'counter', null, null))
  exec sys.sp_dropextendedproperty @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'SEQUENCE', @level1name = N'counter';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Counts in tens', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'SEQUENCE', @level1name = N'counter';
go

exec sp_rename N'old_numbers', N'new_numbers', N'OBJECT';
create sequence fresh_numbers as bigint start with 7 increment by 7;

go
declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Fresh', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'SEQUENCE', @level1name = N'fresh_numbers';
go

drop sequence gone_numbers;

drop trigger tr_person_old;

drop security policy if exists dbo.policy_person;

drop function if exists dbo.allow_filter_person;
drop function if exists dbo.allow_block_after_insert_person;
drop function if exists dbo.allow_block_after_update_person;
drop function if exists dbo.allow_block_before_delete_person;

alter table person drop constraint fk_person_group;
alter table person drop constraint ck_person_old;

drop index ix_person_gone on person;

drop table gone;
exec sp_rename N'person', N'people', N'OBJECT';
exec sp_rename N'people.fullname', N'name', N'COLUMN';
exec sp_rename N'pk_person', N'pk_people', N'OBJECT';

exec sp_rename N'people.uq_person_old', N'uq_people_new', N'INDEX';

exec sp_rename N'fk_person_boss', N'fk_people_boss', N'OBJECT';
exec sp_rename N'ck_person_age', N'ck_people_age', N'OBJECT';

exec sp_rename N'people.ix_person_old', N'ix_people_new', N'INDEX';

go
declare @schema sysname = schema_name();
if exists (select 1 from sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'people', null, null))
  exec sys.sp_dropextendedproperty @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'people';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'People, and their "names"', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'people';
go

alter table people drop constraint ck_people_age;

drop index ix_people_new on people;

alter table people alter column age int null;

create index ix_people_new on people (age);

alter table people add constraint ck_people_age check (age >= 0);

go
declare @schema sysname = schema_name();
if exists (select 1 from sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'people', N'COLUMN', N'age'))
  exec sys.sp_dropextendedproperty @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'people', @level2type = N'COLUMN', @level2name = N'age';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'In years, it''s "whole"', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'people', @level2type = N'COLUMN', @level2name = N'age';
go

declare @sql nvarchar(max) = (
  select N'alter table people drop constraint ' + quotename(d.name)
  from sys.default_constraints d
  join sys.columns c on c.object_id = d.parent_object_id and c.column_id = d.parent_column_id
  where d.parent_object_id = object_id(N'people') and c.name = N'score');
if @sql is not null exec sys.sp_executesql @sql;
go
alter table people add constraint df_people_score default 7 for score;
alter table people add level_new int null;
go
update people set level_new = convert(int, level)
go
alter table people drop column level;
exec sp_rename N'people.level_new', N'level', N'COLUMN';
alter table people add nick nvarchar(15) collate Latin1_General_100_BIN2 null;
alter table people add state nvarchar(10) collate Latin1_General_100_BIN2 constraint df_people_state default N'n''ew' not null;
alter table people add born int null;

go
update people set born = 1990 + 10 where born is null
go

alter table people alter column born int not null;

go
declare @sql nvarchar(max) = (
  select N'alter table people drop constraint ' + quotename(d.name)
  from sys.default_constraints d
  join sys.columns c on c.object_id = d.parent_object_id and c.column_id = d.parent_column_id
  where d.parent_object_id = object_id(N'people') and c.name = N'gone');
if @sql is not null exec sys.sp_executesql @sql;
go
alter table people drop column gone;

go
update [group] set [label] = N'none' where [label] is null
go

alter table [group] alter column [label] nvarchar(60) collate Latin1_General_100_BIN2 not null;

drop index ix_item_total on item;

alter table item drop column total;
alter table item add total as cast(cast(amount as bigint) * amount as decimal(24, 2)) persisted;

create index ix_item_total on item (total);
drop index ix_counted_plain on counted;

alter table counted drop constraint pk_counted;

go
declare @sql nvarchar(max) = (
  select N'alter table counted drop constraint ' + quotename(d.name)
  from sys.default_constraints d
  join sys.columns c on c.object_id = d.parent_object_id and c.column_id = d.parent_column_id
  where d.parent_object_id = object_id(N'counted') and c.name = N'plain');
if @sql is not null exec sys.sp_executesql @sql;
go
exec sp_rename N'counted', N'counted_old', N'OBJECT';

create table counted (
  number bigint identity(1, 1) not null,
  plain int constraint df_counted_plain default 3 not null,
  constraint pk_counted primary key (number)
);

create index ix_counted_plain on counted (plain);

set identity_insert counted on;

go
insert into counted (number, plain)
select number, plain
from counted_old
go

set identity_insert counted off;

drop table counted_old;
alter table uncounted drop constraint pk_uncounted;
alter table uncounted add number_new bigint null;
go
update uncounted set number_new = number
go
alter table uncounted drop column number;
exec sp_rename N'uncounted.number_new', N'number', N'COLUMN';
alter table uncounted alter column number bigint not null;
alter table uncounted alter column code nvarchar(10) collate Latin1_General_100_BIN2 not null;
alter table uncounted add constraint pk_uncounted_code primary key (code);
alter table uncounted add constraint uq_uncounted_number unique (number);

create table fresh (
  id int not null,
  text nvarchar(20) collate Latin1_General_100_BIN2 null,
  constraint pk_fresh primary key (id)
);

go
declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Fresh rows', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'fresh';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Fresh', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'fresh', @level2type = N'COLUMN', @level2name = N'text';
go

insert into fresh (id, text) values
  (1, N'row 1'),
  (2, N'row 2')
go
go
delete from fresh where id = 2 and text = N'row 2'
go

create index ix_people_group on people (group_id, nick);

alter table people with nocheck add constraint ck_people_new check (born >= 0);
alter table people with check check constraint ck_people_new;

alter table people with nocheck add constraint fk_people_group foreign key (group_id) references [group] (id) on delete cascade;

alter table people with check check constraint fk_people_group;

go
create trigger tr_people_new on people
after insert as
begin
  set nocount on;
end
go

create function dbo.allow_filter_people(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create function dbo.allow_block_after_insert_people(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create function dbo.allow_block_after_update_people(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create function dbo.allow_block_before_delete_people(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create security policy dbo.policy_people
  add filter predicate dbo.allow_filter_people(tenant)
    on dbo.people,
  add block predicate dbo.allow_block_after_insert_people(tenant)
    on dbo.people after insert,
  add block predicate dbo.allow_block_after_update_people(tenant)
    on dbo.people after update,
  add block predicate dbo.allow_block_before_delete_people(tenant)
    on dbo.people before delete
  with (state = on)
go

create view items as
select i.code as code, i.amount as amount
from item i
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Items, counted', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'VIEW', @level1name = N'items';
go

declare @schema sysname = schema_name();
if exists (select 1 from sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'VIEW', N'items', null, null))
  exec sys.sp_dropextendedproperty @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'VIEW', @level1name = N'items';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Items, counted', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'VIEW', @level1name = N'items';
go

select * into prices from (
select i.code as code, i.price as price
from item i
) q;

go
create procedure refresh_prices as
begin
  set nocount on;
  begin transaction;
  delete from prices;
  insert into prices
select i.code as code, i.price as price
from item i;
  commit transaction;
end
go

declare @schema sysname = schema_name();
if exists (select 1 from sys.fn_listextendedproperty(N'MS_Description', N'SCHEMA', @schema, N'TABLE', N'prices', null, null))
  exec sys.sp_dropextendedproperty @name = N'MS_Description', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'prices';
go
