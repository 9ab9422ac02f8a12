package tilsagn.grant;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

import tilsagn.account.OrganisationRegister;
import tilsagn.account.OrganisationRegister.Found;
import tilsagn.account.OrganisationRegister.Lookup;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Refusal;

/**
 * Asks the register every night about the holders of running grants: bankrupt, being wound up, or gone. What it finds is in the journal and
 * waits for an adviser. A register that does not answer changes nothing, and is asked again the next night.
 */
@Service
public class RegisterWatch {

    private static final int PAGE = 200;
    private static final int LONGEST = 2000;

    private final OrganisationRegister register;
    private final WarningStore store;
    private final ChangeGuards guards;
    private final Terminations terminations;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    RegisterWatch(OrganisationRegister register, WarningStore store, ChangeGuards guards, Terminations terminations, BusinessTime time,
                  ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.register = register;
        this.store = store;
        this.guards = guards;
        this.terminations = terminations;
        this.time = time;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** One round. The register is asked outside every transaction, and each holder's grants are settled in one of their own. */
    @Scheduled(cron = "${tilsagn.grant.watch:0 15 4 * * *}", zone = "Europe/Oslo")
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void look() {
        List<OrganisationNumber> holders = store.holders("", PAGE);
        while (!holders.isEmpty()) {
            holders.forEach(holder -> settle(holder, register.lookup(holder)));
            holders = store.holders(holders.get(holders.size() - 1).digits(), PAGE);
        }
    }

    // A number the register does not know is left alone: it knows only main units.
    private void settle(OrganisationNumber holder, Lookup answer) {
        if (answer instanceof Found found) {
            String standing = found.organisation().standing().worst().map(worst -> worst.replace("-undated", "")).orElse(null);
            transaction.executeWithoutResult(one -> store.grantsOf(holder).forEach(known -> settle(known, standing)));
        }
    }

    private void settle(RegisterWarning known, String standing) {
        if (standing == null && known.standing() != null) {
            store.clear(known.caseNumber());
            events.publishEvent(new Cleared(known.caseNumber()));
        } else if (standing != null && !standing.equals(known.standing())) {
            store.put(new RegisterWarning(known.caseNumber(), standing, time.now().truncatedTo(ChronoUnit.MICROS), null, null, null));
            events.publishEvent(new Warned(known.caseNumber(), standing));
        }
    }

    /** What the register has against the holder of the case's grant. */
    @Transactional(readOnly = true)
    public Optional<RegisterWarning> of(CaseNumber number) {
        return store.of(number);
    }

    /** The county's warnings that nobody has decided, at most twenty. */
    @Transactional(readOnly = true)
    public List<RegisterWarning> unseen(User user) {
        return user.has(Role.ADVISOR) && user.county() != null ? store.unseen(user.county(), 20) : List.of();
    }

    /**
     * An adviser decides what becomes of the grant. To end it is to give the party notice with the same reasons; the manager decides about
     * that when the party has had time to comment.
     *
     * @throws Refusal {@code core.not-yours}; {@code grant.watch.none}; on {@code decision} and {@code note}
     */
    @Transactional
    public void decide(User user, CaseNumber number, RegisterWarning.Decision decision, String note) {
        guards.requireActing(Role.ADVISOR, user, number);
        if (decision == null) {
            throw Refusal.onField("decision", "grant.change.choose");
        }
        String words = note == null ? "" : note.strip();
        if (words.isEmpty() || words.length() > LONGEST) {
            throw Refusal.onField("note", "grant.change.text", String.valueOf(LONGEST));
        }
        RegisterWarning known = store.of(number).orElseThrow(() -> Refusal.conflict("grant.watch.none"));
        if (!store.decide(new RegisterWarning(number, known.standing(), known.foundAt(), user.name(), words, decision), time.now())) {
            throw Refusal.conflict("grant.watch.none");
        }
        events.publishEvent(new Seen(number, words, decision));
        if (decision == RegisterWarning.Decision.TERMINATE && !terminations.isOpen(number)) {
            terminations.notice(user, number, words);
        }
    }

    /** The register has something against the holder of the grant. */
    public record Warned(CaseNumber caseNumber, String standing) implements CaseEvent {

        @Override
        public String what() {
            return "grant.register-warned";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("standing", standing);
        }
    }

    /** The register has nothing against the holder any more. */
    public record Cleared(CaseNumber caseNumber) implements CaseEvent {

        @Override
        public String what() {
            return "grant.register-cleared";
        }
    }

    /** An adviser has decided what becomes of the grant. */
    public record Seen(CaseNumber caseNumber, String note, RegisterWarning.Decision decision) implements CaseEvent {

        @Override
        public String what() {
            return decision == RegisterWarning.Decision.CONTINUE ? "grant.register-continues" : "grant.register-terminates";
        }

        @Override
        public Map<String, String> details() {
            return Map.of("note", note);
        }
    }
}
