-- How many months a declaration of offices, ownership and close ties holds: the scheme's, from the same day on as its other limits.
alter table scheme_rules add column interests_months integer default 12 not null;
alter table scheme_rules add constraint scheme_rules_interests_months_ck check (interests_months between 1 and 60);
