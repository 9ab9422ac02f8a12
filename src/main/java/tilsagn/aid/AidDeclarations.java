package tilsagn.aid;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyCases;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** The party is asked about earlier aid, and declares. */
@Service
@Transactional
public class AidDeclarations {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 2000;

    private final AidDeclarationRepository declarations;
    private final AidGuards guards;
    private final PartyCases party;
    private final AidBreaches breaches;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    AidDeclarations(AidDeclarationRepository declarations, AidGuards guards, PartyCases party, AidBreaches breaches, BusinessTime time, ApplicationEventPublisher events) {
        this.breaches = breaches;
        this.declarations = declarations;
        this.guards = guards;
        this.party = party;
        this.time = time;
        this.events = events;
    }

    /** What the party of a case was asked, the latest first. The caller has asked whether the person may see it. */
    @Transactional(readOnly = true)
    public List<AidDeclaration> of(CaseNumber number) {
        return declarations.findTop20ByCaseNumberOrderByAskedAtDesc(number);
    }

    /**
     * Asks the party.
     *
     * @throws Refusal {@code core.not-yours}, {@code aid.asked-already} while it has not answered, on {@code message}
     */
    public void ask(User user, CaseNumber number, String message) {
        guards.actable(user, number);
        String words = message == null ? "" : message.strip();
        if (words.length() < SHORTEST || words.length() > LONGEST) {
            throw Refusal.onField("message", "aid.grounds-length", SHORTEST, LONGEST);
        }
        if (open(number).isPresent()) {
            throw Refusal.conflict("aid.asked-already", number.value());
        }
        AidDeclaration asked = declarations.saveAndFlush(new AidDeclaration(number, words, user.username(), time.now()));
        events.publishEvent(new AidDeclaration.Asked(number, asked.id()));
    }

    private Optional<AidDeclaration> open(CaseNumber number) {
        return of(number).stream().filter(AidDeclaration::isOpen).findFirst();
    }

    /** The party's page; it exists only for those who were asked. */
    @Transactional(readOnly = true)
    public Asking asking(User user, UUID applicationId) {
        GrantApplication application = party.readable(user, applicationId);
        List<AidDeclaration> asked = of(application.caseNumber());
        if (asked.isEmpty()) {
            throw new NotFound("declaration of " + applicationId);
        }
        return new Asking(application, asked, asked.get(0).isOpen() && party.standing(user, applicationId).maySubmit());
    }

    /**
     * Declares, in the name of the organisation.
     *
     * @throws Refusal {@code application.team.may-not-submit}, {@code aid.not-asked}, or on the fields of {@link AidAnswer}
     */
    public void answer(User user, UUID applicationId, AidAnswer answer) {
        GrantApplication application = party.sendable(user, applicationId);
        AidDeclaration asked = open(application.caseNumber()).orElseThrow(() -> Refusal.conflict("aid.not-asked"));
        answer.check(time.today());
        asked.answer(answer, user.name(), time.now());
        declarations.saveAndFlush(asked);
        events.publishEvent(AidEvent.of(application.caseNumber(), "aid.declared", "lines", String.valueOf(answer.lines().size())));
        breaches.weigh(application.caseNumber(), true);
    }

    /** What the party's page shows. */
    public record Asking(GrantApplication application, List<AidDeclaration> asked, boolean mayAnswer) {

        /** The latest question. */
        public AidDeclaration latest() {
            return asked.get(0);
        }
    }
}
