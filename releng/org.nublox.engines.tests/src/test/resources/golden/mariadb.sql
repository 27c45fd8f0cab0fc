create sequence invoice_number start with 1000 increment by 5 maxvalue 9000000 comment = 'Numbers of invoices';

create table customer (
  id bigint auto_increment not null,
  email varchar(254) comment 'Where invoices go',
  name varchar(120) not null,
  active boolean default true not null,
  tenant varchar(40) not null,
  ix_customer_lower_key1 varchar(120) generated always as (lower(name)) virtual invisible,
  uq_customer_active_name_key1 varchar(120) generated always as (case when active then name end) virtual invisible,
  primary key (id),
  constraint uq_customer_email unique (tenant, email),
  constraint ck_customer_name check (char_length(name) > 0),
  constraint ck_customer_active_type check (active in (0, 1))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin comment = 'Who buys -- it''s "special" */ \\';

create table invoice (
  id bigint auto_increment not null,
  number bigint default next value for invoice_number not null,
  customer_id bigint not null,
  status varchar(10) default 'draft' not null,
  due_on date,
  created_at datetime(6) default (utc_timestamp(6)) not null,
  primary key (id),
  constraint uq_invoice_number unique (number),
  constraint ck_invoice_status_type check (status in ('draft', 'sent', 'paid')),
  constraint fk_invoice_customer foreign key (customer_id) references customer (id) on delete restrict
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table invoice_line (
  invoice_id bigint not null,
  `position` smallint not null,
  quantity int not null,
  price decimal(12, 2) default 0.00 not null,
  amount decimal(24, 2) generated always as (price * quantity) stored,
  sku varchar(40) default 'x''y',
  label varchar(80) generated always as (upper(sku)) virtual,
  primary key (invoice_id, `position`),
  constraint ck_line_quantity check (quantity between -5 and 1000),
  constraint fk_line_invoice foreign key (invoice_id) references invoice (id) on delete cascade on update cascade
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table every_type (
  id varchar(36) default (uuid()) not null,
  c_char char(3) default 'a''b',
  c_text longtext default (concat('back\\slash ''quote'' 😀')),
  c_small smallint default (-7),
  c_real float,
  c_double double,
  c_date date default (date '2026-02-28'),
  c_time time(6),
  c_stamp datetime(3) default (timestamp '2026-02-28 13:45:00'),
  c_instant datetime(6) default (timestamp '2026-02-28 11:45:00'),
  c_uuid varchar(36) default '00000000-0000-0001-0000-000000000002',
  c_bytes varbinary(20) default (unhex('00ff27')),
  c_blob longblob,
  c_json json default ('{"a": "it''s"}'),
  c_wide longtext,
  c_bool boolean,
  primary key (id),
  constraint ck_every_type_c_wide_type check (char_length(c_wide) <= 20000),
  constraint ck_every_type_c_bool_type check (c_bool in (0, 1))
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table `order` (
  `select` int not null,
  `Mixed Case` varchar(10) comment 'it''s',
  `group` int,
  primary key (`select`)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin comment = 'quoted';

create table employee (
  id bigint auto_increment not null,
  department_id bigint,
  boss_id bigint,
  primary key (id),
  constraint fk_employee_boss foreign key (boss_id) references employee (id) on delete set null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_nopad_bin;

create table department (
  id bigint not null,
  head_id bigint,
  counted int auto_increment not null,
  primary key (id),
  key (counted),
  constraint fk_department_head foreign key (head_id) references employee (id) on delete cascade
) engine = InnoDB auto_increment = 10 default character set utf8mb4 collate utf8mb4_nopad_bin;

alter table employee
  add constraint fk_employee_department foreign key (department_id) references department (id) on delete set null;

create index ix_customer_lower on customer (ix_customer_lower_key1, tenant desc);
create unique index uq_customer_active_name on customer (uq_customer_active_name_key1);
create index ix_invoice_customer on invoice (customer_id, status, due_on);
create index ix_invoice_due on invoice (due_on desc);
create index `index` on `order` (`group`);

create view paid_invoice as
select i.id as id, c.name as customer_name, c.active as active
from invoice i
join customer c on c.id = i.customer_id
where i.status = 'paid';

create table total_by_customer as
select i.customer_id as customer_id, count(*) as invoices
from invoice i
group by i.customer_id;

delimiter $$
create procedure refresh_total_by_customer()
begin
  delete from total_by_customer;
  insert into total_by_customer
select i.customer_id as customer_id, count(*) as invoices
from invoice i
group by i.customer_id;
end$$
delimiter ;

delimiter $$
create trigger tr_invoice_touch_insert before insert on invoice
for each row
begin set new.due_on = coalesce(new.due_on, current_date()); end$$
delimiter ;

delimiter $$
create trigger tr_invoice_touch_update before update on invoice
for each row
begin set new.due_on = coalesce(new.due_on, current_date()); end$$
delimiter ;

insert into customer (id, email, name, active, tenant) values
  (7, 'a@b.example', 'O''Neill \\ "Söhne" 😀', true, 't1'),
  (9, null, 'line
break	tab', false, 't1');
