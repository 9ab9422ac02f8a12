-- County authorities and municipalities as they were 2020-2023 (SSB code lists 104 and 131), the years of the first calls.
create table county_authority (
    code       varchar(2)   not null,
    name       varchar(100) not null,
    governance varchar(20)  not null,
    constraint county_authority_pk primary key (code)
);
insert into county_authority (code, name, governance) values
    ('30', 'Viken fylkeskommune', 'CABINET'),
    ('38', 'Vestfold og Telemark fylkeskommune', 'COMMITTEE');

create table municipality (
    number varchar(4)   not null,
    name   varchar(100) not null,
    county varchar(2)   not null,
    constraint municipality_pk primary key (number),
    constraint municipality_county_fk foreign key (county) references county_authority (code)
);
create index municipality_county_ix on municipality (county);
insert into municipality (number, name, county) values
    ('3801', 'Horten', '38'),
    ('3802', 'Holmestrand', '38'),
    ('3803', 'Tønsberg', '38'),
    ('3804', 'Sandefjord', '38'),
    ('3805', 'Larvik', '38'),
    ('3806', 'Porsgrunn', '38'),
    ('3807', 'Skien', '38'),
    ('3808', 'Notodden', '38'),
    ('3811', 'Færder', '38'),
    ('3812', 'Siljan', '38'),
    ('3813', 'Bamble', '38'),
    ('3814', 'Kragerø', '38'),
    ('3815', 'Drangedal', '38'),
    ('3816', 'Nome', '38'),
    ('3817', 'Midt-Telemark', '38'),
    ('3818', 'Tinn', '38'),
    ('3819', 'Hjartdal', '38'),
    ('3820', 'Seljord', '38'),
    ('3821', 'Kviteseid', '38'),
    ('3822', 'Nissedal', '38'),
    ('3823', 'Fyresdal', '38'),
    ('3824', 'Tokke', '38'),
    ('3825', 'Vinje', '38'),
    ('3001', 'Halden', '30'),
    ('3002', 'Moss', '30'),
    ('3003', 'Sarpsborg', '30'),
    ('3004', 'Fredrikstad', '30'),
    ('3005', 'Drammen', '30'),
    ('3006', 'Kongsberg', '30'),
    ('3007', 'Ringerike', '30'),
    ('3011', 'Hvaler', '30'),
    ('3012', 'Aremark', '30'),
    ('3013', 'Marker', '30'),
    ('3014', 'Indre Østfold', '30'),
    ('3015', 'Skiptvet', '30'),
    ('3016', 'Rakkestad', '30'),
    ('3017', 'Råde', '30'),
    ('3018', 'Våler', '30'),
    ('3019', 'Vestby', '30'),
    ('3020', 'Nordre Follo', '30'),
    ('3021', 'Ås', '30'),
    ('3022', 'Frogn', '30'),
    ('3023', 'Nesodden', '30'),
    ('3024', 'Bærum', '30'),
    ('3025', 'Asker', '30'),
    ('3026', 'Aurskog-Høland', '30'),
    ('3027', 'Rælingen', '30'),
    ('3028', 'Enebakk', '30'),
    ('3029', 'Lørenskog', '30'),
    ('3030', 'Lillestrøm', '30'),
    ('3031', 'Nittedal', '30'),
    ('3032', 'Gjerdrum', '30'),
    ('3033', 'Ullensaker', '30'),
    ('3034', 'Nes', '30'),
    ('3035', 'Eidsvoll', '30'),
    ('3036', 'Nannestad', '30'),
    ('3037', 'Hurdal', '30'),
    ('3038', 'Hole', '30'),
    ('3039', 'Flå', '30'),
    ('3040', 'Nesbyen', '30'),
    ('3041', 'Gol', '30'),
    ('3042', 'Hemsedal', '30'),
    ('3043', 'Ål', '30'),
    ('3044', 'Hol', '30'),
    ('3045', 'Sigdal', '30'),
    ('3046', 'Krødsherad', '30'),
    ('3047', 'Modum', '30'),
    ('3048', 'Øvre Eiker', '30'),
    ('3049', 'Lier', '30'),
    ('3050', 'Flesberg', '30'),
    ('3051', 'Rollag', '30'),
    ('3052', 'Nore og Uvdal', '30'),
    ('3053', 'Jevnaker', '30'),
    ('3054', 'Lunner', '30');

create table person (
    id            uuid         not null,
    version       bigint       not null,
    username      varchar(100) not null,
    name          varchar(200) not null,
    email         varchar(254) not null,
    password_hash varchar(100) not null,
    county        varchar(2),
    body          varchar(40),
    constraint person_pk primary key (id),
    constraint person_username_uq unique (username),
    constraint person_county_fk foreign key (county) references county_authority (code)
);
create index person_county_ix on person (county, name);

create table person_role (
    person_id uuid        not null,
    role      varchar(40) not null,
    constraint person_role_pk primary key (person_id, role),
    constraint person_role_person_fk foreign key (person_id) references person (id)
);

create table organisation (
    number           varchar(9)   not null,
    version          bigint       not null,
    name             varchar(200) not null,
    municipality     varchar(4)   not null,
    written_standard varchar(2)   not null,
    constraint organisation_pk primary key (number)
);

-- Who may act for an organisation: its applications are theirs together.
create table organisation_member (
    organisation_number varchar(9) not null,
    person_id           uuid       not null,
    constraint organisation_member_pk primary key (organisation_number, person_id),
    constraint organisation_member_organisation_fk foreign key (organisation_number) references organisation (number),
    constraint organisation_member_person_fk foreign key (person_id) references person (id)
);
create index organisation_member_person_ix on organisation_member (person_id);
