package tilsagn.grant;

import java.io.InputStream;
import java.util.UUID;

import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.User;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.Intake;
import tilsagn.document.Received;

/** The files of a report. A file is checked before anything is locked, since that may take a while. */
@Service
public class ReportFiles {

    private static final String FILE_KIND = "grant-report";
    private static final int MOST = 10;

    private final Reports reports;
    private final ReportRepository rows;
    private final PartyCases partyCases;
    private final Documents documents;
    private final Intake intake;
    private final BusinessTime time;
    private final TransactionTemplate transaction;

    ReportFiles(Reports reports, ReportRepository rows, PartyCases partyCases, Documents documents, Intake intake, BusinessTime time,
                TransactionTemplate transaction) {
        this.reports = reports;
        this.rows = rows;
        this.partyCases = partyCases;
        this.documents = documents;
        this.intake = intake;
        this.time = time;
        this.transaction = transaction;
    }

    /**
     * Adds a file to a report the party is writing.
     *
     * @throws Refusal {@code document.refused.…}, {@code grant.report.too-many-files}, {@code grant.report.sent-already}
     */
    public void add(User user, UUID application, UUID id, String name, InputStreamSource content) {
        partyCases.readable(user, application);
        try (Received received = intake.receive(name, content)) {
            transaction.executeWithoutResult(now -> {
                Report report = reports.writable(partyCases.writable(user, application).caseNumber(), id);
                if (report.files().size() >= MOST) {
                    throw Refusal.conflict("grant.report.too-many-files", MOST);
                }
                report.attach(new ReportFile(documents.keep(received, FILE_KIND), received.name(), received.contentType(), received.size(),
                    user.username(), time.now()));
                rows.saveAndFlush(report);
            });
        }
    }

    /** Throws a file of a report that is not sent away. */
    public void remove(User user, UUID application, UUID id, UUID file) {
        transaction.executeWithoutResult(now -> {
            Report report = reports.writable(partyCases.writable(user, application).caseNumber(), id);
            if (report.detach(file)) {
                rows.saveAndFlush(report);
                documents.discard(file);
            }
        });
    }

    /** A file of a sent report, as the county reads it; asks for no permission. */
    public ReportFile find(CaseNumber number, UUID id, UUID file) {
        return transaction.execute(now -> find(reports.one(number, id), file));
    }

    /** A file of the party's own report. */
    public ReportFile findOwn(User user, UUID application, UUID id, UUID file) {
        return find(reports.readable(user, application, id), file);
    }

    private static ReportFile find(Report report, UUID file) {
        return report.files().stream().filter(one -> one.fileId().equals(file)).findFirst().orElseThrow(() -> new NotFound("file " + file));
    }

    /** Its bytes, as they are read. */
    public InputStream open(ReportFile file) {
        return documents.open(file.fileId());
    }
}
