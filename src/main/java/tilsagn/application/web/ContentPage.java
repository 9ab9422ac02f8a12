package tilsagn.application.web;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.ContentSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.GreenContribution;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;

/** What the project does for the green transition and the region's strategy. */
@Component
class ContentPage implements SectionPage {

    private static final List<String> GREEN = Arrays.stream(GreenContribution.values()).map(Enum::name).toList();

    @Override
    public Section section() {
        return Section.CONTENT;
    }

    @Override
    public Typed form(GrantApplication draft) {
        ContentSection content = draft.content();
        return Typed.empty().put("greenTransition", content.greenTransition())
            .putAll("greenContributions", content.greenContributions().values())
            .put("strategyGoal", content.strategyGoal()).put("smartSpecialisation", content.smartSpecialisation());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        ContentSection section = new ContentSection(reading.text("greenTransition", 3000), reading.codes("greenContributions", GREEN),
            reading.choice("strategyGoal", call.strategyGoals()), reading.text("smartSpecialisation", 3000));
        reading.refuseFaults();
        return section;
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        Map<String, String> goals = new LinkedHashMap<>();
        call.strategyGoals().forEach(goal -> goals.put(goal, goal));
        model.addAttribute("strategyGoals", goals);
        model.addAttribute("greenContributions", GreenContribution.values());
    }
}
