package tilsagn.application;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.NotFound;

/**
 * The county's side of applications: reading the cases one may see, and the milestones that other rooms and the process set. Drafts are
 * never read here. A milestone that is set already is left alone, so that a job that runs twice does no harm.
 */
@Service
@Transactional
public class Cases {

    private final ApplicationRepository applications;
    private final SubmittedContentRepository contents;
    private final CaseFigureQueries figures;
    private final CaseLineQueries lines;
    private final ObjectProvider<CaseGuests> guests;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Cases(ApplicationRepository applications, SubmittedContentRepository contents, CaseFigureQueries figures, CaseLineQueries lines,
          ObjectProvider<CaseGuests> guests, BusinessTime time, ApplicationEventPublisher events) {
        this.applications = applications;
        this.contents = contents;
        this.figures = figures;
        this.lines = lines;
        this.guests = guests;
        this.time = time;
        this.events = events;
    }

    /** The cases this person may see. */
    @Transactional(readOnly = true)
    public CasesOf visibleTo(User user) {
        if (user.has(Role.EXTERNAL_ASSESSOR)) {
            return new CasesOf(user.county(), applications, figures, lines,
                number -> guests.stream().anyMatch(source -> source.invited(user.username(), number)));
        }
        return new CasesOf(user.county(), applications, figures, lines);
    }

    /** Whether the county has the case, where nobody asks; the case itself is not read. */
    @Transactional(readOnly = true)
    public boolean has(String county, CaseNumber number) {
        return new CasesOf(county, applications, figures, lines).sees(number);
    }

    /** A case for the process and for letters, where nobody asks. */
    @Transactional(readOnly = true)
    public GrantApplication get(CaseNumber number) {
        return applications.findByCaseNumber(number).orElseThrow(() -> new NotFound("case " + number));
    }

    /** What was sent to a call, by case number, for the process. */
    @Transactional(readOnly = true)
    public List<GrantApplication> submittedIn(UUID callId) {
        return applications.findSentTo(callId);
    }

    /** How many of those sent to a call have one of these statuses. */
    @Transactional(readOnly = true)
    public long countIn(UUID callId, Set<ApplicationStatus> statuses) {
        return applications.countSent(callId, statuses);
    }

    /** The text whose SHA-256 stands on the receipt. */
    @Transactional(readOnly = true)
    public String submittedContent(CaseNumber number) {
        GrantApplication application = get(number);
        SubmittedContent.Key key = new SubmittedContent.Key(application.id(), application.contentVersion());
        return contents.findById(key).orElseThrow(() -> new NotFound("content of " + number)).content();
    }

    /** The formal check is passed. Refuses {@code application.wrong-step} unless it is newly submitted; so do the other milestones. */
    public void admit(CaseNumber number) {
        if (get(number).admit(time.now())) {
            events.publishEvent(new GrantApplication.Admitted(number));
        }
    }

    /** Turned away at the formal check, with the reason the party is given. */
    public void dismiss(CaseNumber number, String reason) {
        if (get(number).dismiss(reason, time.now())) {
            events.publishEvent(new GrantApplication.Dismissed(number, reason));
        }
    }

    /** The letter is out that tells the party of the status; the party's page shows it from here on. May be called again. */
    public void partyTold(CaseNumber number) {
        GrantApplication application = get(number);
        if (application.partyToldAt() == null) {
            application.partyToldAt(time.now().truncatedTo(ChronoUnit.MICROS));
        }
    }

    /** An advisor has recommended an outcome. */
    public void recommended(CaseNumber number) {
        get(number).recommended();
    }

    /** The recommendation is set aside, because somebody who had a part in it has a conflict. */
    public void assessAgain(CaseNumber number) {
        get(number).assessAgain();
    }

    /** Sent to the body that decides. */
    public void decisionPending(CaseNumber number) {
        get(number).decisionPending();
    }

    /** Back from the body that decides, to those who prepare it. */
    public void decisionReturned(CaseNumber number) {
        get(number).decisionReturned();
    }

    /** Granted this amount. Called when the party has been told, never before: from here on the applicant's page says so. */
    public void granted(CaseNumber number, Nok amount) {
        get(number).granted(amount, time.now());
    }

    /** Rejected. Called when the party has been told, never before. */
    public void rejected(CaseNumber number) {
        get(number).rejected(time.now());
    }

    /** Decided otherwise after an appeal. Called when the party has been told, never before. */
    public void decidedAnew(CaseNumber number, Nok amount) {
        get(number).decidedAnew(amount, time.now());
    }

    /** A dismissal was set aside by the appeal body and sent back: the formal check is done once more. Asked again, nothing happens. */
    public void checkAnew(CaseNumber number) {
        get(number).checkAnew();
    }

    /** A dismissal was set aside in an appeal, and the party has been told: the case is assessed after all. */
    public void admitAfterAppeal(CaseNumber number) {
        if (get(number).admitAfterAppeal(time.now())) {
            events.publishEvent(new GrantApplication.Admitted(number));
        }
    }

    /**
     * The deadline has passed: every draft of the call is "Ikke sendt", but for those who were given longer time. A submission under way is
     * waited for and stays sent.
     */
    public void draftsNotSent(UUID callId) {
        applications.markDraftsNotSubmitted(callId, time.now());
    }

    @EventListener
    void on(Call.Closed closed) {
        draftsNotSent(closed.callId());
    }
}
