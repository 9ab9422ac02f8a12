package tilsagn.application.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Counties;
import tilsagn.application.ApplicantRegister;
import tilsagn.application.AttachmentGroup;
import tilsagn.application.Attachments;
import tilsagn.application.GrantApplication;
import tilsagn.application.PartnersSection;
import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.call.Question;
import tilsagn.call.StakeholderGroup;

/** What is needed to show a whole application, to its writers and to the county alike. */
@Component
class ReadView {

    private final Counties counties;
    private final PlanFigures.Factory figures;
    private final ApplicantRegister applicants;
    private final Attachments attachments;

    ReadView(Counties counties, PlanFigures.Factory figures, ApplicantRegister applicants, Attachments attachments) {
        this.counties = counties;
        this.figures = figures;
        this.applicants = applicants;
        this.attachments = attachments;
    }

    /** Puts the application, its call and what is computed from it into the model. */
    void fill(Model model, GrantApplication draft, Call call) {
        model.addAttribute("draft", draft);
        model.addAttribute("call", call);
        model.addAttribute("municipalityNames", draft.eligibility().municipalities().values().stream()
            .map(number -> counties.municipality(number).name()).collect(Collectors.joining(", ")));
        model.addAttribute("register", applicants.of(draft));
        model.addAttribute("organisationMunicipality", counties.municipality(draft.organisationMunicipality()).name());
        model.addAttribute("answered", answered(draft, call));
        model.addAttribute("covered", new PartnersSection(draft.partners()).covered());
        model.addAttribute("groupings", StakeholderGroup.values());
        model.addAttribute("partyStatus", PartyStatus.of(draft.toldStatus()));
        List<AttachmentGroup> attached = attachments.of(draft, call);
        model.addAttribute("attached", attached);
        model.addAttribute("commonScan", AttachmentGroup.commonScan(attached));
        model.addAttribute("attachedAt", "/applications/" + draft.id() + "/attachments/");
        model.addAttribute("figures", figures.of(draft.plan(), call.rules(), draft.targetGroup()));
    }

    // What is answered, and what must be and is not; what is left open and may be is not worth a line.
    private static Map<String, List<ReadAnswer>> answered(GrantApplication draft, Call call) {
        Map<String, String> answers = draft.answers();
        return call.form().questions().stream()
            .filter(question -> answers.containsKey(question.code())
                || question.isAskedOf(draft.targetGroup()) && question.isRequiredAt(draft.appliedAmount()))
            .collect(Collectors.groupingBy(question -> question.place().name(),
                Collectors.mapping(question -> ReadAnswer.of(question, answers.get(question.code())), Collectors.toList())));
    }

    /**
     * An answer to be read.
     *
     * @param field id of the field it is written in
     * @param text  in the reader's language, {@code null} when there is none
     */
    record ReadAnswer(String label, String field, String text) {

        static ReadAnswer of(Question question, String answer) {
            Locale language = LocaleContextHolder.getLocale();
            return new ReadAnswer(question.label().in(language), Section.answerField(question.code()).replaceAll("[^A-Za-z0-9_-]", "-"),
                answer == null ? null : question.read(answer, language));
        }
    }
}
