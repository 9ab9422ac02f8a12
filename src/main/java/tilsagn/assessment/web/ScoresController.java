package tilsagn.assessment.web;

import java.util.HashMap;
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
import tilsagn.assessment.ReturnedPlaces;
import tilsagn.assessment.Score;
import tilsagn.assessment.SheetView;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;
import tilsagn.core.web.Flash;
import tilsagn.core.web.FormFaults;

/** A person's own sheet of scores: kept half-filled as often as one likes, handed in once. */
@Controller
@RequestMapping("/cases/{number}/assessment/scores")
class ScoresController {

    private static final String VIEW = "assessment/scores";

    private final Assessments assessments;
    private final AssessmentDesk desk;
    private final AssessmentPage page;
    private final ApplicantWords words;
    private final ReturnedPlaces returned;
    private final FormFaults faults;

    ScoresController(Assessments assessments, AssessmentDesk desk, AssessmentPage page, ApplicantWords words, ReturnedPlaces returned,
                     FormFaults faults) {
        this.returned = returned;
        this.assessments = assessments;
        this.desk = desk;
        this.page = page;
        this.words = words;
        this.faults = faults;
    }

    @GetMapping
    String page(@LoggedIn User user, @PathVariable String number, Model model, Locale locale) {
        SheetView sheet = fill(user, number, model, locale);
        model.addAttribute("form", sheet == null ? Map.of() : ScoreForm.of(sheet.scores()));
        return VIEW;
    }

    @PostMapping(params = "save")
    String keep(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, Locale locale,
        HttpServletResponse response, RedirectAttributes redirect) {
        try {
            assessments.saveScores(user, CaseNumber.parse(number), read(user, number, typed));
        } catch (Refusal refusal) {
            return again(user, number, typed, refusal, model, locale, response);
        }
        Flash.success(redirect, "assessment.scores.saved");
        return "redirect:/cases/" + number + "/assessment/scores" + next(typed.get("save"));
    }

    // The button of a criterion names the one that comes after it; the button of the sheet names none.
    private static String next(String criterion) {
        return criterion != null && criterion.matches("C[0-9]{1,2}") ? "#" + criterion : "";
    }

    @PostMapping
    String submit(@LoggedIn User user, @PathVariable String number, @RequestParam Map<String, String> typed, Model model, Locale locale,
        HttpServletResponse response, RedirectAttributes redirect) {
        try {
            assessments.submitScores(user, CaseNumber.parse(number), read(user, number, typed));
        } catch (Refusal refusal) {
            return again(user, number, typed, refusal, model, locale, response);
        }
        Flash.success(redirect, "assessment.scores.submitted");
        // Who sees no more of the assessment than their own sheet stays with it.
        boolean only = user.has(Role.EXTERNAL_ASSESSOR) || desk.isBlind(user, CaseNumber.parse(number));
        return "redirect:/cases/" + number + (only ? "/assessment/scores" : "/assessment");
    }

    private List<Score> read(User user, String number, Map<String, String> typed) {
        return ScoreForm.read(typed, desk.criteria(user, CaseNumber.parse(number)));
    }

    private String again(User user, String number, Map<String, String> typed, Refusal refusal, Model model, Locale locale,
        HttpServletResponse response) {
        fill(user, number, model, locale);
        model.addAttribute("form", new HashMap<>(typed));
        return faults.show(refusal, model, response, VIEW);
    }

    private SheetView fill(User user, String number, Model model, Locale locale) {
        AssessmentOverview overview = desk.overview(user, CaseNumber.parse(number));
        page.fill(model, overview, locale);
        SheetView sheet = desk.ownSheet(user, CaseNumber.parse(number)).orElse(null);
        model.addAttribute("sheet", sheet);
        model.addAttribute("mayGiveBack", returned.mayGiveBack(user, overview.application().caseNumber()));
        List<CriterionWords> criteria = words.of(overview.application(), desk.isBlind(user, overview.application().caseNumber()), locale);
        model.addAttribute("criteria", criteria);
        model.addAttribute("anchored", criteria.stream().flatMap(criterion -> criterion.anchors().stream()).allMatch(step -> step.sentence() != null));
        model.addAttribute("anyMayBeLeftOut", criteria.stream().anyMatch(CriterionWords::mayBeLeftOut));
        return sheet;
    }
}
