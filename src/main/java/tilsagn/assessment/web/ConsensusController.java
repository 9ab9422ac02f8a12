package tilsagn.assessment.web;

import java.util.HashMap;
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
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.assessment.AssessmentDesk;
import tilsagn.assessment.AssessmentOverview;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.Meetings;
import tilsagn.call.Calls;
import tilsagn.call.Criterion;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;
import tilsagn.core.web.Wording;

/** What the assessors agree on where they differ, one case at a time; the cases of a call can be gone through one after the other. */
@Controller
@RequestMapping("/cases/{number}/assessment/consensus")
class ConsensusController {

    private static final String VIEW = "assessment/consensus";

    private final Assessments assessments;
    private final AssessmentDesk desk;
    private final AssessmentPage page;
    private final Meetings meetings;
    private final Calls calls;
    private final FormFaults faults;
    private final Wording wording;

    ConsensusController(Assessments assessments, AssessmentDesk desk, AssessmentPage page, Meetings meetings, Calls calls, FormFaults faults,
                        Wording wording) {
        this.meetings = meetings;
        this.calls = calls;
        this.wording = wording;
        this.assessments = assessments;
        this.desk = desk;
        this.page = page;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model, Locale locale) {
        fill(user, number, model, locale);
        model.addAttribute("form", Map.of());
        return VIEW;
    }

    @PostMapping
    String write(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, Locale locale,
        HttpServletResponse response, RedirectAttributes redirect) {
        CaseNumber next = nextOf(user, number);
        try {
            assessments.writeConsensus(user, CaseNumber.parse(number), ConsensusForm.agreed(typed), ConsensusForm.tookPart(typed));
        } catch (Refusal refusal) {
            fill(user, number, model, locale);
            model.addAttribute("form", new HashMap<>(typed));
            return faults.show(refusal, model, response, VIEW);
        }
        Flash.success(redirect, "assessment.consensus.done");
        return "redirect:" + (next == null ? "/cases/" + number + "/assessment" : "/cases/" + next + "/assessment/consensus");
    }

    // Asked before the case leaves the list.
    private CaseNumber nextOf(User user, String number) {
        AssessmentOverview overview = desk.overview(user, CaseNumber.parse(number));
        Meetings.Stop stop = overview.isAt("CONSENSUS") ? meetings.stop(user, slugOf(overview), CaseNumber.parse(number)) : null;
        return stop == null ? null : stop.following();
    }

    private void fill(User user, String number, Model model, Locale locale) {
        AssessmentOverview overview = desk.overview(user, CaseNumber.parse(number));
        page.fill(model, overview, locale);
        model.addAttribute("meeting", overview.isAt("CONSENSUS") ? meetings.stop(user, slugOf(overview), CaseNumber.parse(number)) : null);
        model.addAttribute("skippable", calls.get(overview.application().callId()).criteria().stream().filter(Criterion::mayBeLeftOut)
            .map(Criterion::code).toList());
        model.addAttribute("agreedChoices", choices(false));
        model.addAttribute("agreedOrSkip", choices(true));
        model.addAttribute("editable", user.has(Role.ADVISOR) && overview.isAt("CONSENSUS") && overview.isAssessor(user.username()));
    }

    private String slugOf(AssessmentOverview overview) {
        return calls.get(overview.application().callId()).slug();
    }

    // 7 to 1 in words, and where the call allows it that the criterion is left out.
    private Map<String, String> choices(boolean skip) {
        Map<String, String> choices = new LinkedHashMap<>();
        for (int points = 7; points > 0; points--) {
            choices.put(String.valueOf(points), wording.of("assessment.scale." + points, List.of()));
        }
        if (skip) {
            choices.put(ScoreForm.NOT_RELEVANT, wording.of("assessment.left-out", List.of()));
        }
        return choices;
    }
}
