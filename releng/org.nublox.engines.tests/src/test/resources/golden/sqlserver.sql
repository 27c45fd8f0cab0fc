set quoted_identifier on;
go

create sequence invoice_number as bigint start with 1000 increment by 5 maxvalue 9000000;

create table customer (
  id bigint identity(1, 1) not null,
  email nvarchar(254) collate Latin1_General_100_BIN2 null,
  name nvarchar(120) collate Latin1_General_100_BIN2 not null,
  active bit constraint df_customer_active default 1 not null,
  tenant nvarchar(40) collate Latin1_General_100_BIN2 not null,
  ix_customer_lower_key1 as cast(lower(name) as nvarchar(120)) collate Latin1_General_100_BIN2,
  constraint pk_customer primary key (id),
  constraint ck_customer_name check ((len(concat(name, N'.')) - 1 + case when name is null then null else 0 end) > 0)
);

create table invoice (
  id bigint identity(1, 1) not null,
  number bigint constraint df_invoice_number default next value for invoice_number not null,
  customer_id bigint not null,
  status nvarchar(10) collate Latin1_General_100_BIN2 constraint df_invoice_status default N'draft' not null,
  due_on date null,
  created_at datetime2(6) constraint df_invoice_created_at default sysutcdatetime() not null,
  constraint pk_invoice primary key (id),
  constraint uq_invoice_number unique (number),
  constraint ck_invoice_status_type check (status in (N'draft', N'sent', N'paid')),
  constraint fk_invoice_customer foreign key (customer_id) references customer (id)
);

create table invoice_line (
  invoice_id bigint not null,
  position smallint not null,
  quantity int not null,
  price decimal(12, 2) constraint df_invoice_line_price default 0.00 not null,
  amount as cast(price * quantity as decimal(24, 2)) persisted,
  sku nvarchar(40) collate Latin1_General_100_BIN2 constraint df_invoice_line_sku default N'x''y' null,
  [label] as cast(upper(sku) as nvarchar(80)) collate Latin1_General_100_BIN2,
  constraint pk_invoice_line primary key (invoice_id, position),
  constraint ck_line_quantity check (quantity between -5 and 1000),
  constraint fk_line_invoice foreign key (invoice_id) references invoice (id) on delete cascade on update cascade
);

create table every_type (
  id uniqueidentifier constraint df_every_type_id default newid() not null,
  c_char nchar(3) collate Latin1_General_100_BIN2 constraint df_every_type_c_char default N'a''b' null,
  c_text nvarchar(max) collate Latin1_General_100_BIN2 constraint df_every_type_c_text default N'back\slash ''quote'' 😀' null,
  c_small smallint constraint df_every_type_c_small default (-7) null,
  c_real real null,
  c_double float(53) null,
  c_date date constraint df_every_type_c_date default cast('2026-02-28' as date) null,
  c_time time(6) null,
  c_stamp datetime2(3) constraint df_every_type_c_stamp default cast('2026-02-28T13:45:00' as datetime2(6)) null,
  c_instant datetimeoffset(6) constraint df_every_type_c_instant default cast('2026-02-28T11:45:00+00:00' as datetimeoffset(6)) null,
  c_uuid uniqueidentifier constraint df_every_type_c_uuid default cast('00000000-0000-0001-0000-000000000002' as uniqueidentifier) null,
  c_bytes varbinary(20) constraint df_every_type_c_bytes default 0x00ff27 null,
  c_blob varbinary(max) null,
  c_json nvarchar(max) collate Latin1_General_100_BIN2 constraint df_every_type_c_json default N'{"a": "it''s"}' null,
  c_wide nvarchar(max) collate Latin1_General_100_BIN2 null,
  c_bool bit null,
  constraint pk_every_type primary key (id),
  constraint ck_every_type_c_json_type check (isjson(c_json) = 1),
  constraint ck_every_type_c_wide_type check (datalength(c_wide) <= 40000)
);

create table [order] (
  [select] int not null,
  [Mixed Case] nvarchar(10) collate Latin1_General_100_BIN2 null,
  [group] int null,
  constraint [PK order] primary key ([select])
);

create table employee (
  id bigint identity(1, 1) not null,
  department_id bigint null,
  boss_id bigint null,
  constraint pk_employee primary key (id),
  constraint fk_employee_boss foreign key (boss_id) references employee (id)
);

create table department (
  id bigint not null,
  head_id bigint null,
  counted int identity(10, 2) not null,
  constraint pk_department primary key (id),
  constraint fk_department_head foreign key (head_id) references employee (id)
);

alter table employee
  add constraint fk_employee_department foreign key (department_id) references department (id) on delete set null;

create unique index uq_customer_email on customer (tenant, email) where email is not null;
create index ix_customer_lower on customer (ix_customer_lower_key1, tenant desc);
create unique index uq_customer_active_name on customer (name) where active = 1;
create index ix_invoice_customer on invoice (customer_id, status) include (due_on);
create index ix_invoice_due on invoice (due_on desc) where due_on is not null;
create index [index] on [order] ([group]);

go
create view paid_invoice as
select i.id as id, c.name as customer_name, c.active as active
from invoice i
join customer c on c.id = i.customer_id
where i.status = N'paid'
go

select * into total_by_customer from (
select i.customer_id as customer_id, count(*) as invoices
from invoice i
group by i.customer_id
) q;

go
create procedure refresh_total_by_customer as
begin
  set nocount on;
  begin transaction;
  delete from total_by_customer;
  insert into total_by_customer
select i.customer_id as customer_id, count(*) as invoices
from invoice i
group by i.customer_id;
  commit transaction;
end
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Numbers of invoices', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'SEQUENCE', @level1name = N'invoice_number';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Who buys -- it''s "special" */ \', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'customer';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Where invoices go', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'customer', @level2type = N'COLUMN', @level2name = N'email';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'quoted', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'order';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'it''s', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'TABLE', @level1name = N'order', @level2type = N'COLUMN', @level2name = N'Mixed Case';
go

declare @schema sysname = schema_name();
exec sys.sp_addextendedproperty @name = N'MS_Description', @value = N'Invoices that are paid', @level0type = N'SCHEMA', @level0name = @schema, @level1type = N'VIEW', @level1name = N'paid_invoice';
go

set identity_insert customer on;

insert into customer (id, email, name, active, tenant) values
  (7, N'a@b.example', N'O''Neill \ "Söhne" 😀', 1, N't1'),
  (9, null, N'line
break	tab', 0, N't1');

set identity_insert customer off;

go
create function dbo.allow_filter_customer(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create function dbo.allow_block_after_insert_customer(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create function dbo.allow_block_after_update_customer(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create function dbo.allow_block_before_delete_customer(@p1 nvarchar(40))
returns table with schemabinding as return
select 1 as allowed
from (select @p1 collate Latin1_General_100_BIN2 as tenant) new_row
where (tenant = cast(session_context(N'nublox.tenant') as nvarchar(40)))
go

create security policy dbo.policy_customer
  add filter predicate dbo.allow_filter_customer(tenant)
    on dbo.customer,
  add block predicate dbo.allow_block_after_insert_customer(tenant)
    on dbo.customer after insert,
  add block predicate dbo.allow_block_after_update_customer(tenant)
    on dbo.customer after update,
  add block predicate dbo.allow_block_before_delete_customer(tenant)
    on dbo.customer before delete
  with (state = on)
go
