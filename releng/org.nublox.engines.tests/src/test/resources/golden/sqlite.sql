create table invoice_number ( /* Numbers of invoices */
  next_value bigint not null,
  constraint ck_invoice_number_next_value_type check (typeof(next_value) in ('integer', 'null'))
);

create table department_counted_seq (
  next_value bigint not null,
  constraint ck_department_counted_seq_next_value_type check (typeof(next_value) in ('integer', 'null'))
);

create table customer ( /* Who buys -- it's "special" * / \ */
  id integer constraint pk_customer primary key autoincrement not null,
  email varchar(254) /* Where invoices go */,
  name varchar(120) not null,
  active boolean default (true) not null,
  tenant varchar(40) not null,
  constraint uq_customer_email unique (tenant, email),
  constraint ck_customer_name check (length(name) > 0),
  constraint ck_customer_email_type check (length(email) <= 254),
  constraint ck_customer_name_type check (length(name) <= 120),
  constraint ck_customer_active_type check (active in (0, 1)),
  constraint ck_customer_tenant_type check (length(tenant) <= 40)
);

create table invoice (
  id integer constraint pk_invoice primary key autoincrement not null,
  number bigint,
  customer_id bigint not null,
  status varchar(10) default 'draft' not null,
  due_on date,
  created_at timestamp default (strftime('%Y-%m-%d %H:%M:%f000', 'now')) not null,
  constraint uq_invoice_number unique (number),
  constraint ck_invoice_number_type check (typeof(number) in ('integer', 'null')),
  constraint ck_invoice_customer_id_type check (typeof(customer_id) in ('integer', 'null')),
  constraint ck_invoice_status_type check (status in ('draft', 'sent', 'paid')),
  constraint ck_invoice_due_on_type check (due_on is date(due_on)),
  constraint ck_invoice_created_at_type check (substr(created_at, 1, 19) is strftime('%Y-%m-%d %H:%M:%S', created_at) and length(created_at) = 26),
  constraint fk_invoice_customer foreign key (customer_id) references customer (id) on delete restrict
);

create table invoice_line (
  invoice_id bigint not null,
  position smallint not null,
  quantity integer not null,
  price decimal(12, 2) default 0.00 not null,
  amount decimal(24, 2) generated always as (round(price * quantity, 2)) stored,
  sku varchar(40) default 'x''y',
  label varchar(80) generated always as (upper(sku)) virtual,
  constraint pk_invoice_line primary key (invoice_id, position),
  constraint ck_line_quantity check (quantity between -5 and 1000),
  constraint ck_invoice_line_invoice_id_type check (typeof(invoice_id) in ('integer', 'null')),
  constraint ck_invoice_line_position_type check (typeof(position) in ('integer', 'null')),
  constraint ck_invoice_line_quantity_type check (typeof(quantity) in ('integer', 'null')),
  constraint ck_invoice_line_price_type check (typeof(price) in ('integer', 'real', 'null')),
  constraint ck_invoice_line_amount_type check (typeof(amount) in ('integer', 'real', 'null')),
  constraint ck_invoice_line_sku_type check (length(sku) <= 40),
  constraint ck_invoice_line_label_type check (length(label) <= 80),
  constraint fk_line_invoice foreign key (invoice_id) references invoice (id) on delete cascade on update cascade deferrable initially deferred
);

create table every_type (
  id char(36) default (lower(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (random() & 3), 1) || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6)))) not null,
  c_char char(3) default 'a''b',
  c_text text default 'back\slash ''quote'' 😀',
  c_small smallint default (-7),
  c_real real,
  c_double double precision,
  c_date date default '2026-02-28',
  c_time time,
  c_stamp timestamp default '2026-02-28 13:45:00.000000',
  c_instant timestamp default '2026-02-28 11:45:00.000000',
  c_uuid char(36) default '00000000-0000-0001-0000-000000000002',
  c_bytes varbinary(20) default (X'00ff27'),
  c_blob blob,
  c_json text default '{"a": "it''s"}',
  c_wide varchar(20000),
  c_bool boolean,
  constraint pk_every_type primary key (id),
  constraint ck_every_type_c_char_type check (length(c_char) <= 3),
  constraint ck_every_type_c_small_type check (typeof(c_small) in ('integer', 'null')),
  constraint ck_every_type_c_real_type check (typeof(c_real) in ('integer', 'real', 'null')),
  constraint ck_every_type_c_double_type check (typeof(c_double) in ('integer', 'real', 'null')),
  constraint ck_every_type_c_date_type check (c_date is date(c_date)),
  constraint ck_every_type_c_time_type check (c_time glob '[0-2][0-9]:[0-5][0-9]:[0-5][0-9].[0-9][0-9][0-9][0-9][0-9][0-9]'),
  constraint ck_every_type_c_stamp_type check (substr(c_stamp, 1, 19) is strftime('%Y-%m-%d %H:%M:%S', c_stamp) and length(c_stamp) = 26),
  constraint ck_every_type_c_instant_type check (substr(c_instant, 1, 19) is strftime('%Y-%m-%d %H:%M:%S', c_instant) and length(c_instant) = 26),
  constraint ck_every_type_c_bytes_type check (length(c_bytes) <= 20),
  constraint ck_every_type_c_json_type check (json_valid(c_json)),
  constraint ck_every_type_c_wide_type check (length(c_wide) <= 20000),
  constraint ck_every_type_c_bool_type check (c_bool in (0, 1))
);

create table "order" ( /* quoted */
  "select" integer not null,
  "Mixed Case" varchar(10) /* it's */,
  "group" integer,
  constraint "PK order" primary key ("select"),
  constraint ck_order_select_type check (typeof("select") in ('integer', 'null')),
  constraint "ck_order_Mixed Case_type" check (length("Mixed Case") <= 10),
  constraint ck_order_group_type check (typeof("group") in ('integer', 'null'))
);

create table employee (
  id integer constraint pk_employee primary key autoincrement not null,
  department_id bigint,
  boss_id bigint,
  constraint ck_employee_department_id_type check (typeof(department_id) in ('integer', 'null')),
  constraint ck_employee_boss_id_type check (typeof(boss_id) in ('integer', 'null')),
  constraint fk_employee_department foreign key (department_id) references department (id) on delete set null,
  constraint fk_employee_boss foreign key (boss_id) references employee (id) on delete set null
);

create table department (
  id bigint not null,
  head_id bigint,
  counted integer,
  constraint pk_department primary key (id),
  constraint ck_department_id_type check (typeof(id) in ('integer', 'null')),
  constraint ck_department_head_id_type check (typeof(head_id) in ('integer', 'null')),
  constraint ck_department_counted_type check (typeof(counted) in ('integer', 'null')),
  constraint fk_department_head foreign key (head_id) references employee (id) on delete cascade
);

create index ix_customer_lower on customer ((lower(name)), tenant desc);
create unique index uq_customer_active_name on customer (name) where active;
create index ix_invoice_customer on invoice (customer_id, status, due_on);
create index ix_invoice_due on invoice (due_on desc) where due_on is not null;
create index "index" on "order" ("group");

create view paid_invoice as
select i.id as id, c.name as customer_name, c.active as active
from invoice i
join customer c on c.id = i.customer_id
where i.status = 'paid';

create view total_by_customer as
select i.customer_id as customer_id, count(*) as invoices
from invoice i
group by i.customer_id;

create trigger tr_invoice_number_next after insert on invoice
for each row
when new.number is null
begin
  update invoice_number set next_value = next_value + 5;
  update invoice set number = (select next_value - 5 from invoice_number) where rowid = new.rowid;
end;

create trigger tr_department_counted_next after insert on department
for each row
when new.counted is null
begin
  update department_counted_seq set next_value = next_value + 2;
  update department set counted = (select next_value - 2 from department_counted_seq) where rowid = new.rowid;
end;

insert into invoice_number (next_value) values (1000);
insert into department_counted_seq (next_value) values (10);

insert into customer (id, email, name, active, tenant) values
  (7, 'a@b.example', 'O''Neill \ "Söhne" 😀', true, 't1'),
  (9, null, 'line
break	tab', false, 't1');
