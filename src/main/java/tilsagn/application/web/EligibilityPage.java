package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Counties;
import tilsagn.account.Municipality;
import tilsagn.application.EligibilitySection;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.application.Verdict;
import tilsagn.call.Call;
import tilsagn.call.TargetGroup;
import tilsagn.core.web.Wording;

/** Whether they may apply, answered before anything else is written. */
@Component
class EligibilityPage implements SectionPage {

    private final Counties counties;
    private final Wording wording;

    EligibilityPage(Counties counties, Wording wording) {
        this.counties = counties;
        this.wording = wording;
    }

    @Override
    public Section section() {
        return Section.ELIGIBILITY;
    }

    @Override
    public Typed form(GrantApplication draft) {
        EligibilitySection given = draft.eligibility();
        return Typed.empty().put("targetGroup", given.targetGroup()).put("notStarted", given.notStarted())
            .put("notInDifficulty", given.notInDifficulty()).put("noRecoveryOrder", given.noRecoveryOrder())
            .put("countyEffect", given.countyEffect()).putAll("municipalities", given.municipalities().values());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        EligibilitySection section = read(reading, call);
        reading.refuseFaults();
        return section;
    }

    private EligibilitySection read(Reading reading, Call call) {
        List<String> known = counties.municipalities(call.county()).stream().map(Municipality::number).toList();
        return new EligibilitySection(reading.code("targetGroup", TargetGroup.class), reading.yesNo("notStarted"),
            reading.yesNo("notInDifficulty"), reading.yesNo("noRecoveryOrder"), reading.text("countyEffect", 1000),
            reading.codes("municipalities", known));
    }

    /** The verdict on what is typed so far; what cannot be read is not answered yet. */
    Verdict verdict(Typed typed, Call call) {
        return Verdict.on(read(new Reading(typed), call), call);
    }

    /** What stops them, in words. */
    List<String> reasons(Verdict verdict) {
        return verdict.stops().stream().map(wording::of).toList();
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        Map<String, String> municipalities = new LinkedHashMap<>();
        counties.municipalities(call.county()).forEach(municipality -> municipalities.put(municipality.number(), municipality.name()));
        Map<String, String> noYes = new LinkedHashMap<>();
        noYes.put("true", wording.of("core.no", List.of()));
        noYes.put("false", wording.of("core.yes", List.of()));
        Verdict verdict = verdict(form, call);
        model.addAllAttributes(Map.of("municipalities", municipalities, "targetGroups", call.targetGroups(), "noYes", noYes,
            "countyName", call.scheme().geographicScope(), "verdict", verdict, "reasons", reasons(verdict)));
    }
}
