package tilsagn.account.web;

import org.springframework.context.event.EventListener;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.User;
import tilsagn.core.web.Languages;

/** The language chosen in the page's head is remembered for whoever is logged in: e-mails follow it, and the next login. */
@Component
class LanguageMemory {

    private final Accounts accounts;

    LanguageMemory(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener
    void chosen(Languages.Chosen chosen) {
        Authentication in = SecurityContextHolder.getContext().getAuthentication();
        if (in != null && in.getPrincipal() instanceof User user && !chosen.language().equals(user.preferred())) {
            accounts.chooseLanguage(user, chosen.language());
        }
    }
}
