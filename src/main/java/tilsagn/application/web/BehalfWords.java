package tilsagn.application.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;
import tilsagn.account.Accounts;
import tilsagn.application.BehalfDeed;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.core.web.Wording;

/** Who did something the party answers for: its own person, or the advisor and on whose behalf. */
@Component
class BehalfWords {

    private final OnBehalf behalf;
    private final Accounts accounts;
    private final Wording wording;

    BehalfWords(OnBehalf behalf, Accounts accounts, Wording wording) {
        this.behalf = behalf;
        this.accounts = accounts;
        this.wording = wording;
    }

    /** Who sent a version. */
    String sender(GrantApplication application, int version, String username) {
        return find(application, deed -> deed.contentVersion() != null && deed.contentVersion() == version).map(this::words)
            .orElseGet(() -> accounts.nameOf(username));
    }

    /** Who took the application back. */
    String withdrawer(GrantApplication application) {
        return withdrawal(application).map(this::words).orElseGet(() -> accounts.nameOf(application.withdrawal().withdrawnBy()));
    }

    /** Name of the advisor who did that on the party's behalf; {@code null} otherwise. */
    String withdrawnFor(GrantApplication application) {
        return application.withdrawal() == null ? null : withdrawal(application).map(BehalfDeed::registeredByName).orElse(null);
    }

    private Optional<BehalfDeed> withdrawal(GrantApplication application) {
        return find(application, deed -> deed.kind() == BehalfDeed.Kind.WITHDRAWAL);
    }

    private Optional<BehalfDeed> find(GrantApplication application, Predicate<BehalfDeed> wanted) {
        return application.caseNumber() == null ? Optional.empty() : behalf.of(application.caseNumber()).stream().filter(wanted).findFirst();
    }

    private String words(BehalfDeed deed) {
        return wording.of("application.behalf.by-for", List.of(deed.registeredByName(), deed.onBehalfOf()));
    }
}
