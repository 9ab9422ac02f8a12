-- Files as received or made. The bytes lie in parts of at most 512 KiB: bytea exists on H2 and PostgreSQL alike,
-- but holds at most 1 MiB on H2.
create table stored_file (
    id           uuid                     not null,
    version      bigint                   not null,
    name         varchar(120)             not null,
    content_type varchar(120)             not null,
    kind         varchar(40)              not null,
    size         bigint                   not null,
    sha256       varchar(64)              not null,
    stored_at    timestamp with time zone not null,
    constraint stored_file_pk primary key (id),
    constraint stored_file_size_positive check (size > 0)
);

create table stored_file_part (
    file_id     uuid    not null,
    part_number integer not null,
    bytes       bytea   not null,
    constraint stored_file_part_pk primary key (file_id, part_number),
    constraint stored_file_part_file_fk foreign key (file_id) references stored_file (id)
);
