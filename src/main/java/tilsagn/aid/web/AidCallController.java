package tilsagn.aid.web;

import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.aid.AidStances;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** What the county says of each of its calls: whether its awards are state aid at all. */
@Controller
@RequestMapping("/worklist/aid/calls")
class AidCallController {

    private static final String LIST = "aid/calls";
    private static final String ONE = "aid/call";

    private final AidStances stances;
    private final FormFaults faults;

    AidCallController(AidStances stances, FormFaults faults) {
        this.stances = stances;
        this.faults = faults;
    }

    @GetMapping
    String all(@LoggedIn User user, Model model) {
        model.addAttribute("calls", stances.calls(user));
        return LIST;
    }

    @GetMapping("/{call}")
    String one(@LoggedIn User user, @PathVariable UUID call, Model model) {
        return fill(user, call, null, "", model);
    }

    @PostMapping("/{call}")
    String say(@LoggedIn User user, @PathVariable UUID call, @RequestParam(defaultValue = "") String noAid, @RequestParam(defaultValue = "") String grounds,
               Model model, HttpServletResponse response, RedirectAttributes redirect) {
        try {
            if (noAid.isBlank()) {
                throw Refusal.onField("noAid", "aid.call.choose");
            }
            stances.say(user, call, "true".equals(noAid), grounds);
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, fill(user, call, noAid, grounds, model));
        }
        Flash.success(redirect, "aid.call.said");
        return "redirect:/worklist/aid/calls";
    }

    private String fill(User user, UUID call, String noAid, String grounds, Model model) {
        AidStances.OfCall shown = stances.call(user, call);
        model.addAttribute("one", shown);
        model.addAttribute("typedNoAid", noAid != null ? noAid : shown.stance() == null ? "" : String.valueOf(shown.stance().noAid()));
        model.addAttribute("typedGrounds", grounds);
        return ONE;
    }
}
