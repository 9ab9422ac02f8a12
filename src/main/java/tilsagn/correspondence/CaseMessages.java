package tilsagn.correspondence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.account.Counties;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.assessment.CaseDoor;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.correspondence.CaseMessage.Side;

/**
 * Messages on a case between the applicant's people and the county's advisors and managers. Either side may begin once the application is
 * sent. Other staff of the county read along; whoever declared a conflict on the case does not.
 */
@Service
public class CaseMessages {

    /** The same words from the same person within this time are a second click. */
    private static final Duration SECOND_CLICK = Duration.ofMinutes(5);

    private final CaseMessageRepository messages;
    private final MessageTemplates templates;
    private final PartyPeople party;
    private final CaseDoor door;
    private final Counties counties;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    CaseMessages(CaseMessageRepository messages, MessageTemplates templates, PartyPeople party, CaseDoor door, Counties counties,
                 BusinessTime time, ApplicationEventPublisher events) {
        this.messages = messages;
        this.templates = templates;
        this.party = party;
        this.door = door;
        this.counties = counties;
        this.time = time;
        this.events = events;
    }

    /** The thread as the party opens it; what the county wrote is read from now on. */
    @Transactional
    public MessageThread openAsParty(User user, UUID applicationId) {
        return open(sent(party.reading(user, applicationId)), Side.PARTY, user, true);
    }

    /** The thread as staff open it; only those who answer messages count as having read them. */
    @Transactional
    public MessageThread openAsStaff(User user, CaseNumber caseNumber) {
        return open(visible(user, caseNumber), Side.COUNTY, user, answers(user));
    }

    private MessageThread open(GrantApplication application, Side reader, User user, boolean counts) {
        // Read first, marked after: the page then still says which were new.
        List<CaseMessage> thread = messages.findByCaseNumberOrderById(application.caseNumber());
        if (counts && messages.read(application.caseNumber(), reader.other(), time.now(), user.username()) > 0) {
            events.publishEvent(new CaseMessage.Read(application.caseNumber(), reader));
        }
        return new MessageThread(application, thread, counts);
    }

    /**
     * Writes to the county.
     *
     * @throws Refusal on {@code message}; {@code correspondence.messages.not-sent} before the application is sent
     */
    @Transactional
    public void writeAsParty(User user, UUID applicationId, String text) {
        GrantApplication application = sent(party.speaking(user, applicationId));
        write(application.caseNumber(), Side.PARTY, user, application.organisationName(), text);
    }

    /**
     * Writes to the party.
     *
     * @throws Refusal on {@code message}; {@code core.not-yours} for whoever only reads
     */
    @Transactional
    public void writeAsStaff(User user, CaseNumber caseNumber, String text) {
        GrantApplication application = visible(user, caseNumber);
        if (!answers(user)) {
            throw Refusal.conflict("core.not-yours");
        }
        nothingIsLeftToFillIn(user, text == null ? "" : text);
        write(caseNumber, Side.COUNTY, user, counties.get(application.county()).name(), text);
    }

    private void write(CaseNumber caseNumber, Side side, User user, String office, String typed) {
        String text = typed == null ? "" : typed.replace("\r\n", "\n").replace('\r', '\n').strip();
        if (text.isEmpty()) {
            throw Refusal.onField("message", "correspondence.messages.empty");
        }
        if (text.length() > CaseMessage.LONGEST) {
            throw Refusal.onField("message", "correspondence.messages.long", CaseMessage.LONGEST);
        }
        Instant now = time.now();
        boolean again = messages.findFirstByCaseNumberOrderByIdDesc(caseNumber)
            .filter(last -> last.repeats(user.username(), text, now.minus(SECOND_CLICK))).isPresent();
        if (!again) {
            messages.saveAndFlush(new CaseMessage(caseNumber, side, new CaseMessage.Author(user.username(), user.name(), office), text, now));
            events.publishEvent(new CaseMessage.Written(caseNumber, side));
        }
    }

    // A template's field that nobody filled in would be read by the party.
    private void nothingIsLeftToFillIn(User user, String text) {
        String left = Stream.concat(new TemplateText(text).fields().stream().map(MergeField::written), templates.blanksLeftIn(user, text).stream())
            .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            throw Refusal.onField("message", "correspondence.messages.unfilled", left);
        }
    }

    private static boolean answers(User user) {
        return user.has(Role.ADVISOR) || user.has(Role.MANAGER);
    }

    private GrantApplication visible(User user, CaseNumber caseNumber) {
        return door.visible(user, caseNumber);
    }

    private static GrantApplication sent(GrantApplication application) {
        if (application.caseNumber() == null) {
            throw Refusal.conflict("correspondence.messages.not-sent");
        }
        return application;
    }
}
