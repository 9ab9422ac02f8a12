package tilsagn.decision.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.decision.PoolLedger;

/** What every page about one pool begins with: the call, if it is the reader's county's, and its pool. */
@Component
class PoolDesk {

    private final Calls calls;
    private final PoolLedger ledger;

    PoolDesk(Calls calls, PoolLedger ledger) {
        this.calls = calls;
        this.ledger = ledger;
    }

    /** The call at this address; another county's does not exist. */
    Call call(User user, String slug) {
        Call call = calls.bySlug(slug);
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("pool of " + slug);
        }
        return call;
    }

    /** The same, with call and pool on the page. */
    Call open(User user, String slug, Model model) {
        Call call = call(user, slug);
        model.addAttribute("call", call);
        model.addAttribute("pool", ledger.of(call.id()));
        model.addAttribute("mayChange", user.has(Role.MANAGER));
        return call;
    }

    /** Whoever may not change a pool is told so before anything that was typed is looked at. */
    static void requireManager(User user) {
        if (!user.has(Role.MANAGER)) {
            throw Refusal.conflict("core.not-yours");
        }
    }
}
