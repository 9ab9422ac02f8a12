-- Scoring as data of the call and of the scheme: how many assess, from which spread on they explain, what the steps mean, what may be left out.
alter table scheme_rules add column assessors integer default 2 not null;
alter table scheme_rules add column consensus_spread integer default 2 not null;
alter table scheme_rules add constraint scheme_rules_assessors_ck check (assessors between 2 and 9);
alter table scheme_rules add constraint scheme_rules_consensus_spread_ck check (consensus_spread between 1 and 6);

alter table funding_call add column blind boolean default false not null;
alter table call_criterion add column may_be_left_out boolean default false not null;

create table call_anchor (
    id         uuid         not null,
    call_id    uuid         not null,
    criterion  varchar(10)  not null,
    step       integer      not null,
    nb         varchar(400) not null,
    nn         varchar(400) not null,
    en         varchar(400) not null,
    provenance varchar(40)  not null,
    constraint call_anchor_pk primary key (id),
    constraint call_anchor_call_fk foreign key (call_id) references funding_call (id),
    constraint call_anchor_one_per_step unique (call_id, criterion, step),
    constraint call_anchor_step_ck check (step between 1 and 7)
);

-- The scheme's numbers as they were for the case's call, so that no list of results has to ask for them.
alter table assessment add column assessors integer default 2 not null;
alter table assessment add column consensus_spread integer default 2 not null;

-- As many places as the scheme says; the room counts them, the database keeps each place to one person.
alter table score_sheet drop constraint score_sheet_two_slots;
alter table score_sheet add constraint score_sheet_slot check (slot between 1 and 9);
alter table score add column left_out boolean default false not null;
alter table score add constraint score_left_out check (not left_out or points is null);

-- What the assessors agree on where they differed: words always, points or "not relevant" if they want it to count.
alter table consensus_note add column points integer;
alter table consensus_note add column left_out boolean default false not null;
alter table consensus_note add constraint consensus_note_points check (points is null or points between 1 and 7 and not left_out);
create table consensus_participant (
    assessment_id uuid        not null,
    username      varchar(80) not null,
    constraint consensus_participant_pk primary key (assessment_id, username),
    constraint consensus_participant_assessment foreign key (assessment_id) references assessment (id)
);

-- Whom the manager asked to assess a case; an external assessor sees the case because of this row and nothing else.
create table assessor_invitation (
    id          uuid                     not null,
    case_number varchar(12)              not null,
    username    varchar(80)              not null,
    invited_by  varchar(80)              not null,
    invited_at  timestamp with time zone not null,
    constraint assessor_invitation_pk primary key (id),
    constraint assessor_invitation_once unique (case_number, username),
    constraint assessor_invitation_case foreign key (case_number) references assessment (case_number)
);
create index assessor_invitation_by_username on assessor_invitation (username);

-- A person is reminded of their sheets at most once a day.
create table assessor_reminder (
    username    varchar(80)              not null,
    reminded_on date                     not null,
    reminded_by varchar(80)              not null,
    reminded_at timestamp with time zone not null,
    constraint assessor_reminder_pk primary key (username, reminded_on)
);

-- What is set aside keeps the same as what counts.
alter table set_aside_score add column left_out boolean default false not null;
alter table set_aside_note add column points integer;
alter table set_aside_note add column left_out boolean default false not null;
