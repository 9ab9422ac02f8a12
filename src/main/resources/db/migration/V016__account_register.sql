-- What the register of organisations said: the latest beside the organisation, and as it was when an application was sent.
alter table organisation add column unknown_to_register boolean default false not null;
alter table organisation add column register_answered_at timestamp with time zone;
alter table organisation add column register_number varchar(9);
alter table organisation add column register_name varchar(200);
alter table organisation add column register_form varchar(10);
alter table organisation add column register_form_words varchar(200);
alter table organisation add column register_address varchar(500);
alter table organisation add column register_municipality varchar(4);
alter table organisation add column register_municipality_name varchar(100);
alter table organisation add column register_industry varchar(10);
alter table organisation add column register_industry_words varchar(300);
alter table organisation add column register_industry_standard varchar(20);
alter table organisation add column register_employees integer;
alter table organisation add column register_founded date;
alter table organisation add column register_vat boolean;
alter table organisation add column register_language varchar(2);
alter table organisation add column register_last_accounts integer;
alter table organisation add column register_bankrupt boolean;
alter table organisation add column register_dissolving boolean;
alter table organisation add column register_forced_dissolution boolean;
alter table organisation add column register_deleted boolean;
alter table organisation add column register_deleted_on date;
alter table organisation add column register_fetched_at timestamp with time zone;
alter table organisation add column register_source varchar(20);

create table application_register_snapshot (
    application_id             uuid                     not null,
    certainty                  varchar(20)              not null,
    taken_at                   timestamp with time zone not null,
    register_number            varchar(9),
    register_name              varchar(200),
    register_form              varchar(10),
    register_form_words        varchar(200),
    register_address           varchar(500),
    register_municipality      varchar(4),
    register_municipality_name varchar(100),
    register_industry          varchar(10),
    register_industry_words    varchar(300),
    register_industry_standard varchar(20),
    register_employees         integer,
    register_founded           date,
    register_vat               boolean,
    register_language          varchar(2),
    register_last_accounts     integer,
    register_bankrupt          boolean,
    register_dissolving        boolean,
    register_forced_dissolution boolean,
    register_deleted           boolean,
    register_deleted_on        date,
    register_fetched_at        timestamp with time zone,
    register_source            varchar(20),
    constraint application_register_snapshot_pk primary key (application_id),
    constraint application_register_snapshot_of foreign key (application_id) references grant_application (id)
);
