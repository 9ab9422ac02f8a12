-- A sent application opened again: the draft that revises it, the versions that were sent, and the text of each.
alter table grant_application add column content_version integer default 1 not null;
alter table grant_application add column resubmitted_at timestamp with time zone;
alter table grant_application add column resubmitted_by varchar(100);
alter table grant_application add column revises uuid;
alter table grant_application add column version_of uuid;

-- At most one new version of an application is being written, and at most one row keeps each earlier version.
alter table grant_application add constraint grant_application_one_revision unique (revises);
alter table grant_application add constraint grant_application_revises foreign key (revises) references grant_application (id);
alter table grant_application add constraint grant_application_version_of foreign key (version_of) references grant_application (id);
alter table grant_application add constraint grant_application_version_once unique (version_of, content_version);

alter table grant_application drop constraint grant_application_sent;
alter table grant_application add constraint grant_application_sent check (
    (status in ('DRAFT', 'NOT_SUBMITTED', 'DISCARDED', 'SUPERSEDED')) = (case_number is null) and (case_number is null) = (submitted_at is null)
    and (case_number is null) = (content_hash is null));
alter table grant_application add constraint grant_application_superseded check ((status = 'SUPERSEDED') = (version_of is not null));
alter table grant_application add constraint grant_application_resubmitted check ((resubmitted_at is null) = (resubmitted_by is null));

-- Both texts are kept, with when, by whom and under which sum each was sent.
alter table submitted_content add column version integer default 1 not null;
alter table submitted_content add column content_hash varchar(64);
alter table submitted_content add column sent_at timestamp with time zone;
alter table submitted_content add column sent_by varchar(100);
update submitted_content set
    content_hash = (select sent.content_hash from grant_application sent where sent.id = submitted_content.application_id),
    sent_at = (select sent.submitted_at from grant_application sent where sent.id = submitted_content.application_id),
    sent_by = (select sent.submitted_by from grant_application sent where sent.id = submitted_content.application_id);
alter table submitted_content alter column content_hash set not null;
alter table submitted_content alter column sent_at set not null;
alter table submitted_content alter column sent_by set not null;
alter table submitted_content drop constraint submitted_content_of;
alter table submitted_content drop constraint submitted_content_pk;
alter table submitted_content add constraint submitted_content_pk primary key (application_id, version);
alter table submitted_content add constraint submitted_content_of foreign key (application_id) references grant_application (id);
