package tilsagn.application;

import java.io.InputStream;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.User;
import tilsagn.call.AttachmentRequirement;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.Intake;
import tilsagn.document.Received;

/**
 * The files of an application: attached, replaced and removed while it is a draft by those who may write in it. A file is checked before
 * the application is locked, since that may take a while; what is allowed is asked before and again under the lock.
 */
@Service
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);
    private static final String FILE_KIND = "attachment";

    private final AttachmentRepository attachments;
    private final ApplicationAccess access;
    private final Calls calls;
    private final Intake intake;
    private final Documents documents;
    private final BusinessTime time;
    private final TransactionTemplate transaction;
    private final DeficiencyNoticeRepository notices;
    private final int mostFiles;

    Attachments(AttachmentRepository attachments, ApplicationAccess access, Calls calls, Intake intake, Documents documents, BusinessTime time,
                PlatformTransactionManager transactions, DeficiencyNoticeRepository notices, @Value("${tilsagn.upload.most-files:40}") int mostFiles) {
        this.attachments = attachments;
        this.access = access;
        this.calls = calls;
        this.intake = intake;
        this.documents = documents;
        this.time = time;
        this.transaction = new TransactionTemplate(transactions);
        this.notices = notices;
        this.mostFiles = mostFiles;
    }

    /** What the call asks of this application and what is attached; for one who has been allowed to read it. */
    @Transactional(readOnly = true)
    public List<AttachmentGroup> of(GrantApplication application, Call call) {
        Map<String, List<Attachment>> files = attachments.findByApplicationIdOrderByAttachedAtAscIdAsc(application.id()).stream()
            .collect(Collectors.groupingBy(Attachment::kind));
        return call.attachments().stream()
            .filter(asked -> asked.isAskedOf(application.targetGroup()) || files.containsKey(asked.code()))
            .map(asked -> new AttachmentGroup(asked, asked.isRequired(application.appliedAmount(), application.targetGroup()),
                files.getOrDefault(asked.code(), List.of())))
            .toList();
    }

    /** One file of an application; one that belongs to another does not exist here. */
    @Transactional(readOnly = true)
    public Attachment get(GrantApplication application, UUID id) {
        return attachments.findByIdAndApplicationId(id, application.id())
            .orElseThrow(() -> new NotFound("attachment " + id + " of application " + application.id()));
    }

    /** Its bytes, fetched as they are read. */
    public InputStream open(Attachment attachment) {
        return documents.open(attachment.fileId());
    }

    /**
     * Attaches a file as one of the things the call asks for.
     *
     * @throws Refusal on the field of what it was attached as: {@code document.refused.…}, {@code application.attachment.full},
     *                 {@code application.attachment.too-many}; {@code application.not-a-draft} once it is sent
     */
    public void add(User user, UUID applicationId, String kind, String name, InputStreamSource content) {
        transaction.executeWithoutResult(status -> requireRoom(opened(writable(user, applicationId), kind), kind));
        receive(user, applicationId, kind, name, content, (application, received) -> {
            requireRoom(opened(application, kind), kind);
            hold(new Attachment(applicationId, kind), received, user);
        });
    }

    /** Puts a file in another's place. The old one is deleted. */
    public void replace(User user, UUID applicationId, UUID id, String name, InputStreamSource content) {
        String kind = transaction.execute(status -> openedFor(writable(user, applicationId), id).kind());
        receive(user, applicationId, kind, name, content, (application, received) -> {
            Attachment attachment = openedFor(application, id);
            UUID old = attachment.fileId();
            hold(attachment, received, user);
            discard(old);
        });
    }

    /** Takes a file away and deletes it. */
    @Transactional
    public void remove(User user, UUID applicationId, UUID id) {
        GrantApplication application = writable(user, applicationId);
        Attachment attachment = openedFor(application, id);
        attachments.delete(attachment);
        discard(attachment.fileId());
        application.attachmentsChanged(time.now().truncatedTo(ChronoUnit.MICROS));
    }

    /** What was attached to a draft that is thrown away goes with it. */
    @EventListener
    @Transactional
    void on(Withdrawal.Discarded thrownAway) {
        List<Attachment> held = attachments.findByApplicationId(thrownAway.applicationId());
        held.forEach(attachments::delete);
        held.forEach(attachment -> discard(attachment.fileId()));
    }

    /** On the party's behalf: the caller holds the draft and has asked what is open. */
    void attach(User user, GrantApplication draft, BehalfActs.NewFile file) {
        requireRoom(draft, file.kind());
        hold(new Attachment(draft.id(), file.kind()), file.received(), user);
        attachments.flush();
    }

    /** The same: takes one away again. */
    void letGo(Attachment attachment) {
        attachments.delete(attachment);
        discard(attachment.fileId());
    }

    private void receive(User user, UUID applicationId, String kind, String name, InputStreamSource content,
                         BiConsumer<GrantApplication, Received> keep) {
        try (Received received = intake.receive(name, content)) {
            transaction.executeWithoutResult(status -> {
                GrantApplication application = writable(user, applicationId);
                keep.accept(application, received);
                application.attachmentsChanged(time.now().truncatedTo(ChronoUnit.MICROS));
            });
        } catch (Refusal refused) {
            LOG.info("{} could not attach a file to application {}: {}", user.username(), applicationId, refused.key());
            throw refused.status() == 409 ? refused : onField(kind, refused);
        }
    }

    private void hold(Attachment attachment, Received received, User user) {
        attachments.save(attachment.hold(documents.keep(received, FILE_KIND), received, user, time.now().truncatedTo(ChronoUnit.MICROS)));
    }

    // The bytes go when nobody refers to them any more; a copy of the application may.
    private void discard(UUID file) {
        attachments.flush();
        if (!attachments.existsByFileId(file)) {
            documents.discard(file);
        }
    }

    private GrantApplication writable(User user, UUID id) {
        GrantApplication application = access.writable(user, id);
        application.requireDraft();
        return application;
    }

    // An answer to a deficiency notice changes only what was asked for.
    private GrantApplication opened(GrantApplication application, String kind) {
        if (notices.openIn(application).filter(open -> !open.shows(AttachmentGroup.field(kind))).isPresent()) {
            throw Refusal.conflict("application.deficiency.closed-field");
        }
        return application;
    }

    private Attachment openedFor(GrantApplication application, UUID id) {
        Attachment attachment = get(application, id);
        opened(application, attachment.kind());
        return attachment;
    }

    private void requireRoom(GrantApplication application, String kind) {
        List<AttachmentGroup> groups = of(application, calls.get(application.callId()));
        AttachmentGroup group = groups.stream().filter(one -> one.asked().code().equals(kind)).findFirst()
            .orElseThrow(() -> new NotFound("attachments of kind " + kind));
        AttachmentRequirement asked = group.asked();
        if (group.isFull()) {
            throw Refusal.onField(group.field(), "application.attachment.full", String.valueOf(asked.maxFiles()));
        }
        if (groups.stream().mapToInt(one -> one.files().size()).sum() >= mostFiles) {
            throw Refusal.onField(group.field(), "application.attachment.too-many", String.valueOf(mostFiles));
        }
    }

    private static Refusal onField(String kind, Refusal refused) {
        return Refusal.of(refused.faults().stream().map(fault -> new Fault(AttachmentGroup.field(kind), fault.key(), fault.args())).toList());
    }
}
