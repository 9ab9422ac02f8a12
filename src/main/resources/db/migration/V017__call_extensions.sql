-- Deadlines that were moved. A call's own column holds the deadline in force; what it was before stands here. Both tables only grow.
create table call_deadline_change (
    id              uuid                     not null,
    call_id         uuid                     not null,
    old_deadline    timestamp with time zone not null,
    new_deadline    timestamp with time zone not null,
    reason          varchar(1000)            not null,
    changed_by      varchar(100)             not null,
    changed_by_name varchar(200)             not null,
    changed_at      timestamp with time zone not null,
    constraint call_deadline_change_pk primary key (id),
    constraint call_deadline_change_call_fk foreign key (call_id) references funding_call (id),
    constraint call_deadline_change_once unique (call_id, new_deadline),
    constraint call_deadline_change_later check (new_deadline > old_deadline)
);

-- Longer time for one organisation in one call.
create table call_extension (
    id                  uuid                     not null,
    call_id             uuid                     not null,
    organisation_number varchar(9)               not null,
    organisation_name   varchar(200)             not null,
    old_deadline        timestamp with time zone not null,
    new_deadline        timestamp with time zone not null,
    reason              varchar(1000)            not null,
    granted_by          varchar(100)             not null,
    granted_by_name     varchar(200)             not null,
    granted_at          timestamp with time zone not null,
    constraint call_extension_pk primary key (id),
    constraint call_extension_once unique (call_id, organisation_number, new_deadline),
    constraint call_extension_later check (new_deadline > old_deadline)
);
create index call_extension_organisation on call_extension (organisation_number, new_deadline);

-- How many days beyond the call's own deadline one applicant may get, by the day it is given.
create table call_extension_limit (
    valid_from date        not null,
    days       integer     not null,
    provenance varchar(40) not null,
    constraint call_extension_limit_pk primary key (valid_from)
);
insert into call_extension_limit (valid_from, days, provenance) values (date '1970-01-01', 30, 'CONFIGURED');

-- A reminder goes to the owner of a draft, which has no case number.
alter table outgoing_mail alter column case_number drop not null;
