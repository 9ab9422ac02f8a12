-- The state-aid desk. Parameters of law are dated rows: an award is judged by those of its day.
create table aid_rule (
    basis             varchar(40)  not null,
    valid_from        date         not null,
    valid_to          date,
    paused            boolean      not null,
    ceiling_euro      bigint,
    aid_window        varchar(20)  not null,
    window_years      integer      not null,
    intensity_percent integer,
    max_intensity     integer,
    max_years         integer,
    retention_years   integer      not null,
    title_nb          varchar(400) not null,
    title_nn          varchar(400) not null,
    title_en          varchar(400) not null,
    provenance        varchar(20)  not null,
    constraint aid_rule_pk primary key (basis, valid_from)
);

-- De minimis (bagatellmessig støtte). The day it was taken up again in Norway in 2024 is set up here and has to be checked.
insert into aid_rule (basis, valid_from, valid_to, paused, ceiling_euro, aid_window, window_years, intensity_percent, max_intensity, max_years, retention_years, title_nb, title_nn, title_en, provenance) values
('DE_MINIMIS', '2007-01-01', '2013-12-31', false, 200000, 'FISCAL_YEARS', 3, null, null, null, 10, 'kommisjonsforordning (EF) nr. 1998/2006 om bagatellmessig støtte', 'kommisjonsforordning (EF) nr. 1998/2006 om bagatellmessig støtte', 'Commission Regulation (EC) No 1998/2006 on de minimis aid', 'STATED'),
('DE_MINIMIS', '2014-01-01', '2023-12-31', false, 200000, 'FISCAL_YEARS', 3, null, null, null, 10, 'kommisjonsforordning (EU) nr. 1407/2013 om bagatellmessig støtte', 'kommisjonsforordning (EU) nr. 1407/2013 om bagatellmessig støtte', 'Commission Regulation (EU) No 1407/2013 on de minimis aid', 'STATED'),
('DE_MINIMIS', '2024-01-01', '2024-06-30', true, null, 'ROLLING', 3, null, null, null, 10, 'ingen regler om bagatellmessig støtte i kraft i Norge', 'ingen reglar om bagatellmessig støtte i kraft i Noreg', 'no rules on de minimis aid in force in Norway', 'CONFIGURED'),
('DE_MINIMIS', '2024-07-01', '2030-12-31', false, 300000, 'ROLLING', 3, null, null, null, 10, 'kommisjonsforordning (EU) 2023/2831 om bagatellmessig støtte', 'kommisjonsforordning (EU) 2023/2831 om bagatellmessig støtte', 'Commission Regulation (EU) 2023/2831 on de minimis aid', 'CONFIGURED');

-- The general block exemption, 651/2014 with its changes; to the end of 2026.
insert into aid_rule (basis, valid_from, valid_to, paused, ceiling_euro, aid_window, window_years, intensity_percent, max_intensity, max_years, retention_years, title_nb, title_nn, title_en, provenance) values
('CLUSTER', '2014-07-01', '2023-06-30', false, 7500000, 'ALWAYS', 0, 50, 50, 10, 10, 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 27, støtte til næringsklynger', 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 27, støtte til næringsklynger', 'Commission Regulation (EU) No 651/2014 (block exemption) Article 27, aid for innovation clusters', 'STATED'),
('CLUSTER', '2023-07-01', '2026-12-31', false, 10000000, 'ALWAYS', 0, 50, 50, 10, 10, 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 27, støtte til næringsklynger', 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 27, støtte til næringsklynger', 'Commission Regulation (EU) No 651/2014 (block exemption) Article 27, aid for innovation clusters', 'STATED'),
('TRAINING', '2014-07-01', '2023-06-30', false, 2000000, 'AWARD_ALONE', 0, 50, 70, null, 10, 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 31, opplæringsstøtte', 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 31, opplæringsstøtte', 'Commission Regulation (EU) No 651/2014 (block exemption) Article 31, training aid', 'STATED'),
('TRAINING', '2023-07-01', '2026-12-31', false, 3000000, 'AWARD_ALONE', 0, 50, 70, null, 10, 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 31, opplæringsstøtte', 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 31, opplæringsstøtte', 'Commission Regulation (EU) No 651/2014 (block exemption) Article 31, training aid', 'STATED'),
('RESEARCH', '2014-07-01', '2026-12-31', false, null, 'AWARD_ALONE', 0, 50, 80, null, 10, 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 25, industriell forskning', 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 25, industriell forsking', 'Commission Regulation (EU) No 651/2014 (block exemption) Article 25, industrial research', 'STATED'),
('DEVELOPMENT', '2014-07-01', '2026-12-31', false, null, 'AWARD_ALONE', 0, 25, 80, null, 10, 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 25, eksperimentell utvikling', 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 25, eksperimentell utvikling', 'Commission Regulation (EU) No 651/2014 (block exemption) Article 25, experimental development', 'STATED'),
('FEASIBILITY', '2014-07-01', '2026-12-31', false, null, 'AWARD_ALONE', 0, 50, 70, null, 10, 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 25, gjennomførbarhetsstudier', 'kommisjonsforordning (EU) nr. 651/2014 (gruppeunntaket) artikkel 25, moglegheitsstudiar', 'Commission Regulation (EU) No 651/2014 (block exemption) Article 25, feasibility studies', 'STATED');

create table aid_supplement (
    basis      varchar(40) not null,
    supplement varchar(40) not null,
    valid_from date        not null,
    valid_to   date,
    points     integer     not null,
    constraint aid_supplement_pk primary key (basis, supplement, valid_from)
);
insert into aid_supplement (basis, supplement, valid_from, valid_to, points) values
('TRAINING', 'MEDIUM', '2014-07-01', '2026-12-31', 10), ('TRAINING', 'SMALL', '2014-07-01', '2026-12-31', 20), ('TRAINING', 'DISADVANTAGED', '2014-07-01', '2026-12-31', 10),
('RESEARCH', 'MEDIUM', '2014-07-01', '2026-12-31', 10), ('RESEARCH', 'SMALL', '2014-07-01', '2026-12-31', 20), ('RESEARCH', 'COLLABORATION', '2014-07-01', '2026-12-31', 15),
('DEVELOPMENT', 'MEDIUM', '2014-07-01', '2026-12-31', 10), ('DEVELOPMENT', 'SMALL', '2014-07-01', '2026-12-31', 20), ('DEVELOPMENT', 'COLLABORATION', '2014-07-01', '2026-12-31', 15),
('FEASIBILITY', 'MEDIUM', '2014-07-01', '2026-12-31', 10), ('FEASIBILITY', 'SMALL', '2014-07-01', '2026-12-31', 20);

-- Which awards the giver enters in the national register, and by when. The last row is a proposal of the law's next step.
create table aid_register_rule (
    valid_from     date        not null,
    valid_to       date,
    threshold_euro bigint      not null,
    months         integer,
    working_days   integer,
    provenance     varchar(20) not null,
    constraint aid_register_rule_pk primary key (valid_from),
    constraint aid_register_rule_time_ck check (months is not null or working_days is not null)
);
insert into aid_register_rule (valid_from, valid_to, threshold_euro, months, working_days, provenance) values
('2016-07-01', '2023-12-10', 500000, 6, null, 'STATED'),
('2023-12-11', '2025-12-31', 100000, 6, null, 'STATED'),
('2026-01-01', null, 0, null, 20, 'CONFIGURED');

-- Kroner for one euro from a day on, for aid whose own rate nobody has written down: averages of years, to be checked and added to.
create table aid_euro_rate (
    valid_from date           not null,
    rate       decimal(12, 6) not null,
    source     varchar(200)   not null,
    constraint aid_euro_rate_pk primary key (valid_from)
);
insert into aid_euro_rate (valid_from, rate, source) values
('1990-01-01', 8.000000, 'Satt opp i løsningen'),
('2013-01-01', 7.808700, 'Norges Bank, gjennomsnitt 2013'), ('2014-01-01', 8.353400, 'Norges Bank, gjennomsnitt 2014'),
('2015-01-01', 8.953000, 'Norges Bank, gjennomsnitt 2015'), ('2016-01-01', 9.289900, 'Norges Bank, gjennomsnitt 2016'),
('2017-01-01', 9.327100, 'Norges Bank, gjennomsnitt 2017'), ('2018-01-01', 9.596200, 'Norges Bank, gjennomsnitt 2018'),
('2019-01-01', 9.852700, 'Norges Bank, gjennomsnitt 2019'), ('2020-01-01', 10.720700, 'Norges Bank, gjennomsnitt 2020'),
('2021-01-01', 10.164800, 'Norges Bank, gjennomsnitt 2021'), ('2022-01-01', 10.104000, 'Norges Bank, gjennomsnitt 2022'),
('2023-01-01', 11.420600, 'Norges Bank, gjennomsnitt 2023'), ('2024-01-01', 11.627600, 'Norges Bank, gjennomsnitt 2024');

-- The assessment of one case, written before the decision letter.
create table aid_assessment (
    case_number         varchar(12)   not null,
    version             bigint        not null,
    county              varchar(2)    not null,
    organisation_number varchar(9)    not null,
    basis               varchar(40)   not null,
    rate                decimal(12, 6),
    rate_day            date,
    rate_source         varchar(200),
    companies           varchar(2000),
    eligible_cost       bigint,
    first_aid_on        date,
    grounds             varchar(4000) not null,
    written_by          varchar(100)  not null,
    written_at          timestamp with time zone not null,
    constraint aid_assessment_pk primary key (case_number),
    constraint aid_assessment_rate_ck check (rate is null or (rate > 0 and rate_source is not null and rate_day is not null))
);
create table aid_confirmed (
    case_number varchar(12) not null,
    question    varchar(40) not null,
    constraint aid_confirmed_pk primary key (case_number, question),
    constraint aid_confirmed_case_fk foreign key (case_number) references aid_assessment (case_number)
);
create table aid_supplement_chosen (
    case_number varchar(12) not null,
    supplement  varchar(40) not null,
    constraint aid_supplement_chosen_pk primary key (case_number, supplement),
    constraint aid_supplement_chosen_case_fk foreign key (case_number) references aid_assessment (case_number)
);

-- What the party is asked to declare or confirm about earlier aid, and its answer. Each question is asked once and answered once.
create table aid_declaration (
    id           uuid          not null,
    version      bigint        not null,
    case_number  varchar(12)   not null,
    message      varchar(2000) not null,
    asked_by     varchar(100)  not null,
    asked_at     timestamp with time zone not null,
    answered_by  varchar(200),
    answered_at  timestamp with time zone,
    nothing_more boolean       not null,
    companies    varchar(2000),
    constraint aid_declaration_pk primary key (id),
    constraint aid_declaration_answer_ck check ((answered_at is null) = (answered_by is null))
);
create index aid_declaration_case_ix on aid_declaration (case_number, asked_at);
create table aid_declared (
    declaration_id uuid         not null,
    line_no        integer      not null,
    giver          varchar(200) not null,
    scheme         varchar(200),
    granted_on     date         not null,
    amount         bigint       not null,
    aid_type       varchar(40)  not null,
    constraint aid_declared_pk primary key (declaration_id, line_no),
    constraint aid_declared_declaration_fk foreign key (declaration_id) references aid_declaration (id)
);

-- Organisations whose aid is being counted. A decision locks the rows of the whole group, so that two awards never both take the last room.
create table aid_receiver (
    organisation_number varchar(9) not null,
    constraint aid_receiver_pk primary key (organisation_number)
);

-- Earlier aid that an advisor has found and the applicant had not declared. Never changed; it can only be set aside.
create table aid_entry (
    id          bigint generated by default as identity,
    case_number varchar(12)    not null,
    receiver    varchar(200)   not null,
    giver       varchar(200)   not null,
    scheme      varchar(200),
    granted_on  date           not null,
    amount      bigint         not null,
    rate        decimal(12, 6),
    aid_type    varchar(40)    not null,
    source      varchar(400)   not null,
    entered_by  varchar(100)   not null,
    entered_at  timestamp with time zone not null,
    constraint aid_entry_pk primary key (id),
    constraint aid_entry_amount_ck check (amount > 0)
);
create index aid_entry_case_ix on aid_entry (case_number);

-- Lines of earlier aid that are not counted, and why.
create table aid_set_aside (
    case_number varchar(12)   not null,
    line_key    varchar(60)   not null,
    reason      varchar(1000) not null,
    set_by      varchar(100)  not null,
    set_at      timestamp with time zone not null,
    constraint aid_set_aside_pk primary key (case_number, line_key)
);

-- Every award, with the duty to register it: what it is, by when, and that it was done.
create table aid_registration (
    case_number         varchar(12)  not null,
    version             bigint       not null,
    county              varchar(2)   not null,
    organisation_number varchar(9)   not null,
    organisation_name   varchar(200) not null,
    scheme              varchar(300),
    awarded_on          date         not null,
    amount              bigint       not null,
    basis               varchar(40),
    rate                decimal(12, 6),
    state               varchar(20)  not null,
    due_on              date,
    assessed_late       boolean      not null,
    register_reference  varchar(100),
    registered_on       date,
    registered_by       varchar(100),
    keep_until          date,
    constraint aid_registration_pk primary key (case_number),
    constraint aid_registration_done_ck check (state <> 'REGISTERED' or (registered_on is not null and registered_by is not null))
);
create index aid_registration_county_ix on aid_registration (county, state, due_on);
create index aid_registration_receiver_ix on aid_registration (organisation_number, awarded_on);

-- Awards from before this desk: nobody has said by which rules they were given.
insert into aid_registration (case_number, version, county, organisation_number, organisation_name, awarded_on, amount, state, assessed_late)
select d.case_number, 0, d.county, a.organisation_number, a.organisation_name, cast(d.decided_at as date), d.amount, 'UNASSESSED', false
from decision d join grant_application a on a.case_number = d.case_number
where d.decided_at is not null and d.amount > 0;
