-- What an application lacks is asked for in a letter (mangelbrev); only what is asked for is open until the date.
create table deficiency_notice (
    id               uuid                     not null,
    version          bigint                   not null,
    application_id   uuid                     not null,
    case_number      varchar(12)              not null,
    status           varchar(40)              not null,
    message          varchar(4000)            not null,
    issued_by        varchar(100)             not null,
    issued_at        timestamp with time zone not null,
    told_at          timestamp with time zone,
    last_day         date                     not null,
    answer_by        timestamp with time zone not null,
    remind_at        timestamp with time zone not null,
    first_last_day   date,
    extended_at      timestamp with time zone,
    extended_by      varchar(100),
    extension_reason varchar(1000),
    closed_at        timestamp with time zone,
    answered_by      varchar(100),
    answer_version   integer,
    constraint deficiency_notice_pk primary key (id),
    constraint deficiency_notice_application foreign key (application_id) references grant_application (id),
    constraint deficiency_notice_closed check ((status = 'OPEN') = (closed_at is null)),
    constraint deficiency_notice_answered check ((status = 'ANSWERED') = (answer_version is not null))
);
create index deficiency_notice_of on deficiency_notice (application_id, issued_at);
create index deficiency_notice_case on deficiency_notice (case_number, issued_at);

create table deficiency_field (
    notice_id uuid         not null,
    line_no   integer      not null,
    field     varchar(100) not null,
    constraint deficiency_field_pk primary key (notice_id, line_no),
    constraint deficiency_field_once unique (notice_id, field),
    constraint deficiency_field_notice foreign key (notice_id) references deficiency_notice (id)
);

-- The draft an answer is written in; what the version that counts goes by when it came after the deadline as such an answer; and when the
-- party was told of a status that they learn of by letter.
alter table grant_application add column answers_notice uuid;
alter table grant_application add constraint grant_application_answers foreign key (answers_notice) references deficiency_notice (id);
create index grant_application_answers_notice on grant_application (answers_notice);
alter table grant_application add column counted_from timestamp with time zone;
alter table grant_application add column party_told_at timestamp with time zone;
update grant_application set party_told_at = closed_at where status = 'DISMISSED';

-- A case may get several deficiency notices, one letter for each.
alter table letter add column about varchar(40) default '' not null;
alter table letter drop constraint letter_once_per_case_and_kind;
alter table letter add constraint letter_once_per_occasion unique (case_number, kind, about);
insert into legal_basis (code, valid_from, valid_to, text_nb, text_nn, text_en, days) values
    ('deficiency', date '1970-01-01', null, 'forvaltningsloven §§ 11 og 17', 'forvaltningslova §§ 11 og 17', 'Public Administration Act, sections 11 and 17', null);

-- What the rules suggest for each point of the checklist, as it was when the advisor answered.
alter table formal_check_item add column suggested boolean;

alter table scheme_rules add column deficiency_days integer default 14 not null;
alter table scheme_rules add column deficiency_reminder_days integer default 3 not null;
alter table scheme_rules add column deficiency_extension_days integer default 7 not null;

-- 400 words of a reason may be long words.
alter table grant_application alter column dismissal_reason set data type varchar(8000);
alter table assessment alter column formal_reason set data type varchar(8000);
