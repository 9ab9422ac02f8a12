-- How an application was judged: formal check, impartiality, two sheets of scores, consensus, recommendation.
create table assessment (
    id                    uuid        not null,
    version               bigint      not null,
    case_number           varchar(12) not null,
    call_id               uuid        not null,
    suggested_eligible    boolean,
    suggested_why         varchar(2000),
    formal_outcome        varchar(40),
    formal_reason         varchar(4000),
    formal_by             varchar(80),
    formal_at             timestamp with time zone,
    consensus_by          varchar(80),
    consensus_at          timestamp with time zone,
    recommended_amount    bigint,
    recommendation_reason varchar(4000),
    recommended_by        varchar(80),
    recommended_at        timestamp with time zone,
    constraint assessment_pk primary key (id),
    constraint assessment_one_per_case unique (case_number),
    constraint assessment_recommended_amount check (recommended_amount is null or recommended_amount >= 0)
);
create index assessment_by_call on assessment (call_id);

create table formal_check_item (
    assessment_id uuid          not null,
    item          varchar(40)   not null,
    passed        boolean       not null,
    remark        varchar(4000) not null,
    constraint formal_check_item_pk primary key (assessment_id, item),
    constraint formal_check_item_assessment foreign key (assessment_id) references assessment (id)
);

create table consensus_note (
    assessment_id uuid          not null,
    criterion     varchar(10)   not null,
    note          varchar(4000) not null,
    constraint consensus_note_pk primary key (assessment_id, criterion),
    constraint consensus_note_assessment foreign key (assessment_id) references assessment (id)
);

create table impartiality_declaration (
    id          uuid                     not null,
    version     bigint                   not null,
    case_number varchar(12)              not null,
    username    varchar(80)              not null,
    impartial   boolean                  not null,
    reason      varchar(4000),
    declared_at timestamp with time zone not null,
    constraint impartiality_declaration_pk primary key (id),
    constraint impartiality_declared_once unique (case_number, username),
    constraint impartiality_declaration_case foreign key (case_number) references assessment (case_number)
);
create index impartiality_declaration_by_username on impartiality_declaration (username, impartial);

-- Two places on a case, one sheet per person: the database itself refuses a third sheet and a second one of the same person.
create table score_sheet (
    id           uuid        not null,
    version      bigint      not null,
    case_number  varchar(12) not null,
    assessor     varchar(80) not null,
    slot         integer     not null,
    saved_at     timestamp with time zone,
    submitted_at timestamp with time zone,
    constraint score_sheet_pk primary key (id),
    constraint score_sheet_one_per_person unique (case_number, assessor),
    constraint score_sheet_one_per_slot unique (case_number, slot),
    constraint score_sheet_two_slots check (slot in (1, 2)),
    constraint score_sheet_case foreign key (case_number) references assessment (case_number)
);

create table score (
    sheet_id      uuid          not null,
    criterion     varchar(10)   not null,
    weight        integer       not null,
    points        integer,
    public_reason varchar(4000) not null,
    internal_note varchar(4000) not null,
    constraint score_pk primary key (sheet_id, criterion),
    constraint score_sheet_of_score foreign key (sheet_id) references score_sheet (id),
    constraint score_points check (points is null or points between 1 and 7)
);
