-- What the running role may do; applied after every migration. :app is the role's name, quoted.
-- It owns nothing: it cannot alter a table, and in `audit` it can only insert and read.
do $$
declare room text;
begin
  foreach room in array array['base','identity','settings','approvals','calendar','obligations','recipients','organizations','presence','notifications',
    'ratings','services','knowledge','appeals','consultations','calls','mail','recordings','alerts'] loop
    execute format('grant usage on schema %I to :app', room);
    execute format('grant select, insert, update, delete on all tables in schema %I to :app', room);
    execute format('grant usage, select on all sequences in schema %I to :app', room);
  end loop;
end $$;
grant usage on schema audit to :app;
grant select, insert on audit.entry, audit.link to :app;
-- What moved days and terms is history: added and read, never changed.
revoke update, delete on calendar.change, calendar.changed_day, obligations.moved from :app;
-- Consents are words that were said; only where they were said can name somebody, so that alone may be emptied by an erasure.
revoke update, delete on recipients.consent from :app;
grant update (reference) on recipients.consent to :app;
-- What was written, and the way it went, is history too; what a step says of a person an erasure empties.
revoke update, delete on notifications.template_edition, notifications.step from :app;
grant update (detail, why) on notifications.step to :app;
