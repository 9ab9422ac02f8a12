package tilsagn.application;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.document.Received;

/** The deeds themselves, on an application that is held: the same verbs the party's own pages use, without asking for the party's rights. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BehalfActs {

    private final Cases cases;
    private final Withdrawals withdrawals;
    private final DeficiencyAnswers answers;
    private final Revisions revisions;
    private final Resubmissions resubmissions;
    private final ApplicationRepository applications;
    private final RevisionCopy copy;
    private final Attachments attachments;
    private final AttachmentRepository files;
    private final CaseHolds holds;
    private final EntityManager entities;
    private final BusinessTime time;

    BehalfActs(Cases cases, Withdrawals withdrawals, DeficiencyAnswers answers, Revisions revisions, Resubmissions resubmissions,
               ApplicationRepository applications, RevisionCopy copy, Attachments attachments, AttachmentRepository files, CaseHolds holds,
               EntityManager entities, BusinessTime time) {
        this.cases = cases;
        this.withdrawals = withdrawals;
        this.answers = answers;
        this.revisions = revisions;
        this.resubmissions = resubmissions;
        this.applications = applications;
        this.copy = copy;
        this.attachments = attachments;
        this.files = files;
        this.holds = holds;
        this.entities = entities;
        this.time = time;
    }

    /** A file that was taken in for one of the things the call asks for. */
    record NewFile(String kind, Received received) {
    }

    @Transactional(readOnly = true)
    LocalDate sentOn(CaseNumber number) {
        return cases.get(number).submittedAt().atZone(BusinessTime.ZONE).toLocalDate();
    }

    @Transactional(readOnly = true)
    List<BehalfDeed.Kind> possible(GrantApplication application) {
        List<BehalfDeed.Kind> possible = new ArrayList<>();
        boolean held = holds.isHeld(application.caseNumber());
        Optional<DeficiencyNotice> notice = openNotice(application).filter(open -> !held);
        notice.ifPresent(open -> possible.add(BehalfDeed.Kind.ANSWER));
        notice.filter(open -> !open.isExtended()).ifPresent(open -> possible.add(BehalfDeed.Kind.MORE_TIME));
        if (withdrawals.isPossible(application)) {
            // While the party writes a version of its own, whom to reach is corrected there.
            if (!held && application.status() != ApplicationStatus.DEFICIENCY_NOTICE && !revisions.isOpen(application)) {
                possible.add(BehalfDeed.Kind.CONTACT);
            }
            possible.add(BehalfDeed.Kind.WITHDRAWAL);
        }
        return possible;
    }

    /** Refuses {@code application.held}, {@code application.behalf.not-now}. */
    void requirePossible(BehalfDeed.Kind kind, GrantApplication application) {
        if (kind != BehalfDeed.Kind.WITHDRAWAL) {
            holds.requireNotHeld(application.caseNumber());
        }
        if (!possible(application).contains(kind)) {
            throw Refusal.conflict("application.behalf.not-now");
        }
    }

    /** The notice the party has been told of and may still answer. */
    @Transactional(readOnly = true)
    Optional<DeficiencyNotice> openNotice(GrantApplication application) {
        return answers.told(application).filter(answers::isInTime);
    }

    void withdraw(User user, GrantApplication application) {
        withdrawals.takeBack(application, new Withdrawal(now(), user.username(), null), application.organisationName());
    }

    // The reason kept with the notice is shorter than what was said; the whole stands with the deed.
    void moreTime(User user, GrantApplication application, PartyWord word) {
        DeficiencyNotice notice = openNotice(application).orElseThrow();
        String reason = word.said().length() <= DeficiencyNotices.LONGEST_REASON ? word.said()
            : word.said().substring(0, DeficiencyNotices.LONGEST_REASON - 1) + "…";
        answers.takeMoreTime(application, notice, user, reason);
    }

    void answer(User user, GrantApplication application, BehalfAnswer answer, List<NewFile> sent) {
        DeficiencyNotice notice = openNotice(application).orElseThrow();
        GrantApplication draft = held(revisions.draftOf(application).orElseThrow());
        if (isBegun(application, draft) && !answer.replace()) {
            throw Refusal.onField("replace", "application.behalf.begun");
        }
        OpenFields open = OpenFields.of(notice);
        answer.sections().forEach(section -> draft.write(section, now()));
        open.requireNothingElse(CanonicalContent.of(application), CanonicalContent.of(draft));
        if (sent.isEmpty() && CanonicalContent.of(application).equals(CanonicalContent.of(draft))) {
            throw Refusal.conflict("application.behalf.nothing-new");
        }
        attach(user, application, draft, open, sent);
        resubmissions.replace(user, application, draft, application.organisationName());
    }

    /** Whether the party itself has changed something in the draft of its answer. */
    @Transactional(readOnly = true)
    boolean isBegun(GrantApplication application) {
        return revisions.draftOf(application).filter(draft -> isBegun(application, draft)).isPresent();
    }

    private boolean isBegun(GrantApplication application, GrantApplication draft) {
        return !CanonicalContent.of(application).equals(CanonicalContent.of(draft)) || !fileIds(application).equals(fileIds(draft));
    }

    private Set<Object> fileIds(GrantApplication application) {
        return files.findByApplicationId(application.id()).stream().map(Attachment::fileId).collect(Collectors.toSet());
    }

    // What was sent before stays beside the new, as long as there is room; what the party had begun to attach gives way.
    private void attach(User user, GrantApplication application, GrantApplication draft, OpenFields open, List<NewFile> sent) {
        Set<Object> before = fileIds(application);
        files.findByApplicationId(draft.id()).stream().filter(file -> !before.contains(file.fileId())).forEach(attachments::letGo);
        Set<Object> kept = fileIds(draft);
        files.findByApplicationId(application.id()).stream().filter(file -> !kept.contains(file.fileId()))
            .forEach(file -> files.save(file.alsoOn(draft.id())));
        files.flush();
        for (NewFile file : sent) {
            if (!open.shows(AttachmentGroup.field(file.kind()))) {
                throw Refusal.conflict("application.deficiency.closed-field");
            }
            attachments.attach(user, draft, file);
        }
    }

    void correct(User user, GrantApplication application, SectionContent contact) {
        // A draft that was not sent in time revises nothing any more.
        revisions.draftOf(application).map(this::held).ifPresent(GrantApplication::revisesNothing);
        // The one place where a draft revises must be free before the next takes it.
        files.flush();
        GrantApplication draft = applications.save(application.correcting(now()));
        copy.begin(application.id(), draft.id());
        draft.write(contact, now());
        if (CanonicalContent.of(application).equals(CanonicalContent.of(draft))) {
            throw Refusal.onField("contactName", "application.behalf.nothing-new");
        }
        resubmissions.correct(user, application, draft);
    }

    // The party may be writing in it at this moment: whoever comes second reads what the first has left.
    private GrantApplication held(GrantApplication draft) {
        entities.refresh(draft, LockModeType.PESSIMISTIC_WRITE);
        return draft;
    }

    private Instant now() {
        return time.now().truncatedTo(ChronoUnit.MICROS);
    }
}
