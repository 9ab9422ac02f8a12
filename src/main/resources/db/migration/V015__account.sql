-- People who register themselves: they log in with login_email; credentials counts changes of password, so that older sessions end.
alter table person add column language varchar(2);
alter table person add column login_email varchar(254);
alter table person add column credentials integer default 0 not null;
alter table person add constraint person_login_email_uq unique (login_email);
create index person_email_ix on person (email);

-- A registration nobody has confirmed yet; it becomes a person when the link in the e-mail is used.
create table registration (
    id            uuid                     not null,
    version       bigint                   not null,
    name          varchar(200)             not null,
    email         varchar(254)             not null,
    password_hash varchar(100)             not null,
    language      varchar(2)               not null,
    return_path   varchar(400),
    created_at    timestamp with time zone not null,
    constraint registration_pk primary key (id)
);
create index registration_email_ix on registration (email, created_at);
create index registration_created_ix on registration (created_at);

-- Links that were sent by e-mail. Only the SHA-256 of the token lies here; about is the registration, person or invitation.
create table one_time_link (
    token_hash varchar(64)              not null,
    version    bigint                   not null,
    purpose    varchar(40)              not null,
    about      uuid                     not null,
    address    varchar(254)             not null,
    expires_at timestamp with time zone not null,
    used_at    timestamp with time zone,
    constraint one_time_link_pk primary key (token_hash)
);
create index one_time_link_about_ix on one_time_link (about, purpose);
create index one_time_link_expires_ix on one_time_link (expires_at);

-- Who somebody is at another place one may sign in, for instance ID-porten: its issuer and its name for the person, never a
-- national identity number.
create table person_identity (
    issuer    varchar(200) not null,
    subject   varchar(200) not null,
    person_id uuid         not null,
    constraint person_identity_pk primary key (issuer, subject),
    constraint person_identity_person_fk foreign key (person_id) references person (id)
);
create index person_identity_person_ix on person_identity (person_id);

-- The second factor. The secret is encrypted; last_step is the last code that was used, which is never taken again.
create table person_totp (
    person_id uuid         not null,
    secret    varchar(200) not null,
    active    boolean      not null,
    last_step bigint       not null,
    constraint person_totp_pk primary key (person_id),
    constraint person_totp_person_fk foreign key (person_id) references person (id)
);
create table person_recovery_code (
    person_id uuid        not null,
    code_hash varchar(64) not null,
    constraint person_recovery_code_pk primary key (person_id, code_hash),
    constraint person_recovery_code_person_fk foreign key (person_id) references person (id)
);

-- Who was a member before roles came may look after the others: nobody is left without an administrator.
alter table organisation_member add column role varchar(20) default 'ADMINISTRATOR' not null;
alter table organisation_member alter column role drop default;

create table organisation_invitation (
    id                  uuid                     not null,
    version             bigint                   not null,
    organisation_number varchar(9)               not null,
    email               varchar(254)             not null,
    role                varchar(20)              not null,
    invited_by          uuid                     not null,
    invited_at          timestamp with time zone not null,
    closed_at           timestamp with time zone,
    constraint organisation_invitation_pk primary key (id),
    constraint organisation_invitation_organisation_fk foreign key (organisation_number) references organisation (number),
    constraint organisation_invitation_by_fk foreign key (invited_by) references person (id)
);
create index organisation_invitation_organisation_ix on organisation_invitation (organisation_number, invited_at);
create index organisation_invitation_by_ix on organisation_invitation (invited_by);

create table access_request (
    id                  uuid                     not null,
    version             bigint                   not null,
    organisation_number varchar(9)               not null,
    person_id           uuid                     not null,
    asked_at            timestamp with time zone not null,
    closed_at           timestamp with time zone,
    closed_by           uuid,
    accepted            boolean                  not null,
    constraint access_request_pk primary key (id),
    constraint access_request_organisation_fk foreign key (organisation_number) references organisation (number),
    constraint access_request_person_fk foreign key (person_id) references person (id),
    constraint access_request_closed_by_fk foreign key (closed_by) references person (id)
);
create index access_request_organisation_ix on access_request (organisation_number, asked_at);
create index access_request_person_ix on access_request (person_id);
create index access_request_closed_by_ix on access_request (closed_by);

-- E-mails about an account belong to no case.
alter table outgoing_mail alter column case_number drop not null;
