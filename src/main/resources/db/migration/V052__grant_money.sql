-- A grant that was ended after something was paid is settled too: what was paid beside the cost the county accepts.
alter table final_account add column after_termination boolean default false not null;

-- What the party says to the notice that its grant may be ended.
alter table grant_termination add column said varchar(4000);
alter table grant_termination add column said_by varchar(100);
alter table grant_termination add column said_by_name varchar(200);
alter table grant_termination add column said_at timestamp with time zone;
