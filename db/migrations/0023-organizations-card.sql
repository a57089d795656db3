-- How a body is reached, as its responsible person (¶20) keeps it: of the body, not of a person.
alter table organizations.organization add phone text constraint organization_phone check (length(phone) <= 60);
alter table organizations.organization add email text constraint organization_email check (length(email) <= 320);
alter table organizations.organization add address text constraint organization_address check (length(address) <= 300);
