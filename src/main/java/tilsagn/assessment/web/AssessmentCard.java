package tilsagn.assessment.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import tilsagn.assessment.AssessmentDesk;
import tilsagn.assessment.ChecklistResult;
import tilsagn.call.ChecklistPoint;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseOverview;
import tilsagn.core.web.Wording;

/** The checklist and how far the assessment has come, on the overview of the case. What anybody scored is not told here. */
@Component
class AssessmentCard implements CaseOverview {

    private final AssessmentDesk desk;
    private final Wording wording;

    AssessmentCard(AssessmentDesk desk, Wording wording) {
        this.desk = desk;
        this.wording = wording;
    }

    @Override
    public Optional<Card> of(CaseNumber caseNumber) {
        return desk.checklistOf(caseNumber).map(result -> new Card("assessment.card", "assessment", 10, lines(result)));
    }

    private List<Line> lines(ChecklistResult result) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(say("assessment.card.stage"), say("assessment.stage." + result.stage()), null));
        for (ChecklistPoint point : result.checklist().points()) {
            result.items().stream().filter(item -> item.item().equals(point.code()))
                .forEach(item -> lines.add(line(point.label().in(LocaleContextHolder.getLocale()), item.passed())));
        }
        return lines;
    }

    private Line line(String label, boolean met) {
        return new Line(label, say(met ? "assessment.card.met" : "assessment.card.not-met"), met ? "success" : "danger");
    }

    private String say(String key) {
        return wording.of(key, List.of());
    }
}
