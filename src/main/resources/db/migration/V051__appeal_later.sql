-- Decisions after the award can be appealed too: each has a time of its own, and an appeal names which one it is against.
alter table appeal_time add column reference varchar(60) default '' not null;
create index appeal_time_about on appeal_time (case_number, subject, reference);

alter table appeal add column time_id uuid;
alter table appeal add column open_time uuid;
alter table appeal add column reference varchar(60) default '' not null;
alter table appeal add column late_reason varchar(2000);
update appeal set time_id = (select t.id from appeal_time t where t.case_number = appeal.case_number
    and t.notice_number = (select max(o.notice_number) from appeal_time o where o.case_number = appeal.case_number and o.told_at <= appeal.lodged_at));
update appeal set open_time = time_id where open_case is not null;
alter table appeal alter column time_id set not null;
alter table appeal add constraint appeal_against foreign key (time_id) references appeal_time (id);
create index appeal_time_of on appeal (time_id);
-- One open appeal against each decision; before, one in each case.
alter table appeal drop constraint appeal_open_once;
alter table appeal add constraint appeal_open_once_each unique (open_time);
create index appeal_open_of on appeal (open_case);

-- What a reversal leaves behind where the decision was made.
alter table final_account add column raised_from bigint;
alter table grant_recovery add column waived bigint default 0 not null;
alter table grant_recovery add constraint grant_recovery_waived_ck check (waived >= 0 and waived <= amount);
alter table grant_acceptance add column reopened integer default 0 not null;
