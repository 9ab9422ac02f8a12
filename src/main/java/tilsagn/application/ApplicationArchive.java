package tilsagn.application;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.core.ArchiveRows;
import tilsagn.core.CaseArchive;
import tilsagn.core.CaseNumber;
import tilsagn.document.ArchivedFiles;

/**
 * The application in the archive package of its case: every version as it was sent, in the text whose fingerprint stands on the receipt, its
 * attachments, and what the county noted and asked for on the way. What the party's own people said to each other is theirs and not in it.
 */
@Component
class ApplicationArchive implements CaseArchive {

    private static final String IDS = " in (select a.id from grant_application a where a.case_number = :number or a.version_of in "
        + "(select b.id from grant_application b where b.case_number = :number)) ";
    private static final String NOTICES = "in (select n.id from deficiency_notice n where n.case_number = :number) ";

    private final ArchiveRows rows;
    private final ArchivedFiles files;
    private final JdbcClient database;

    ApplicationArchive(ArchiveRows rows, ArchivedFiles files, JdbcClient database) {
        this.rows = rows;
        this.files = files;
        this.database = database;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Item> of(CaseNumber caseNumber, Instant until) {
        List<Item> items = new ArrayList<>(versions(caseNumber));
        items.addAll(files.of("attachments", "archive.item.attachment", caseNumber,
            "select file_id, name, min(attached_at) from application_attachment where application_id" + IDS + "group by file_id, name order by 3, 2, 1"));
        items.addAll(files.of("on-behalf", "archive.item.on-behalf-file", caseNumber,
            "select file_id, file_name, registered_at from application_on_behalf where case_number = :number order by registered_at, id"));
        items.addAll(whatWasSent(caseNumber, until));
        items.addAll(whatWasDone(caseNumber, until));
        return items;
    }

    private List<Item> versions(CaseNumber number) {
        return database.sql("select version, sent_at, content from submitted_content where application_id " + IDS + "order by version")
            .param("number", number.value()).query((row, at) -> {
                byte[] text = row.getString(3).getBytes(StandardCharsets.UTF_8);
                return new Item("application", "version-%02d.txt".formatted(row.getInt(1)), Title.of("archive.item.version", row.getInt(1)),
                    row.getObject(2, OffsetDateTime.class).toInstant(), () -> new ByteArrayInputStream(text));
            }).list();
    }

    private List<Item> whatWasSent(CaseNumber number, Instant until) {
        return rows.of("application", number, until)
            .table("sent-versions", "archive.item.versions",
                "select version as number, content_hash, sent_at, sent_by from submitted_content where application_id " + IDS + "order by version")
            .table("application", "archive.item.application", """
                select content_version, case_number, organisation_number, organisation_name, organisation_municipality, written_standard,
                    contact_name, contact_email, contact_phone, project_manager, title, applied_amount, total_cost, started_by, started_at,
                    submitted_by, submitted_at, resubmitted_by, resubmitted_at, counted_from, content_hash, dismissal_reason, withdrawn_at,
                    withdrawn_by, withdrawal_reason, party_told_at
                from grant_application where id """ + IDS + "order by content_version, id")
            .table("attachments", "archive.item.attachments",
                "select * from application_attachment where application_id " + IDS + "order by attached_at, id")
            .table("register", "archive.item.register",
                "select * from application_register_snapshot where application_id " + IDS + "order by application_id")
            .table("people", "archive.item.people",
                "select username, role, of_organisation, signatory, since from application_member where application_id " + IDS + "order by since, id")
            .table("sign-offs", "archive.item.sign-offs", "select * from application_sign_off where application_id " + IDS + "order by id").items();
    }

    private List<Item> whatWasDone(CaseNumber number, Instant until) {
        return rows.of("treatment", number, until)
            .table("deficiency-notices", "archive.item.deficiencies", "select * from deficiency_notice where case_number = :number order by issued_at, id")
            .table("deficiency-fields", "archive.item.deficiency-fields", "select * from deficiency_field where notice_id " + NOTICES + "order by notice_id, line_no")
            .table("on-behalf", "archive.item.on-behalf", "select * from application_on_behalf where case_number = :number order by registered_at, id")
            .table("holds", "archive.item.holds", "select * from case_hold where case_number = :number order by placed_at, id")
            .table("notes", "archive.item.notes", "select * from case_note where case_number = :number order by id")
            .table("overlaps", "archive.item.overlaps", "select * from overlap_dismissal where case_number = :number order by id").items();
    }
}
