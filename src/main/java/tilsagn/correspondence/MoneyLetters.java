package tilsagn.correspondence;

import java.util.UUID;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartyPeople;
import tilsagn.core.CaseNumber;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.Grants;
import tilsagn.grant.Recoveries;
import tilsagn.grant.Recovery;

/** The letters about a grant's money in the end: what it became, what is to come back, and the reminder. Each goes out once. */
@Service
@Transactional
public class MoneyLetters {

    private final Letters letters;
    private final FinalAccounts accounts;
    private final Grants grants;
    private final Recoveries recoveries;
    private final Cases cases;
    private final PartyPeople party;
    private final NoticeWords words;
    private final LateMails late;

    MoneyLetters(Letters letters, FinalAccounts accounts, Grants grants, Recoveries recoveries, Cases cases, PartyPeople party,
                 NoticeWords words, LateMails late) {
        this.letters = letters;
        this.accounts = accounts;
        this.grants = grants;
        this.recoveries = recoveries;
        this.cases = cases;
        this.party = party;
        this.words = words;
        this.late = late;
    }

    /** The decision on the final account, with how it was worked out. */
    public void sendFinalAccount(CaseNumber number) {
        boolean whole = accounts.find(number).orElseThrow().finalGrant().equals(grants.of(number).awarded());
        letters.deliver(number, whole ? LetterKind.FINAL_ACCOUNT : LetterKind.REDUCTION, "");
    }

    /** The notice before a decision against the party. */
    public void sendRecoveryNotice(CaseNumber number, UUID recovery) {
        letters.deliver(number, LetterKind.RECOVERY_NOTICE, recovery.toString());
    }

    /** The decision, with reference, account and date. */
    public void sendRecoveryClaim(CaseNumber number, UUID recovery) {
        letters.deliver(number, LetterKind.RECOVERY_CLAIM, recovery.toString());
    }

    /** The reminder is an e-mail: the claim is in the letter already. */
    @EventListener
    void on(Recovery.Moved fact) {
        if (fact.step() == Recovery.Moved.Step.REMINDED) {
            Recovery recovery = recoveries.get(fact.caseNumber(), fact.recoveryId());
            GrantApplication application = cases.get(fact.caseNumber());
            party.addresses(application).forEach(address -> late.send(reminder(recovery, application, address)));
        }
    }

    private Mail reminder(Recovery recovery, GrantApplication application, String address) {
        Phrases phrases = words.in(application.language());
        String number = recovery.caseNumber().value();
        String link = words.link("/applications/" + application.id() + "/account");
        String body = phrases.of("mail.RECOVERY_REMINDER.body", recovery.amount().format(), phrases.date(recovery.dueOn()), phrases.date(recovery.remindUntil()),
            recovery.kid(), number, link);
        String once = number + "/RECOVERY-" + recovery.number() + "/REMINDER/" + Integer.toHexString(address.toLowerCase(java.util.Locale.ROOT).hashCode());
        return new Mail(once, recovery.caseNumber(), address, phrases.of("mail.RECOVERY_REMINDER.subject", number), body, link);
    }
}
