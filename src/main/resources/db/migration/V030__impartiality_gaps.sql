-- How many months a declaration of offices, ownership and close ties holds: the scheme's, from the same day on as its other limits.
alter table scheme_rules add column interests_months integer default 12 not null;
alter table scheme_rules add constraint scheme_rules_interests_months_ck check (interests_months between 1 and 60);

-- Who leads a case on which every manager of the county has a conflict, as the administrator chose. The newest counts.
create table acting_manager (
    id           uuid                     not null,
    case_number  varchar(12)              not null,
    username     varchar(80)              not null,
    appointed_by varchar(80)              not null,
    appointed_at timestamp with time zone not null,
    reason       varchar(4000)            not null,
    constraint acting_manager_pk primary key (id),
    constraint acting_manager_case foreign key (case_number) references assessment (case_number)
);
create index acting_manager_by_case on acting_manager (case_number, appointed_at);
