package tilsagn.appeal;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.io.InputStreamSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.Intake;
import tilsagn.document.Received;

/** The party's side of an appeal, and what everybody may read of it. */
@Service
@Transactional
public class Appeals {

    /** Documents with one appeal. */
    public static final int MOST_FILES = 20;

    private static final String FILE_KIND = "appeal";

    private final AppealRepository appeals;
    private final AppealFileRepository files;
    private final AppealTimes times;
    private final AppealedFacts facts;
    private final PartyCases party;
    private final Intake intake;
    private final Documents documents;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    Appeals(AppealRepository appeals, AppealFileRepository files, AppealTimes times, AppealedFacts facts, PartyCases party, Intake intake, Documents documents,
            BusinessTime time, PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.appeals = appeals;
        this.files = files;
        this.times = times;
        this.facts = facts;
        this.party = party;
        this.intake = intake;
        this.documents = documents;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** One appeal, for the process and the letters; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Appeal get(UUID id) {
        return appeals.findById(id).orElseThrow(() -> new NotFound("appeal " + id));
    }

    /** The newest appeal of a case; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<Appeal> newest(CaseNumber number) {
        return appeals.findFirstByCaseNumberOrderByLodgedAtDesc(number);
    }

    /** The newest appeal against one decision, also from before it was made anew; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<Appeal> about(AppealTime against) {
        return of(against.caseNumber()).stream().filter(one -> one.isAbout(against)).findFirst();
    }

    /** The newest appeal lodged under one time; asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<Appeal> under(AppealTime against) {
        return appeals.findFirstByTimeIdOrderByLodgedAtDesc(against.id());
    }

    /** All of a case, the newest first; asks nobody for permission. */
    @Transactional(readOnly = true)
    public List<Appeal> of(CaseNumber number) {
        return appeals.findByCaseNumberOrderByLodgedAtDesc(number);
    }

    /** What is at stake in one decision; empty where it is no amount. Asks nobody for permission. */
    @Transactional(readOnly = true)
    public Optional<LaterDecision.Stake> stake(AppealTime against) {
        return Optional.ofNullable(facts.stake(against.caseNumber(), against.subject(), against.reference()));
    }

    /** Its documents, oldest first. */
    @Transactional(readOnly = true)
    public List<AppealFile> files(Appeal appeal) {
        return files.findByAppealIdOrderByAddedAt(appeal.id());
    }

    /** One document of a case's appeals; one of another case does not exist here. */
    @Transactional(readOnly = true)
    public AppealFile file(CaseNumber number, UUID id) {
        return of(number).stream().flatMap(appeal -> files.findByIdAndAppealId(id, appeal.id()).stream()).findFirst()
            .orElseThrow(() -> new NotFound("file " + id));
    }

    /** Its bytes, fetched as they are read. */
    public InputStream open(AppealFile file) {
        return documents.open(file.fileId());
    }

    /**
     * The party appeals a decision. One that comes too late is received all the same: whether it is treated is for somebody to consider.
     *
     * @param decision its time to appeal; {@code null} for the newest
     * @throws Refusal on {@code about}, {@code reasons}, {@code wish} and {@code asked}; {@code appeal.nothing-to-appeal}, {@code appeal.open-already}
     */
    public UUID lodge(User user, UUID applicationId, UUID decision, NewAppeal written) {
        GrantApplication application = party.sendable(user, applicationId);
        CaseNumber number = application.caseNumber();
        if (times.all(number).isEmpty()) {
            throw Refusal.conflict("appeal.nothing-to-appeal");
        }
        AppealTime against = times.chosen(number, decision);
        if (isAnswered(against)) {
            throw Refusal.conflict("appeal.answered");
        }
        AppealRules.check(written);
        Nok asked = AppealRules.asked(written.asked(), facts.stake(number, against.subject(), against.reference()));
        if (appeals.lockOpen(number, against.id()).isPresent()) {
            throw Refusal.conflict("appeal.open-already");
        }
        Appeal appeal = kept(new Appeal(application, against, written, asked, user, time.now()));
        if (!appeal.isLate()) {
            times.appealed(against.id());
        }
        events.publishEvent(new AppealFacts.Lodged(number, appeal.id(), against.id(), appeal.isLate(), appeal.county()));
        return appeal.id();
    }

    /**
     * Whether an appeal against a decision has its answer. One appeals a decision once; a decision made anew is another,
     * and an appeal that was taken back was never answered.
     */
    @Transactional(readOnly = true)
    public boolean isAnswered(AppealTime against) {
        return under(against).filter(appeal -> !appeal.isOpen() && appeal.outcome() != Appeal.Outcome.WITHDRAWN).isPresent();
    }

    // Two of the party at the same moment: the database lets a decision have one open appeal.
    private Appeal kept(Appeal appeal) {
        try {
            return appeals.saveAndFlush(appeal);
        } catch (DataIntegrityViolationException second) {
            throw Refusal.conflict("appeal.open-already");
        }
    }

    /**
     * Adds a document to the open appeal. It is checked before the appeal is held, since that may take a while.
     *
     * @throws Refusal on {@code files}: {@code document.refused.…}, {@code appeal.files.full}; {@code appeal.files.too-late}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void add(User user, UUID applicationId, UUID decision, String name, InputStreamSource content) {
        transaction.executeWithoutResult(status -> open(party.writable(user, applicationId).caseNumber(), decision));
        try (Received received = intake.receive(name, content)) {
            transaction.executeWithoutResult(status -> keep(user, party.writable(user, applicationId).caseNumber(), decision, received));
        } catch (Refusal refused) {
            throw refused.status() == 409 ? refused : Refusal.of(refused.faults().stream()
                .map(fault -> Fault.on("files", fault.key(), fault.args().toArray())).toList());
        }
    }

    private void keep(User user, CaseNumber number, UUID decision, Received received) {
        Appeal appeal = open(number, decision);
        if (files.countByAppealId(appeal.id()) >= MOST_FILES) {
            throw Refusal.onField("files", "appeal.files.full", MOST_FILES);
        }
        appeal.added(received.name(), user, time.now());
        files.saveAndFlush(new AppealFile(appeal.id(), documents.keep(received, FILE_KIND), received, user, time.now()));
        events.publishEvent(new AppealFacts.Added(number, appeal.id()));
    }

    /**
     * The party comments on what went to the appeal body.
     *
     * @throws Refusal on {@code words}; {@code appeal.none-open}, {@code appeal.comment.not-now}, {@code appeal.comment.over}
     */
    public void comment(User user, UUID applicationId, UUID decision, String words) {
        CaseNumber number = party.sendable(user, applicationId).caseNumber();
        AppealRules.reasoned("words", words, AppealRules.LONGEST_REASONS);
        Appeal appeal = open(number, decision);
        appeal.comment(words, user, time.now());
        appeals.saveAndFlush(appeal);
        events.publishEvent(new AppealFacts.Commented(number, appeal.id()));
    }

    /**
     * The party takes its appeal back.
     *
     * @param sure it has said so in as many words
     * @throws Refusal on {@code confirmed}; {@code appeal.none-open}, {@code appeal.withdraw.too-late}
     */
    public void withdraw(User user, UUID applicationId, UUID decision, boolean sure) {
        CaseNumber number = party.sendable(user, applicationId).caseNumber();
        if (!sure) {
            throw Refusal.onField("confirmed", "appeal.withdraw.confirm");
        }
        Appeal appeal = open(number, decision);
        appeal.withdraw(user, time.now());
        appeals.saveAndFlush(appeal);
        events.publishEvent(new AppealFacts.Withdrawn(number, appeal.id()));
    }

    private Appeal open(CaseNumber number, UUID decision) {
        return appeals.lockOpen(number, decision).orElseThrow(() -> Refusal.conflict("appeal.none-open"));
    }
}
