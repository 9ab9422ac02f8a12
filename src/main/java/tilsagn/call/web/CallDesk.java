package tilsagn.call.web;

import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallCancellations;
import tilsagn.call.CallChange;
import tilsagn.call.CallChanges;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallPart;
import tilsagn.call.CallStatus;
import tilsagn.call.Calls;
import tilsagn.call.ChangeRule;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;

/** What the county's pages about an announced call share: finding the call, and what may be done with it. */
@Component
class CallDesk {

    private final Calls calls;
    private final CallChanges changes;
    private final CallDeadlines deadlines;
    private final CallCancellations cancellations;
    private final BusinessTime time;

    CallDesk(Calls calls, CallChanges changes, CallDeadlines deadlines, CallCancellations cancellations, BusinessTime time) {
        this.calls = calls;
        this.changes = changes;
        this.deadlines = deadlines;
        this.cancellations = cancellations;
        this.time = time;
    }

    /** The call, for staff of its county; to everybody else there is no such page. */
    Call call(User user, String slug) {
        Call call = calls.bySlug(slug);
        if (!user.isStaffOf(call.county())) {
            throw new NotFound("call " + slug);
        }
        return call;
    }

    /** The part an address names; any other does not exist. */
    static CallPart part(String path) {
        return List.of(CallPart.values()).stream().filter(part -> part.path().equals(path) && (part.isWording() || part.isAddition())).findFirst()
            .orElseThrow(() -> new NotFound("part " + path));
    }

    /** What every page about the call shows. */
    void fill(User user, Call call, Model model) {
        CallStatus status = call.statusAt(time.now());
        List<CallChange> made = changes.changesOf(call.id());
        model.addAttribute("call", call);
        model.addAttribute("callStatus", status);
        model.addAttribute("changes", made);
        model.addAttribute("version", made.isEmpty() ? 0 : made.get(0).number());
        model.addAttribute("manager", user.has(Role.MANAGER));
        model.addAttribute("moment", time.now());
    }

    /** The rule about one part. */
    void fillRule(Call call, CallPart part, Model model) {
        model.addAttribute("part", part);
        model.addAttribute("rule", ChangeRule.of(part, call.statusAt(time.now())));
    }

    /** What may be changed, part by part, and what was. */
    void fillOverview(Call call, Model model) {
        model.addAttribute("rules", ChangeRule.all(call.statusAt(time.now())));
        model.addAttribute("cancelRule", ChangeRule.of(CallPart.CANCELLATION, call.statusAt(time.now())));
        model.addAttribute("moved", deadlines.changesOf(call.id()));
    }

    /** What stands in the way of calling it off. */
    void fillHindrances(Call call, Model model) {
        model.addAttribute("unanswered", cancellations.unanswered(call.id()));
        model.addAttribute("granted", cancellations.granted(call.id()));
    }
}
