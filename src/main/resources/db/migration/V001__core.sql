-- The demo's clock: how far it runs beside the server's. Production never reads it.
create table business_clock (
    id            integer not null,
    offset_millis bigint  not null,
    constraint business_clock_pk primary key (id),
    constraint business_clock_one_row check (id = 1)
);
insert into business_clock (id, offset_millis) values (1, 0);
