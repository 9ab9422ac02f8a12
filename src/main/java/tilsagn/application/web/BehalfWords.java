package tilsagn.application.web;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

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

    /** Who sent each version, by its number and the login name kept with it; what was done on the party's behalf is read once. */
    BiFunction<Integer, String, String> senders(GrantApplication application) {
        List<BehalfDeed> deeds = of(application);
        return (version, username) -> deeds.stream().filter(deed -> version.equals(deed.contentVersion())).findFirst().map(this::words)
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
        return of(application).stream().filter(deed -> deed.kind() == BehalfDeed.Kind.WITHDRAWAL).findFirst();
    }

    private List<BehalfDeed> of(GrantApplication application) {
        return application.caseNumber() == null ? List.of() : behalf.of(application.caseNumber());
    }

    private String words(BehalfDeed deed) {
        return wording.of("application.behalf.by-for", List.of(deed.registeredByName(), deed.onBehalfOf()));
    }
}
