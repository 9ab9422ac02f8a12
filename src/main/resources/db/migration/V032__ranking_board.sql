-- Recommended without funding: on the reserve list while nothing is proposed for it.
create table reserve_place (
    case_number varchar(12)              not null,
    call_id     uuid                     not null,
    placed_by   varchar(100)             not null,
    placed_at   timestamp with time zone not null,
    constraint reserve_place_pk primary key (case_number)
);
create index reserve_place_call_idx on reserve_place (call_id);

-- A what-if of a call's allocation: how it was worked out, and what it came to then. Never binds anything.
create table allocation_scenario (
    id         uuid                     not null,
    call_id    uuid                     not null,
    name       varchar(80)              not null,
    name_key   varchar(80)              not null,
    kind       varchar(40)              not null,
    down_to    integer,
    percentage integer,
    made_by    varchar(100)             not null,
    made_at    timestamp with time zone not null,
    constraint allocation_scenario_pk primary key (id),
    constraint allocation_scenario_name unique (call_id, name_key),
    constraint allocation_scenario_percentage check (percentage is null or percentage between 1 and 100),
    constraint allocation_scenario_down_to check (down_to is null or down_to >= 1)
);

create table allocation_scenario_line (
    scenario_id uuid        not null,
    case_number varchar(12) not null,
    amount      bigint      not null,
    constraint allocation_scenario_line_pk primary key (scenario_id, case_number),
    constraint allocation_scenario_line_of foreign key (scenario_id) references allocation_scenario (id),
    constraint allocation_scenario_line_amount check (amount >= 0)
);
