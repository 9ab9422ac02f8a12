-- Whether decision letters of a scheme wait until a manager releases them; set up in the solution, from the day of the rules.
alter table scheme_rules add column letters_held boolean default false not null;

-- Which call a letter belongs to, whether it waits for release, who released it, and the template it was written by (null: the standard one).
alter table letter add column call_id uuid;
alter table letter add column held boolean default false not null;
alter table letter add column released_at timestamp with time zone;
alter table letter add column released_by varchar(200);
alter table letter add column template_version_id uuid;
update letter set call_id = (select a.call_id from grant_application a where a.case_number = letter.case_number order by a.id fetch first 1 row only);
create index letter_call_idx on letter (call_id, kind, case_number);
alter table letter add constraint letter_released_if_held check (released_at is null or held);

-- The words of decision letters. Versions are added, never changed: a letter tells by which it was written.
create table letter_template_version (
    id              uuid          not null,
    county          varchar(4)    not null,
    scheme_code     varchar(40)   not null,
    outcome         varchar(40)   not null,
    number          integer       not null,
    words_nb        varchar(10000) not null,
    words_nn        varchar(10000) not null,
    written_by      varchar(200)  not null,
    written_by_name varchar(200)  not null,
    written_at      timestamp with time zone not null,
    constraint letter_template_version_pk primary key (id),
    constraint letter_template_version_number_uq unique (county, scheme_code, outcome, number),
    constraint letter_template_version_number_ck check (number > 0)
);

-- A release of a call's held letters. While it runs, running_call_id holds the call, so that a call has one at a time.
create table letter_release (
    id              uuid         not null,
    call_id         uuid         not null,
    running_call_id uuid,
    started_by      varchar(200) not null,
    started_by_name varchar(200) not null,
    started_at      timestamp with time zone not null,
    finished_at     timestamp with time zone,
    constraint letter_release_pk primary key (id),
    constraint letter_release_one_running_uq unique (running_call_id),
    constraint letter_release_running_ck check ((running_call_id is null) = (finished_at is not null))
);
create index letter_release_call_idx on letter_release (call_id, started_at);

create table letter_release_item (
    release_id  uuid        not null,
    case_number varchar(12) not null,
    state       varchar(40) not null,
    obstacle    varchar(40),
    attempts    integer     not null,
    done_at     timestamp with time zone,
    constraint letter_release_item_pk primary key (release_id, case_number),
    constraint letter_release_item_release_fk foreign key (release_id) references letter_release (id),
    constraint letter_release_item_obstacle_ck check ((state = 'REFUSED') = (obstacle is not null))
);
create index letter_release_item_state_idx on letter_release_item (release_id, state, attempts, case_number);
