package tilsagn.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.springframework.ui.Model;

import tilsagn.application.AnsweredSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.call.Question;
import tilsagn.core.Fault;
import tilsagn.core.Refusal;

/** A page of the form together with the call's own questions in that section: filled, read and saved as one. */
final class AnsweredPage implements SectionPage {

    private final SectionPage page;
    private final QuestionFields fields;

    AnsweredPage(SectionPage page, QuestionFields fields) {
        this.page = page;
        this.fields = fields;
    }

    @Override
    public Section section() {
        return page.section();
    }

    @Override
    public Typed form(GrantApplication draft) {
        Typed form = page.form(draft);
        draft.answersIn(section()).forEach((code, text) -> form.put(Section.answerField(code), text));
        return form;
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        List<Question> questions = section().questionsOf(call);
        List<Fault> faults = new ArrayList<>();
        SectionContent core = collect(() -> page.read(typed, call), faults);
        Map<String, String> answers = collect(() -> AnswerReading.of(typed, questions), faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return answers.isEmpty() ? core : new AnsweredSection(section(), core, answers);
    }

    // Everything that cannot be read is told at once, whichever half of the page it is in.
    private static <T> T collect(Supplier<T> reading, List<Fault> faults) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            faults.addAll(refusal.faults());
            return null;
        }
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        page.choices(model, draft, call, form);
        model.addAttribute("questions", fields.of(section(), draft, call, form));
        model.addAttribute("serves", fields.criteria(section(), draft, call));
    }
}
