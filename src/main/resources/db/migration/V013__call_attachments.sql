-- What a call asks to be attached, and what is attached to an application. The bytes lie in stored_file.
create table call_attachment (
    call_id       uuid         not null,
    position      integer      not null,
    code          varchar(40)  not null,
    name_nb       varchar(200) not null,
    name_nn       varchar(200) not null,
    name_en       varchar(200) not null,
    why_nb        varchar(600) not null,
    why_nn        varchar(600) not null,
    why_en        varchar(600) not null,
    required_from bigint,
    target_groups varchar(200) not null,
    assessed      boolean      not null,
    max_files     integer      not null,
    provenance    varchar(40)  not null,
    constraint call_attachment_pk primary key (call_id, position),
    constraint call_attachment_call_fk foreign key (call_id) references funding_call (id),
    constraint call_attachment_code_uq unique (call_id, code),
    constraint call_attachment_max_ck check (max_files between 1 and 20),
    constraint call_attachment_from_ck check (required_from >= 0)
);

create table application_attachment (
    id             uuid                     not null,
    version        bigint                   not null,
    application_id uuid                     not null,
    kind           varchar(40)              not null,
    file_id        uuid                     not null,
    name           varchar(120)             not null,
    content_type   varchar(120)             not null,
    size           bigint                   not null,
    sha256         varchar(64)              not null,
    scan           varchar(40)              not null,
    attached_by    varchar(100)             not null,
    attached_at    timestamp with time zone not null,
    constraint application_attachment_pk primary key (id),
    constraint application_attachment_of foreign key (application_id) references grant_application (id)
);
create index application_attachment_application on application_attachment (application_id, attached_at);
create index application_attachment_file on application_attachment (file_id);
