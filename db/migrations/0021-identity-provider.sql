-- Sign-in through the body's own provider (OpenID Connect).
create table identity.provider_identity (
  issuer text not null,
  subject text not null,
  account_id uuid not null constraint provider_identity_account references identity.account,
  created_at timestamptz not null,
  used_at timestamptz not null,
  constraint provider_identity_pk primary key (issuer, subject)
);
create unique index provider_identity_account_unique on identity.provider_identity (account_id, issuer);

-- One way to the provider and back: good once, for a few minutes, for the browser that began it.
create table identity.provider_attempt (
  state_hash bytea constraint provider_attempt_pk primary key,
  browser_hash bytea not null,
  nonce text not null,
  verifier text not null,
  expires_at timestamptz not null
);
create index provider_attempt_age on identity.provider_attempt (expires_at);
