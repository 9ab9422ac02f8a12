-- An award that the party has been told of and that turns out not to hold by the rules of state aid: it waits for a person's decision. A case has
-- at most one that waits, and every one stays.
create table aid_breach (
    id              uuid         not null,
    case_number     varchar(12)  not null,
    open_case       varchar(12),
    found_at        timestamp with time zone not null,
    gone_at         timestamp with time zone,
    decision        varchar(20),
    lowered_to      bigint,
    lifted_at       timestamp with time zone,
    reasons         varchar(2000),
    decided_by      varchar(100),
    decided_by_name varchar(200),
    decided_at      timestamp with time zone,
    constraint aid_breach_pk primary key (id),
    constraint aid_breach_open_uq unique (open_case),
    constraint aid_breach_decided_ck check ((decision is null) = (decided_at is null)),
    constraint aid_breach_lowered_ck check (lowered_to is null or lowered_to > 0)
);
create index aid_breach_case_ix on aid_breach (case_number, found_at);

-- Awards that were assessed after their decision, before there was such a task: they are weighed once more when the system starts.
alter table aid_registration add column weighed boolean default true not null;
update aid_registration set weighed = false where assessed_late = true;

-- A row that a county adds counts for that county. One without a county counts for all: what the system was delivered with, and what was
-- added while every row counted for all.
alter table aid_rule add column county varchar(2);
alter table aid_supplement add column county varchar(2);
alter table aid_register_rule add column county varchar(2);
alter table aid_euro_rate add column county varchar(2);
alter table aid_retention add column county varchar(2);
alter table aid_warning add column county varchar(2);
