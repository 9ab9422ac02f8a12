-- What an advisor registered for a party that phoned or wrote, with the file that shows it. Rows are added and never changed.
create table application_on_behalf (
    id                 uuid                     not null,
    application_id     uuid                     not null,
    case_number        varchar(12)              not null,
    kind               varchar(40)              not null,
    on_behalf_of       varchar(200)             not null,
    said_by            varchar(200)             not null,
    said               varchar(4000)            not null,
    channel            varchar(40)              not null,
    said_on            date                     not null,
    registered_by      varchar(100)             not null,
    registered_by_name varchar(200)             not null,
    registered_at      timestamp with time zone not null,
    file_id            uuid                     not null,
    file_name          varchar(255)             not null,
    content_type       varchar(120)             not null,
    size               bigint                   not null,
    sha256             varchar(64)              not null,
    scan               varchar(40)              not null,
    content_version    integer,
    constraint application_on_behalf_pk primary key (id),
    constraint application_on_behalf_application foreign key (application_id) references grant_application (id),
    constraint application_on_behalf_version check ((content_version is not null) = (kind in ('ANSWER', 'CONTACT')))
);
create index application_on_behalf_of on application_on_behalf (application_id);
create index application_on_behalf_case on application_on_behalf (case_number, registered_at);
