-- After a talk: what it came to, written up within a time of the queue's own. Without a time there is no wrap-up.
alter table calls.queue add wrap_up_seconds int not null default 0 constraint queue_wrap_up_seconds check (wrap_up_seconds between 0 and 900),
  add wrap_up_extension_seconds int not null default 0 constraint queue_wrap_up_extension check (wrap_up_extension_seconds between 0 and 900),
  add wrap_up_default text,
  add revision int not null default 1,
  add changed_by uuid constraint queue_changed_by references identity.account;

create table calls.wrap_up_code (
  queue text not null constraint wrap_up_code_queue references calls.queue,
  code text not null constraint wrap_up_code_code check (code ~ '^[a-z][a-z0-9-]{1,39}$'),
  name_kk text not null,
  name_ru text not null,
  name_en text not null,
  -- What is kept under a retired code stays; nobody chooses it any more.
  active boolean not null default true,
  constraint wrap_up_code_pk primary key (queue, code)
);
insert into calls.wrap_up_code (queue, code, name_kk, name_ru, name_en)
  select q.code, c.code, c.kk, c.ru, c.en from calls.queue q cross join (values
    ('answered', 'Жауап берілді', 'Ответ дан', 'Answered'),
    ('passed-on', 'Басқаға берілді', 'Передано другому', 'Passed on'),
    ('call-again', 'Қайта қоңырау шалу керек', 'Нужно перезвонить', 'To be called back'),
    ('not-said', 'Көрсетілмеді', 'Не указано', 'Not said')) as c (code, kk, ru, en);
update calls.queue set wrap_up_default = 'not-said';
alter table calls.queue add constraint queue_wrap_up_default foreign key (code, wrap_up_default) references calls.wrap_up_code (queue, code),
  add constraint queue_wrap_up check (wrap_up_seconds = 0 or wrap_up_default is not null);

create table calls.wrap_up (
  id uuid constraint wrap_up_pk primary key,
  call_id uuid not null constraint wrap_up_call references calls.call,
  account_id uuid not null constraint wrap_up_account references identity.account,
  queue text not null,
  began_at timestamptz not null,
  -- The first instant at which it is over.
  due_at timestamptz not null,
  extended boolean not null default false,
  code text,
  how text constraint wrap_up_how check (how in ('chosen', 'limit')),
  ended_at timestamptz,
  constraint wrap_up_code foreign key (queue, code) references calls.wrap_up_code (queue, code),
  constraint wrap_up_ended check ((ended_at is null) = (code is null) and (ended_at is null) = (how is null)),
  -- The limit ends nothing before its time.
  constraint wrap_up_not_early check (how is distinct from 'limit' or ended_at >= due_at)
);
create unique index wrap_up_operator_one on calls.wrap_up (account_id) where ended_at is null;
create index wrap_up_due on calls.wrap_up (due_at) where ended_at is null;
create index wrap_up_call_index on calls.wrap_up (call_id);
