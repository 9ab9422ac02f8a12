package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.springframework.stereotype.Component;

import tilsagn.account.Counties;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.Wording;
import tilsagn.decision.CaseDecision;
import tilsagn.decision.Outcome;

/** The words a decision begins with, and how it will read to the applicant, in the applicant's written standard (språklova § 15). */
@Component
class DecisionTexts {

    private final Wording wording;
    private final Counties counties;

    DecisionTexts(Wording wording, Counties counties) {
        this.wording = wording;
        this.counties = counties;
    }

    /** A form with the proposed amount, the recommendation's reasons and, where there is money to be given, the usual conditions. */
    DecisionForm firstForm(CaseDecision view) {
        String amount = view.suggestion() == null ? "" : view.suggestion().digits();
        String reasons = view.result() == null ? "" : view.result().recommendationReason();
        boolean rejects = view.suggestion() != null && !view.suggestion().isPositive();
        return new DecisionForm(amount, reasons, rejects ? "" : say(view, "decision.conditions.default"));
    }

    /** The decisive paragraphs of the letter for what stands in the form now; an amount that cannot be read counts as the proposed one. */
    List<Paragraph> preview(CaseDecision view, DecisionForm form) {
        if (view.decision() == null) {
            return List.of();
        }
        Nok amount = amount(view, form);
        Outcome outcome = Outcome.of(amount, view.application().appliedAmount());
        List<Paragraph> letter = new ArrayList<>();
        letter.add(new Paragraph(say(view, "decision.preview.heading"), say(view, "decision.preview." + outcome,
            counties.get(view.call().county()).name(), view.application().organisationName(), amount, view.application().appliedAmount())));
        letter.add(new Paragraph(say(view, "decision.preview.reasons"), form.reasons()));
        if (outcome.givesMoney()) {
            letter.add(new Paragraph(say(view, "decision.preview.conditions"), form.conditions()));
        }
        letter.add(new Paragraph(say(view, "decision.preview.appeal"), say(view, "decision.preview.appeal.text")));
        return letter;
    }

    private static Nok amount(CaseDecision view, DecisionForm form) {
        try {
            return form.kroner();
        } catch (Refusal unreadable) {
            return view.decision().planned();
        }
    }

    private String say(CaseDecision view, String key, Object... args) {
        return wording.of(key, List.of(args), languageOf(view));
    }

    /** The applicant's language, also for the page's {@code lang} attribute. */
    static Locale languageOf(CaseDecision view) {
        return Locale.forLanguageTag(view.application().language().name().toLowerCase(Locale.ROOT));
    }

    /** One part of the letter. */
    record Paragraph(String heading, String text) {

        /** Its lines, each a paragraph of its own. */
        public List<String> lines() {
            return text == null ? List.of() : text.lines().filter(line -> !line.isBlank()).toList();
        }
    }

    /** What other rooms want whoever decides to know, in words. */
    List<AwardWarning> warnings(CaseDecision view) {
        return view.warnings().stream().map(warning -> new AwardWarning(wording.of(warning.fault()), warning.place().path(), warning.place().labelKey())).toList();
    }

    /** One of them, and the page of the case where it is seen to. */
    record AwardWarning(String words, String path, String labelKey) {
    }
}
