-- What a call asks its applicants beside the fixed form, frozen with the call.
alter table funding_call add column risks_required_from bigint;

create table call_question (
    call_id       uuid         not null,
    position      integer      not null,
    code          varchar(40)  not null,
    place         varchar(40)  not null,
    question_type varchar(40)  not null,
    label_nb      varchar(300) not null,
    label_nn      varchar(300) not null,
    label_en      varchar(300) not null,
    help_nb       varchar(600),
    help_nn       varchar(600),
    help_en       varchar(600),
    least_value   bigint,
    most_value    bigint,
    decimals      integer      not null,
    unit_nb       varchar(40),
    unit_nn       varchar(40),
    unit_en       varchar(40),
    criterion     varchar(10),
    asked_of      varchar(200),
    required_from bigint,
    provenance    varchar(40)  not null,
    constraint call_question_pk primary key (call_id, position),
    constraint call_question_call_fk foreign key (call_id) references funding_call (id),
    constraint call_question_code_uq unique (call_id, code),
    constraint call_question_required_ck check (required_from >= 0)
);

create table call_question_option (
    call_id  uuid         not null,
    position integer      not null,
    question varchar(40)  not null,
    code     varchar(40)  not null,
    words_nb varchar(300) not null,
    words_nn varchar(300) not null,
    words_en varchar(300) not null,
    constraint call_question_option_pk primary key (call_id, position),
    constraint call_question_option_call_fk foreign key (call_id) references funding_call (id),
    constraint call_question_option_code_uq unique (call_id, question, code)
);
