package tilsagn.correspondence;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tilsagn.core.CaseNumber;
import tilsagn.grant.FinalAccounts;
import tilsagn.grant.Grants;
import tilsagn.grant.Recoveries;
import tilsagn.grant.Recovery;

/** The letters about money: what the grant became in the end, and what is asked back. */
@Component
class MoneyWords implements LaterLetters {

    private static final Set<LetterKind> KINDS = EnumSet.of(LetterKind.FINAL_ACCOUNT, LetterKind.REDUCTION, LetterKind.RECOVERY_NOTICE,
        LetterKind.RECOVERY_CLAIM);

    private final FinalAccounts accounts;
    private final Recoveries recoveries;
    private final Grants grants;

    MoneyWords(FinalAccounts accounts, Recoveries recoveries, Grants grants) {
        this.accounts = accounts;
        this.recoveries = recoveries;
        this.grants = grants;
    }

    @Override
    public boolean writes(LetterKind kind) {
        return KINDS.contains(kind);
    }

    @Override
    public LetterText write(LetterKind kind, Paper paper) {
        MoneyLetter letter = new MoneyLetter(paper.facts(), paper.phrases(), paper.law(), paper.today());
        CaseNumber number = paper.facts().caseNumber();
        return switch (kind) {
            case RECOVERY_NOTICE -> letter.notice(recovery(number, paper));
            case RECOVERY_CLAIM -> letter.claim(recovery(number, paper), recoveries.agreement(number));
            default -> letter.finalAccount(accounts.find(number).orElseThrow(), grants.of(number).awarded(),
                recoveries.latest(number).filter(one -> one.decidedAt() == null).orElse(null));
        };
    }

    private Recovery recovery(CaseNumber number, Paper paper) {
        return recoveries.get(number, UUID.fromString(paper.about()));
    }
}
