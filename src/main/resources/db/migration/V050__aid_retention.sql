-- How long the papers of an award are kept where no rule of aid says so: the award is no aid, or stands on another basis.
create table aid_retention (
    valid_from date        not null,
    years      integer     not null,
    provenance varchar(20) not null,
    constraint aid_retention_pk primary key (valid_from),
    constraint aid_retention_years_ck check (years > 0)
);
insert into aid_retention (valid_from, years, provenance) values ('2000-01-01', 10, 'CONFIGURED');
