package tilsagn.correspondence;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.core.CaseNumber;
import tilsagn.grant.ClaimEvents;
import tilsagn.grant.ClaimViews;
import tilsagn.grant.PaymentClaim;

/** Tells a party by e-mail, in its own written standard, what has become of a claim. Each mail goes out once. */
@Service
public class ClaimMails {

    private final ClaimViews claims;
    private final Cases cases;
    private final PartyPeople party;
    private final NoticeWords words;
    private final Mailer mailer;
    private final LateMails late;

    ClaimMails(ClaimViews claims, Cases cases, PartyPeople party, NoticeWords words, Mailer mailer, LateMails late) {
        this.claims = claims;
        this.cases = cases;
        this.party = party;
        this.words = words;
        this.mailer = mailer;
        this.late = late;
    }

    /** What is on its way. */
    @Transactional(readOnly = true)
    public void paid(CaseNumber number, UUID id) {
        PaymentClaim claim = claims.get(number, id);
        tell(claim, "CLAIM-PAID", phrases -> phrases.of("mail.CLAIM-PAID.what", claim.number(), claim.payable().format()));
    }

    /** That nothing is paid. The reason is read after login. */
    @Transactional(readOnly = true)
    public void refused(CaseNumber number, UUID id) {
        PaymentClaim claim = claims.get(number, id);
        tell(claim, "CLAIM-REFUSED", phrases -> phrases.of("mail.CLAIM-REFUSED.what", claim.number()));
    }

    /** A question waits for its answer; the mail goes out when the question is stored. */
    @EventListener
    void on(ClaimEvents.Asked fact) {
        PaymentClaim claim = claims.get(fact.caseNumber(), fact.claimId());
        GrantApplication application = cases.get(fact.caseNumber());
        party.addresses(application).forEach(address -> late.send(mail(application, claim, "CLAIM-ASKED/" + claim.inquiry().askedAt().toEpochMilli(), address,
            phrases -> phrases.of("mail.CLAIM-ASKED.what", claim.number()))));
    }

    private void tell(PaymentClaim claim, String kind, Function<Phrases, String> what) {
        GrantApplication application = cases.get(claim.caseNumber());
        mailer.sendEach(party.addresses(application).stream().map(address -> mail(application, claim, kind, address, what)).toList());
    }

    private Mail mail(GrantApplication application, PaymentClaim claim, String kind, String address, Function<Phrases, String> what) {
        Phrases phrases = words.in(application.language());
        String number = claim.caseNumber().value();
        String link = words.link("/applications/" + application.id() + "/claims/" + claim.id());
        String body = phrases.of("mail.CLAIM.body", what.apply(phrases), application.title(), application.organisationName(), number, link);
        String once = number + "/CLAIM-" + claim.number() + "/" + kind + "/" + Integer.toHexString(address.toLowerCase(Locale.ROOT).hashCode());
        return new Mail(once, claim.caseNumber(), address, phrases.of("mail.CLAIM.subject", number), body, link);
    }
}
