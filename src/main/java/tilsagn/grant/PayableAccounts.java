package tilsagn.grant;

import java.util.Optional;

import tilsagn.core.AccountNumber;
import tilsagn.core.CaseNumber;

/** The bank account money may be paid to: the party's own, confirmed as the rules ask for. */
interface PayableAccounts {

    /** The account in use; nothing until there is one that two people stand behind. */
    Optional<AccountNumber> of(CaseNumber number);
}
