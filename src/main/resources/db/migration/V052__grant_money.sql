-- A grant that was ended after something was paid is settled too: what was paid beside the cost the county accepts.
alter table final_account add column after_termination boolean default false not null;

-- What the party says to the notice that its grant may be ended.
alter table grant_termination add column said varchar(4000);
alter table grant_termination add column said_by varchar(100);
alter table grant_termination add column said_by_name varchar(200);
alter table grant_termination add column said_at timestamp with time zone;

-- The party says that its project ended before the last day of the plan.
alter table grant_report add column ended_on date;

-- A payment the bank sends back: ordered anew once one person has checked the account and another orders it.
alter table grant_payment add column attempt integer default 1 not null;
alter table grant_payment add column returned_on date;
alter table grant_payment add column return_reason varchar(1000);
alter table grant_payment add column checked_by varchar(100);
alter table grant_payment add column checked_at timestamp with time zone;
alter table grant_payment add column checked_how varchar(1000);
alter table grant_payment add column checked_account varchar(11);
alter table grant_payment add column reordered_by varchar(100);
alter table grant_payment drop constraint grant_payment_about_uq;
alter table grant_payment add constraint grant_payment_attempt_uq unique (case_number, about, attempt);
alter table grant_payment add constraint grant_payment_returned_ck check (status in ('ORDERED', 'SENT', 'PAID') or returned_on is not null);
alter table grant_payment add constraint grant_payment_reordered_ck check (reordered_by is null or checked_by is not null and reordered_by <> checked_by);
