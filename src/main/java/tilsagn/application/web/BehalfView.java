package tilsagn.application.web;

import java.util.List;
import java.util.Locale;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.BehalfDeed.Kind;
import tilsagn.application.DeficiencyNotice;
import tilsagn.application.GrantApplication;
import tilsagn.application.OnBehalf;
import tilsagn.application.PartyWord;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.document.Intake;

/** The page of deeds on a party's behalf: what has been done, what can be done now, and the form of the one that was chosen. */
@Component
class BehalfView {

    private final OnBehalf behalf;
    private final BehalfForm forms;
    private final Calls calls;
    private final Intake intake;

    BehalfView(OnBehalf behalf, BehalfForm forms, Calls calls, Intake intake) {
        this.behalf = behalf;
        this.forms = forms;
        this.calls = calls;
        this.intake = intake;
    }

    /** @param kind the deed that was chosen, or {@code null}; @param typed what was typed, empty at first */
    void fill(User user, GrantApplication application, Kind kind, Typed typed, Model model) {
        boolean may = user.has(Role.ADVISOR);
        List<Kind> possible = may ? behalf.possible(application) : List.of();
        model.addAttribute("number", application.caseNumber());
        model.addAttribute("applicant", application.organisationName());
        model.addAttribute("sentAt", application.submittedAt());
        model.addAttribute("deeds", behalf.of(application.caseNumber()));
        model.addAttribute("mayRegister", may);
        model.addAttribute("possible", possible);
        model.addAttribute("chosen", kind != null && possible.contains(kind) ? kind : null);
        model.addAttribute("channels", PartyWord.Channel.values());
        model.addAttribute("largest", String.valueOf(intake.largestMegabytes()));
        model.addAttribute("form", typed);
        model.addAttribute("behalf", true);
        model.addAttribute("formAt", "/cases/" + application.caseNumber() + "/on-behalf");
        if (kind != null && possible.contains(kind)) {
            own(application, kind, typed, model);
        }
    }

    private void own(GrantApplication application, Kind kind, Typed typed, Model model) {
        Call call = calls.get(application.callId());
        Locale language = LocaleContextHolder.getLocale();
        switch (kind) {
            case ANSWER -> {
                DeficiencyNotice notice = behalf.openNotice(application);
                model.addAttribute("notice", notice);
                model.addAttribute("begun", behalf.isBegunByParty(application));
                forms.fillAnswer(model, application, call, notice, typed, language);
            }
            case MORE_TIME -> {
                DeficiencyNotice notice = behalf.openNotice(application);
                model.addAttribute("notice", notice);
                model.addAttribute("newLastDay", call.rules().answerTime().extended(notice.lastDay()));
            }
            case CONTACT -> model.addAttribute("form", forms.contact(application, typed));
            case WITHDRAWAL -> { }
        }
    }
}
