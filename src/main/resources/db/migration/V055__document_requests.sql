-- Requests for access to documents (offentleglova §§ 28-33): what was asked for, what was given and why not, and the appeal over it.
create table document_request (
    id              uuid                     not null,
    version         bigint                   not null,
    case_number     varchar(12),
    county          varchar(10)              not null,
    asked_number    varchar(40),
    asked_name      varchar(200),
    asked_email     varchar(254),
    wish            varchar(4000)            not null,
    language        varchar(10),
    channel         varchar(20)              not null,
    received_at     timestamp with time zone not null,
    registered_by   varchar(100),
    answer_by       timestamp with time zone not null,
    deemed_at       timestamp with time zone not null,
    deemed_told_at  timestamp with time zone,
    state           varchar(20)              not null,
    ground          varchar(40),
    reason          varchar(8000),
    answered_at     timestamp with time zone,
    answered_by     varchar(100),
    answered_name   varchar(200),
    appeal_last_day date,
    opened_at       timestamp with time zone,
    constraint document_request_pk primary key (id),
    constraint document_request_answered check ((state = 'OPEN') = (answered_at is null))
);
create index document_request_of on document_request (case_number, received_at);
create index document_request_loose on document_request (county, state, received_at);

-- What became of each document, in the answer, in the review of an appeal, or after the ruling on it.
create table document_request_paper (
    request_id   uuid          not null,
    position     integer       not null,
    answer_round varchar(20)   not null,
    title        varchar(500)  not null,
    choice       varchar(20)   not null,
    ground       varchar(40),
    reason       varchar(2000),
    file_id      uuid,
    file_name    varchar(300),
    content_type varchar(200),
    bytes        bigint,
    constraint document_request_paper_pk primary key (request_id, position),
    constraint document_request_paper_request foreign key (request_id) references document_request (id),
    constraint document_request_paper_file check ((choice = 'WITHHELD') = (file_id is null)),
    constraint document_request_paper_why check (choice = 'GIVEN' or (ground is not null and reason is not null))
);

-- Files the county's people have added: a copy in which something is blacked out, or another document.
create table document_request_file (
    file_id      uuid                     not null,
    request_id   uuid                     not null,
    copy_of      varchar(60),
    name         varchar(300)             not null,
    content_type varchar(200)             not null,
    bytes        bigint                   not null,
    added_by     varchar(100)             not null,
    added_at     timestamp with time zone not null,
    constraint document_request_file_pk primary key (file_id),
    constraint document_request_file_request foreign key (request_id) references document_request (id)
);
create index document_request_file_of on document_request_file (request_id, added_at);

-- The links sent to whoever asked: only the sum of the secret part is kept.
create table document_request_link (
    secret_sum varchar(64)              not null,
    request_id uuid                     not null,
    made_at    timestamp with time zone not null,
    expires_at timestamp with time zone not null,
    constraint document_request_link_pk primary key (secret_sum),
    constraint document_request_link_request foreign key (request_id) references document_request (id)
);
create index document_request_link_of on document_request_link (request_id);

create table document_request_appeal (
    request_id    uuid                     not null,
    version       bigint                   not null,
    words         varchar(4000)            not null,
    lodged_at     timestamp with time zone not null,
    registered_by varchar(100),
    late_reason   varchar(2000),
    state         varchar(20)              not null,
    review_words  varchar(8000),
    reviewed_at   timestamp with time zone,
    reviewed_by   varchar(100),
    reviewed_name varchar(200),
    forwarded_on  date,
    ruling        varchar(20),
    ruled_on      date,
    ruling_words  varchar(8000),
    ruling_by     varchar(100),
    closed_at     timestamp with time zone,
    constraint document_request_appeal_pk primary key (request_id),
    constraint document_request_appeal_request foreign key (request_id) references document_request (id),
    constraint document_request_appeal_closed check ((state in ('GIVEN', 'RULED', 'MOOT')) = (closed_at is not null))
);

-- Days, from a day on: those of the law, and those the county has not said anything about.
create table document_request_terms (
    valid_from  date        not null,
    answer_days integer     not null,
    deemed_days integer     not null,
    appeal_days integer     not null,
    review_days integer     not null,
    ruling_days integer     not null,
    link_days   integer     not null,
    provenance  varchar(40) not null,
    constraint document_request_terms_pk primary key (valid_from),
    constraint document_request_terms_order check (answer_days <= deemed_days and link_days > appeal_days)
);
insert into document_request_terms (valid_from, answer_days, deemed_days, appeal_days, review_days, ruling_days, link_days, provenance) values
    (date '1970-01-01', 3, 5, 21, 5, 60, 180, 'CONFIGURED');
