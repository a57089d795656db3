-- Second factors, first passwords, and what a session is bound to.

-- A password that somebody else chose or knows: nothing may be done before the person chose one.
alter table identity.account add column password_change_needed boolean not null default false;

-- The network an address stands in: /24, for IPv6 /48. Inside it addresses change by themselves (mobile networks, NAT).
create function identity.network_of(address inet) returns cidr language sql immutable parallel safe
  return pg_catalog.network(pg_catalog.set_masklen(address, 
    case when pg_catalog.family(address) = 4 then 24 when address <<= '::ffff:0.0.0.0/96'::inet then 120 else 48 end));

alter table identity.session
  -- How the person proved who they are.
  add column way text not null default 'password' constraint session_way check (way in ('password', 'two-factors', 'passkey', 'provider')),
  -- Every network the session was used from; the first is the one of the sign-in.
  add column networks cidr[] not null default '{}',
  -- A role asks for a second factor and the person has none: nothing may be done before one is set up.
  add column factor_needed boolean not null default false,
  add column ended_why text constraint session_ended_why check (
    ended_why in ('signed-out', 'ended-elsewhere', 'by-administrator', 'deactivated', 'password-changed', 'client-changed'));
update identity.session set networks = array[identity.network_of(origin)] where origin is not null;

create table identity.totp (
  account_id uuid constraint totp_pk primary key constraint totp_account references identity.account,
  -- Checking a code needs the secret itself, so it is kept sealed with the key file, as phone secrets are.
  secret bytea not null,
  created_at timestamptz not null,
  -- Until a first code showed that the person's device knows the secret, it asks for nothing.
  confirmed_at timestamptz,
  -- The newest step of 30 seconds a code was taken for: neither it nor an older one is taken again.
  last_step bigint not null default 0
);

create table identity.recovery_code (
  account_id uuid not null constraint recovery_code_account references identity.account,
  code_hash bytea not null,
  used_at timestamptz,
  constraint recovery_code_pk primary key (account_id, code_hash)
);

create table identity.passkey (
  id uuid constraint passkey_pk primary key,
  account_id uuid not null constraint passkey_account references identity.account,
  credential_id text not null,
  public_key bytea not null,
  sign_count bigint not null,
  transports text[] not null default '{}',
  name text not null constraint passkey_name check (length(name) between 1 and 60),
  created_at timestamptz not null,
  used_at timestamptz
);
create unique index passkey_credential_unique on identity.passkey (credential_id);
create index passkey_account on identity.passkey (account_id);

-- What an authenticator is asked to sign: good once, for a few minutes.
create table identity.passkey_challenge (
  id uuid constraint passkey_challenge_pk primary key,
  challenge text not null,
  -- Set: to add a passkey to this account. Unset: to sign in.
  account_id uuid constraint passkey_challenge_account references identity.account,
  expires_at timestamptz not null
);
create index passkey_challenge_age on identity.passkey_challenge (expires_at);

-- What happened to the safety of an account and its owner has not yet said "seen" to.
create table identity.notice (
  id uuid constraint notice_pk primary key,
  account_id uuid not null constraint notice_account references identity.account,
  kind text not null,
  at timestamptz not null,
  detail jsonb not null default '{}',
  seen_at timestamptz
);
create index notice_unseen on identity.notice (account_id, at) where seen_at is null;
