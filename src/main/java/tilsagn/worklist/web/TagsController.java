package tilsagn.worklist.web;

import java.util.List;
import java.util.Set;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.FormFaults;
import tilsagn.worklist.Tags;

/** The county's own words on a case. The case frame has already turned away whoever may not see the case. */
@Controller
@RequestMapping("/cases/{number}/tags")
class TagsController {

    private final Tags tags;
    private final FormFaults faults;

    TagsController(Tags tags, FormFaults faults) {
        this.tags = tags;
        this.faults = faults;
    }

    @Bean
    static CasePanel tagsCasePanel() {
        return new CasePanel("tags", "tags", "worklist.tags.panel", 60, Set.of());
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model) {
        return page(user, CaseNumber.parse(number), "", model);
    }

    @PostMapping
    String add(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String tag, Model model, HttpServletResponse response) {
        CaseNumber caseNumber = CaseNumber.parse(number);
        try {
            tags.add(user, caseNumber, tag);
        } catch (Refusal refusal) {
            return faults.show(refusal, model, response, page(user, caseNumber, tag, model));
        }
        return "redirect:/cases/" + caseNumber + "/tags";
    }

    @PostMapping("/remove")
    String remove(@LoggedIn User user, @PathVariable String number, @RequestParam(defaultValue = "") String code) {
        tags.remove(user, CaseNumber.parse(number), code);
        return "redirect:/cases/" + number + "/tags";
    }

    private String page(User user, CaseNumber number, String typed, Model model) {
        List<Tags.OnCase> on = tags.of(List.of(number));
        model.addAttribute("number", number);
        model.addAttribute("onCase", on);
        model.addAttribute("known", tags.ofCounty(user).stream().filter(word -> on.stream().noneMatch(tag -> tag.code().equals(word.code()))).toList());
        model.addAttribute("mayTag", tags.mayTag(user));
        model.addAttribute("typed", typed);
        return "worklist/tags";
    }
}
