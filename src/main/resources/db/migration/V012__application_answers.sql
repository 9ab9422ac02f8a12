-- Whether one may apply at all: not answered is neither yes nor no. What was merely not ticked yet in a draft is not answered.
alter table grant_application alter column declared_not_started drop not null;
alter table grant_application alter column declared_not_in_difficulty drop not null;
alter table grant_application alter column declared_no_recovery_order drop not null;
update grant_application set declared_not_started = null where declared_not_started = false;
update grant_application set declared_not_in_difficulty = null where declared_not_in_difficulty = false;
update grant_application set declared_no_recovery_order = null where declared_no_recovery_order = false;

alter table grant_application add column county_effect varchar(1000);
alter table grant_application add column no_aid_history boolean default false not null;
alter table grant_application add column no_other_applications boolean default false not null;
alter table grant_application add column group_companies varchar(1000);

alter table application_partner add column cash_amount bigint;
alter table application_partner add column effort_amount bigint;

create table application_activity (
    application_id uuid    not null,
    line_no        integer not null,
    what           varchar(200),
    responsible    varchar(200),
    from_date      date,
    to_date        date,
    constraint application_activity_pk primary key (application_id, line_no),
    constraint application_activity_of foreign key (application_id) references grant_application (id)
);

create table application_risk (
    application_id uuid    not null,
    line_no        integer not null,
    cause          varchar(300),
    consequence    varchar(300),
    measure        varchar(300),
    constraint application_risk_pk primary key (application_id, line_no),
    constraint application_risk_of foreign key (application_id) references grant_application (id)
);

create table application_aid_history (
    application_id uuid    not null,
    line_no        integer not null,
    giver          varchar(200),
    scheme         varchar(200),
    granted_on     date,
    amount         bigint,
    aid_type       varchar(40),
    constraint application_aid_history_pk primary key (application_id, line_no),
    constraint application_aid_history_of foreign key (application_id) references grant_application (id)
);

create table application_other (
    application_id uuid    not null,
    line_no        integer not null,
    receiver       varchar(200),
    purpose        varchar(200),
    amount         bigint,
    constraint application_other_pk primary key (application_id, line_no),
    constraint application_other_of foreign key (application_id) references grant_application (id)
);

create table application_secret (
    application_id uuid    not null,
    line_no        integer not null,
    form_section   varchar(40),
    what           varchar(200),
    reason         varchar(500),
    constraint application_secret_pk primary key (application_id, line_no),
    constraint application_secret_of foreign key (application_id) references grant_application (id)
);

-- What was answered to the call's own questions, one row per question.
create table application_answer (
    application_id uuid          not null,
    question_code  varchar(40)   not null,
    form_section   varchar(40)   not null,
    answer         varchar(4000) not null,
    constraint application_answer_pk primary key (application_id, question_code),
    constraint application_answer_of foreign key (application_id) references grant_application (id)
);
