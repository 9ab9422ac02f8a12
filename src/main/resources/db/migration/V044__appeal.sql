-- The time a party has to appeal, one row for each decision it was told of; and the appeals themselves, with every step that was taken.
create table appeal_time (
    id               uuid                     not null,
    version          bigint                   not null,
    case_number      varchar(12)              not null,
    notice_number    integer                  not null,
    subject          varchar(40)              not null,
    state            varchar(40)              not null,
    told_at          timestamp with time zone not null,
    opened_at        timestamp with time zone,
    last_day         date,
    ends_at          timestamp with time zone,
    limit_day        date                     not null,
    limit_at         timestamp with time zone not null,
    asked_by         varchar(100),
    asked_at         timestamp with time zone,
    given_by         varchar(100),
    given_at         timestamp with time zone,
    given_reasons    varchar(8000),
    final_at         timestamp with time zone,
    constraint appeal_time_pk primary key (id),
    constraint appeal_time_round unique (case_number, notice_number),
    constraint appeal_time_running check (state <> 'RUNNING' or ends_at is not null),
    constraint appeal_time_final check ((state = 'FINAL') = (final_at is not null))
);

create table appeal (
    id             uuid                     not null,
    version        bigint                   not null,
    case_number    varchar(12)              not null,
    application_id uuid                     not null,
    call_id        uuid                     not null,
    county         varchar(10)              not null,
    open_case      varchar(12),
    subject        varchar(40)              not null,
    status         varchar(40)              not null,
    outcome        varchar(40),
    about          varchar(1000)            not null,
    reasons        varchar(8000)            not null,
    wish           varchar(2000)            not null,
    lodged_by      varchar(100)             not null,
    lodged_name    varchar(200)             not null,
    lodged_at      timestamp with time zone not null,
    last_day       date,
    late           boolean                  not null,
    limit_at       timestamp with time zone not null,
    comment_day    date,
    comment_by     timestamp with time zone,
    closed_at      timestamp with time zone,
    party_told_at  timestamp with time zone,
    constraint appeal_pk primary key (id),
    constraint appeal_open_once unique (open_case),
    constraint appeal_closed check ((outcome is null) = (status not in ('CLOSED', 'DECIDE_ANEW')))
);
create index appeal_of on appeal (case_number, lodged_at);

create table appeal_step (
    appeal_id   uuid                     not null,
    step_number integer                  not null,
    kind        varchar(40)              not null,
    username    varchar(100)             not null,
    person      varchar(200)             not null,
    taken_at    timestamp with time zone not null,
    verdict     varchar(40),
    amount      bigint,
    words       varchar(10000),
    constraint appeal_step_pk primary key (appeal_id, step_number),
    constraint appeal_step_appeal foreign key (appeal_id) references appeal (id)
);

create table appeal_file (
    id           uuid                     not null,
    appeal_id    uuid                     not null,
    file_id      uuid                     not null,
    name         varchar(300)             not null,
    content_type varchar(200)             not null,
    size         bigint                   not null,
    added_by     varchar(100)             not null,
    added_at     timestamp with time zone not null,
    constraint appeal_file_pk primary key (id),
    constraint appeal_file_appeal foreign key (appeal_id) references appeal (id)
);
create index appeal_file_of on appeal_file (appeal_id, added_at);

-- Times of the appeal as they were from a day on: what the law gives, and what the county has not said anything about.
create table appeal_terms (
    valid_from   date        not null,
    comment_days integer     not null,
    review_days  integer     not null,
    body_days    integer     not null,
    limit_months integer     not null,
    provenance   varchar(40) not null,
    constraint appeal_terms_pk primary key (valid_from)
);
insert into appeal_terms (valid_from, comment_days, review_days, body_days, limit_months, provenance) values
    (date '1970-01-01', 14, 28, 42, 12, 'CONFIGURED');

-- What was decided before an appeal changed it.
create table decision_change (
    id             uuid                     not null,
    case_number    varchar(12)              not null,
    changed_at     timestamp with time zone not null,
    cause          varchar(40)              not null,
    from_outcome   varchar(40)              not null,
    from_amount    bigint                   not null,
    from_reasons   varchar(10000)           not null,
    from_decider   varchar(100)             not null,
    from_decided_at timestamp with time zone not null,
    to_outcome     varchar(40)              not null,
    to_amount      bigint                   not null,
    by_username    varchar(100)             not null,
    constraint decision_change_pk primary key (id)
);
create index decision_change_of on decision_change (case_number, changed_at);

insert into legal_basis (code, valid_from, valid_to, text_nb, text_nn, text_en, days) values
    ('appeal-relief', date '1970-01-01', null, 'forvaltningsloven § 31', 'forvaltningslova § 31', 'Public Administration Act, section 31', null),
    ('appeal-first', date '1970-01-01', null, 'forvaltningsloven § 33', 'forvaltningslova § 33', 'Public Administration Act, section 33', null),
    ('appeal-power', date '1970-01-01', null, 'forvaltningsloven § 34', 'forvaltningslova § 34', 'Public Administration Act, section 34', null),
    ('appeal-board', date '1970-01-01', null, 'forvaltningsloven § 28 annet ledd', 'forvaltningslova § 28 andre ledd', 'Public Administration Act, section 28, second paragraph', null);
