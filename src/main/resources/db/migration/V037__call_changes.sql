-- What was changed in a call after it was announced. The call's own columns hold the words in force; what stood there before stands here.
-- Only grows. A cancellation is the last line of a call.
create table call_change (
    id              uuid                     not null,
    call_id         uuid                     not null,
    change_number   integer                  not null,
    part            varchar(40)              not null,
    old_words       varchar(6000),
    new_words       varchar(6000),
    reason          varchar(1000),
    changed_by      varchar(100)             not null,
    changed_by_name varchar(200)             not null,
    changed_at      timestamp with time zone not null,
    constraint call_change_pk primary key (id),
    constraint call_change_call_fk foreign key (call_id) references funding_call (id),
    constraint call_change_number_uq unique (call_id, change_number),
    constraint call_change_number_ck check (change_number > 0)
);

-- Who applies in a try-out of a form: an organisation that does not exist and that nobody acts for (the number is of the synthetic series).
insert into organisation (number, version, name, municipality, written_standard) values ('310999997', 0, 'Testsøker', '9999', 'NB');
