-- The journal can be handed out and checked by somebody who trusts neither us nor our database: every line is sealed into a
-- chain of hashes, in the order of transactions (see base.event): a line that commits late is sealed late, never missed.
alter table audit.entry add column xid xid8;
alter table audit.entry alter column xid set default pg_current_xact_id();
-- Why somebody looked or did, where the program asks.
alter table audit.entry add column why text;
create index entry_order on audit.entry (xid, id);
create index entry_action on audit.entry (action, at);

create table audit.link (
  -- Without gaps from 1.
  position bigint constraint link_pk primary key constraint link_position check (position > 0),
  entry_id bigint not null constraint link_entry references audit.entry constraint link_entry_once unique,
  -- What the sealer read up to; null for lines older than the chain.
  xid xid8,
  -- SHA-256 of the line, and of the link before with it.
  digest bytea not null constraint link_digest check (length(digest) = 32),
  hash bytea not null constraint link_hash check (length(hash) = 32),
  sealed_at timestamptz not null
);
create trigger link_append_only before update or delete on audit.link for each row execute function audit.refuse_change();
create trigger link_no_truncate before truncate on audit.link for each statement execute function audit.refuse_change();
