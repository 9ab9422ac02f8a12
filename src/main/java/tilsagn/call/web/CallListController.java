package tilsagn.call.web;

import java.util.Comparator;
import java.util.List;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tilsagn.call.FrontPageSection;

/** The front page and the list of calls. */
@Controller
class CallListController {

    private final CallFinder finder;
    private final ObjectProvider<FrontPageSection> sections;

    CallListController(CallFinder finder, ObjectProvider<FrontPageSection> sections) {
        this.finder = finder;
        this.sections = sections;
    }

    @GetMapping("/")
    String front(Model model) {
        List<FrontPageSection> ordered = sections.stream().sorted(Comparator.comparingInt(FrontPageSection::order)).toList();
        ordered.forEach(section -> model.addAllAttributes(section.model()));
        model.addAttribute("frontSections", ordered.stream().map(FrontPageSection::template).toList());
        model.addAttribute("lists", finder.find(""));
        return "call/front";
    }

    @GetMapping("/calls")
    String list(Model model, @RequestParam(defaultValue = "") String q) {
        model.addAttribute("q", q.strip());
        model.addAttribute("lists", finder.find(q));
        return "call/list";
    }
}
