package tilsagn.account.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.LoggedIn;
import tilsagn.account.StaffEntry;
import tilsagn.account.StaffLog;
import tilsagn.account.User;

/** Who gave whom which role, authority and access, and when. */
@Controller
class StaffLogController {

    private final StaffLog log;
    private final LogLines lines;

    StaffLogController(StaffLog log, LogLines lines) {
        this.log = log;
        this.lines = lines;
    }

    @GetMapping("/administration/log")
    String log(@LoggedIn User user, @RequestParam(defaultValue = "9223372036854775807") long before, Model model) {
        List<StaffEntry> found = log.of(user, before);
        boolean more = found.size() > StaffLog.PAGE;
        List<StaffEntry> shown = more ? found.subList(0, StaffLog.PAGE) : found;
        model.addAttribute("lines", lines.of(shown));
        model.addAttribute("next", more ? shown.get(shown.size() - 1).id() : null);
        return "account/staff-log";
    }
}
