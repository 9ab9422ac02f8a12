package tilsagn.grant.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.grant.ReportDesk;

/** The county's list of reports that wait for an advisor, are late, or are due soon. */
@Controller
class DueGrantsController {

    private static final int WITHIN_DAYS = 30;

    private final ReportDesk desk;
    private final BusinessTime time;

    DueGrantsController(ReportDesk desk, BusinessTime time) {
        this.desk = desk;
        this.time = time;
    }

    @GetMapping("/worklist/grants")
    String list(@LoggedIn User user, Model model) {
        model.addAttribute("due", desk.due(user, WITHIN_DAYS));
        model.addAttribute("within", WITHIN_DAYS);
        model.addAttribute("today", time.today());
        return "grant/due";
    }
}
