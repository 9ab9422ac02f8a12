package tilsagn.grant;

import java.util.Optional;

import org.springframework.stereotype.Component;

import tilsagn.core.AccountNumber;
import tilsagn.core.CaseNumber;

/** Money is paid to the account the party gave with its acceptance, or to the one two people have changed it to. */
@Component
class AccountsInUse implements PayableAccounts {

    private final BankAccounts accounts;

    AccountsInUse(BankAccounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<AccountNumber> of(CaseNumber number) {
        return accounts.inUse(number);
    }
}
