package tilsagn.application;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.Intake;
import tilsagn.document.Received;

/**
 * Acting for a party that phoned or wrote: an advisor of the county who is impartial by their own word does what the party could have done,
 * and keeps what was said with the file that shows it. The file is checked before anything is locked, since that may take a while; the deed,
 * its row and its process are one transaction.
 */
@Service
public class OnBehalf {

    private static final String FILE_KIND = "evidence";

    private final BehalfDeedRepository deeds;
    private final BehalfActs acts;
    private final CaseWork work;
    private final Intake intake;
    private final Documents documents;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    OnBehalf(BehalfDeedRepository deeds, BehalfActs acts, CaseWork work, Intake intake, Documents documents, BusinessTime time,
             PlatformTransactionManager transactions, ApplicationEventPublisher events) {
        this.deeds = deeds;
        this.acts = acts;
        this.work = work;
        this.intake = intake;
        this.documents = documents;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.events = events;
    }

    /** Everything done so on a case, the newest first; for one who has been allowed to read it. */
    public List<BehalfDeed> of(CaseNumber number) {
        return deeds.findByCaseNumberOrderByRegisteredAtDesc(number);
    }

    /** One of them. */
    public BehalfDeed get(CaseNumber number, UUID id) {
        return deeds.findByIdAndCaseNumber(id, number).orElseThrow(() -> new NotFound("deed " + id + " of " + number));
    }

    /** The bytes of the file that shows it, fetched as they are read. */
    public InputStream open(BehalfDeed deed) {
        return documents.open(deed.fileId());
    }

    /** What can be done on the party's behalf as the case stands now. */
    public List<BehalfDeed.Kind> possible(GrantApplication application) {
        return acts.possible(application);
    }

    /** The notice the party may still answer. Refuses {@code application.behalf.not-now} without one. */
    public DeficiencyNotice openNotice(GrantApplication application) {
        return acts.openNotice(application).orElseThrow(() -> Refusal.conflict("application.behalf.not-now"));
    }

    /** Whether the party itself has begun to write the answer. */
    public boolean isBegunByParty(GrantApplication application) {
        return acts.isBegun(application);
    }

    /**
     * Takes the application back.
     *
     * @param sure the advisor has said so in as many words
     * @throws Refusal on the fields of the {@link Registration} and {@code confirmed}; {@code application.withdraw.decided}
     */
    public void withdraw(User user, CaseNumber number, Registration form, boolean sure) {
        List<Fault> unsure = sure ? List.of() : List.of(Fault.on("confirmed", "application.behalf.confirm"));
        register(BehalfDeed.Kind.WITHDRAWAL, user, number, with(form, unsure), List.of(), taken -> acts.withdraw(user, taken.application()));
    }

    /** Takes the longer time the scheme gives, once. Refuses like {@link DeficiencyAnswers#takeMoreTime}. */
    public void moreTime(User user, CaseNumber number, Registration form) {
        register(BehalfDeed.Kind.MORE_TIME, user, number, form, List.of(), taken -> acts.moreTime(user, taken.application(), form.word()));
    }

    /** Sends an answer to the open deficiency notice. Refuses like {@link Applications#submit}, and on {@code replace}. */
    public void answer(User user, CaseNumber number, Registration form, BehalfAnswer answer) {
        register(BehalfDeed.Kind.ANSWER, user, number, form, answer.files(), taken -> acts.answer(user, taken.application(), answer, taken.files()));
    }

    /** Corrects whom to reach, as a new version. Refuses on the fields of the section; {@code application.behalf.not-now}. */
    public void correctContact(User user, CaseNumber number, Registration form, SectionContent contact) {
        register(BehalfDeed.Kind.CONTACT, user, number, form, List.of(), taken -> acts.correct(user, taken.application(), contact));
    }

    /** What the deed is done to and with. */
    private record Taken(GrantApplication application, List<BehalfActs.NewFile> files) {
    }

    private void register(BehalfDeed.Kind kind, User user, CaseNumber number, Registration form, List<BehalfAnswer.File> files, Consumer<Taken> deed) {
        transaction.executeWithoutResult(status -> acts.requirePossible(kind, work.lockedForParty(user, number)));
        requireWhole(number, form);
        try (Received evidence = receive("evidence", form.evidence()); ReceivedFiles attached = ReceivedFiles.of(files, this::receive)) {
            transaction.executeWithoutResult(status -> {
                GrantApplication application = work.lockedForParty(user, number);
                acts.requirePossible(kind, application);
                String formerEmail = application.applicant().contactEmail();
                deed.accept(new Taken(application, attached.files()));
                BehalfDeed done = new BehalfDeed(kind, application, form.word(), user, now());
                deeds.save(done.shownBy(documents.keep(evidence, FILE_KIND), evidence));
                events.publishEvent(BehalfDeed.Registered.of(done, formerEmail));
            });
        }
    }

    private void requireWhole(CaseNumber number, Registration form) {
        List<Fault> faults = new ArrayList<>(form.word().faults(acts.sentOn(number), time.today()));
        if (form.evidence() == null) {
            faults.add(Fault.on("evidence", "application.behalf.evidence.missing"));
        }
        faults.addAll(form.unread());
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
    }

    private Received receive(String field, Evidence file) {
        try {
            return intake.receive(file.name(), file.content());
        } catch (Refusal refused) {
            throw Refusal.of(refused.faults().stream().map(fault -> new Fault(field, fault.key(), fault.args())).toList());
        }
    }

    private static Registration with(Registration form, List<Fault> more) {
        List<Fault> unread = new ArrayList<>(form.unread());
        unread.addAll(more);
        return new Registration(form.word(), form.evidence(), unread);
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
