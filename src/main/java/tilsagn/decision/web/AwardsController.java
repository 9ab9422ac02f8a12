package tilsagn.decision.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import tilsagn.decision.Awards;

/** The public list of awards and the page of one award. */
@Controller
class AwardsController {

    private final Awards awards;

    AwardsController(Awards awards) {
        this.awards = awards;
    }

    @GetMapping("/awards")
    String list(@RequestParam(defaultValue = "") String q, @RequestParam(required = false) String after, Model model) {
        model.addAttribute("q", q.strip());
        model.addAttribute("awardPage", awards.published(q, after));
        return "decision/awards";
    }

    @GetMapping("/awards/{id}")
    String one(@PathVariable String id, Model model) {
        model.addAttribute("award", awards.published(id));
        return "decision/award";
    }
}
