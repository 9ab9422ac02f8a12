package tilsagn.correspondence;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import tilsagn.core.CaseNumber;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.Grants;
import tilsagn.grant.Recoveries;
import tilsagn.grant.Recovery;

/** Reads from the room of grants what the letters about money say. */
@Component
class MoneySources {

    private final FinalAccounts accounts;
    private final Recoveries recoveries;
    private final Grants grants;

    MoneySources(FinalAccounts accounts, Recoveries recoveries, Grants grants) {
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.grants = grants;
    }

    LetterText write(LetterKind kind, LetterFacts facts, Phrases phrases, Law law, LocalDate today) {
        MoneyLetter letter = new MoneyLetter(facts, phrases, law, today);
        CaseNumber number = facts.caseNumber();
        return switch (kind) {
            case FINAL_ACCOUNT, REDUCTION -> letter.finalAccount(accounts.find(number).orElseThrow(), grants.of(number).awarded());
            case RECOVERY_NOTICE -> letter.notice(recovery(number));
            case RECOVERY_CLAIM -> letter.claim(recovery(number), recoveries.agreement(number));
            default -> throw new IllegalArgumentException("No letter about money: " + kind);
        };
    }

    private Recovery recovery(CaseNumber number) {
        return recoveries.latest(number).orElseThrow();
    }
}
