-- An application: draft, sent, case. What is written lies in columns and ordered lines; a draft may lack anything.
create table grant_application (
    id                        uuid                     not null,
    version                   bigint                   not null,
    call_id                   uuid                     not null,
    county                    varchar(2)               not null,
    organisation_number       varchar(9)               not null,
    organisation_name         varchar(200)             not null,
    organisation_municipality varchar(4),
    written_standard          varchar(40)              not null,
    status                    varchar(40)              not null,
    case_number               varchar(12),
    contact_name              varchar(200),
    contact_email             varchar(200),
    contact_phone             varchar(40),
    project_manager           varchar(200),
    target_group              varchar(40),
    phase                     varchar(40),
    title                     varchar(100),
    summary                   varchar(500),
    start_date                date,
    end_date                  date,
    municipalities            varchar(600),
    background                varchar(4000),
    green_transition          varchar(3000),
    green_contributions       varchar(200),
    strategy_goal             varchar(500),
    smart_specialisation      varchar(3000),
    vat_deductible            boolean,
    declared_not_started       boolean                 not null,
    declared_not_in_difficulty boolean                 not null,
    declared_no_recovery_order boolean                 not null,
    declared_truthful          boolean                 not null,
    declared_authorised        boolean                 not null,
    declared_publicity         boolean                 not null,
    applied_amount            bigint                   not null,
    total_cost                bigint                   not null,
    granted_amount            bigint,
    started_by                varchar(100)             not null,
    started_at                timestamp with time zone not null,
    saved_at                  timestamp with time zone not null,
    submitted_by              varchar(100),
    submitted_at              timestamp with time zone,
    content_hash              varchar(64),
    dismissal_reason          varchar(4000),
    closed_at                 timestamp with time zone,
    constraint grant_application_pk primary key (id),
    constraint grant_application_case_number unique (case_number),
    constraint grant_application_sent check (
        (status in ('DRAFT', 'NOT_SUBMITTED')) = (case_number is null) and (case_number is null) = (submitted_at is null)
        and (case_number is null) = (content_hash is null))
);
create index grant_application_call on grant_application (call_id, county, status);
create index grant_application_organisation on grant_application (organisation_number, saved_at);

create table application_objective (
    application_id uuid    not null,
    line_no        integer not null,
    goal           varchar(500),
    indicator      varchar(200),
    target         varchar(200),
    measure_date   date,
    constraint application_objective_pk primary key (application_id, line_no),
    constraint application_objective_of foreign key (application_id) references grant_application (id)
);

create table application_partner (
    application_id      uuid    not null,
    line_no             integer not null,
    organisation_number varchar(9),
    name                varchar(200),
    grouping_code       varchar(40),
    partner_role        varchar(40),
    sme                 boolean not null,
    letter_of_intent    boolean not null,
    constraint application_partner_pk primary key (application_id, line_no),
    constraint application_partner_of foreign key (application_id) references grant_application (id)
);

create table application_cost_line (
    application_id uuid    not null,
    line_no        integer not null,
    category       varchar(40),
    activity       varchar(300),
    plan_year      integer,
    amount         bigint,
    hours          integer,
    annual_salary  bigint,
    constraint application_cost_line_pk primary key (application_id, line_no),
    constraint application_cost_line_of foreign key (application_id) references grant_application (id),
    constraint application_cost_line_amount check (amount >= 0)
);

create table application_finance_line (
    application_id uuid    not null,
    line_no        integer not null,
    source         varchar(40),
    name           varchar(200),
    finance_status varchar(40),
    plan_year      integer,
    amount         bigint,
    constraint application_finance_line_pk primary key (application_id, line_no),
    constraint application_finance_line_of foreign key (application_id) references grant_application (id),
    constraint application_finance_line_amount check (amount >= 0)
);

-- The text whose SHA-256 stands on the receipt. Written once.
create table submitted_content (
    application_id uuid            not null,
    content        varchar(500000) not null,
    constraint submitted_content_pk primary key (application_id),
    constraint submitted_content_of foreign key (application_id) references grant_application (id)
);

-- Running numbers of references, one row per year, so that the first submission of a year needs no insert.
create table case_number_counter (
    case_year   integer not null,
    last_number bigint  not null,
    constraint case_number_counter_pk primary key (case_year)
);
insert into case_number_counter (case_year, last_number) values
    (2020, 0), (2021, 0), (2022, 0), (2023, 0), (2024, 0), (2025, 0), (2026, 0), (2027, 0), (2028, 0), (2029, 0),
    (2030, 0), (2031, 0), (2032, 0), (2033, 0), (2034, 0), (2035, 0), (2036, 0), (2037, 0), (2038, 0), (2039, 0);
