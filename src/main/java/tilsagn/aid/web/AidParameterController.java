package tilsagn.aid.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

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
import tilsagn.aid.AidParameterDesk;
import tilsagn.aid.AidRegistrations;
import tilsagn.aid.AidTable;
import tilsagn.aid.AidTableRow;
import tilsagn.aid.NewAidRow;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** The desk's dated parameters: all of them on one page, and a page for each kind where a row is added. */
@Controller
@RequestMapping("/worklist/aid/parameters")
class AidParameterController {

    private static final String VIEW = "aid/parameters";

    private final AidParameterDesk desk;
    private final AidRegistrations registrations;
    private final FormFaults faults;

    AidParameterController(AidParameterDesk desk, AidRegistrations registrations, FormFaults faults) {
        this.desk = desk;
        this.registrations = registrations;
        this.faults = faults;
    }

    @GetMapping
    String all(@LoggedIn User user, Model model) {
        return fill(user, desk.all(user), null, Map.of(), model);
    }

    @GetMapping("/{kind}")
    String one(@LoggedIn User user, @PathVariable String kind, Model model) {
        return one(user, table(kind), Map.of(), model);
    }

    @PostMapping("/{kind}")
    String add(@LoggedIn User user, @PathVariable String kind, @RequestParam Map<String, String> sent, Model model, HttpServletResponse response,
               RedirectAttributes redirect) {
        AidTable table = table(kind);
        try {
            desk.add(user, new NewAidRow(table, sent, sent.get("source"), "true".equals(sent.get("confirmed"))));
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, one(user, table, sent, model));
        }
        Flash.success(redirect, "aid.row.added");
        return "redirect:/worklist/aid/parameters/" + kind;
    }

    private static AidTable table(String kind) {
        return Arrays.stream(AidTable.values()).filter(one -> one.name().toLowerCase(Locale.ROOT).equals(kind)).findFirst()
            .orElseThrow(() -> new NotFound("parameters " + kind));
    }

    private String one(User user, AidTable table, Map<String, String> typed, Model model) {
        Map<AidTable, List<AidTableRow>> only = new LinkedHashMap<>();
        only.put(table, desk.all(user).get(table));
        return fill(user, only, table, typed, model);
    }

    private String fill(User user, Map<AidTable, List<AidTableRow>> tables, AidTable chosen, Map<String, String> typed, Model model) {
        model.addAttribute("tables", tables);
        model.addAttribute("chosen", chosen);
        model.addAttribute("typed", typed);
        model.addAttribute("mayAdd", AidParameterDesk.mayAdd(user));
        model.addAttribute("ending", registrations.endingRules(user));
        return VIEW;
    }
}
