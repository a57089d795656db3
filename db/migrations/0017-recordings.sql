-- One segment per operator leg, joined by the register's timeline; sealed at rest with AES-256-GCM.
create schema recordings;

create table recordings.segment (
  id uuid constraint segment_pk primary key,
  call_id uuid not null constraint segment_call references calls.call,
  ordinal int not null,
  -- Where Asterisk writes while the segment runs: interleaved stereo, 8 kHz, signed 16 bit, caller left.
  spool_name text not null constraint segment_spool_unique unique,
  started_at timestamptz not null,
  ended_at timestamptz,
  state text not null constraint segment_state check (state in ('recording', 'closed', 'sealed', 'lost')),
  duration_ms int,
  sha256 text,
  stored_as text,
  key_id text,
  sealed_at timestamptz,
  constraint segment_ordinal unique (call_id, ordinal),
  constraint segment_sealed check ((state = 'sealed') = (stored_as is not null and sha256 is not null and key_id is not null and sealed_at is not null))
);
create index segment_unsealed on recordings.segment (started_at) where state in ('recording', 'closed');
