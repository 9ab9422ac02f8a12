package tilsagn.application.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Counties;
import tilsagn.account.Municipality;
import tilsagn.application.GrantApplication;
import tilsagn.application.ProjectPhase;
import tilsagn.application.ProjectSection;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.call.TargetGroup;

/** What the project is, when and where. */
@Component
class ProjectPage implements SectionPage {

    private final Counties counties;

    ProjectPage(Counties counties) {
        this.counties = counties;
    }

    @Override
    public Section section() {
        return Section.PROJECT;
    }

    @Override
    public Typed form(GrantApplication draft) {
        ProjectSection project = draft.project();
        return Typed.empty().put("targetGroup", project.targetGroup()).put("phase", project.phase()).put("title", project.title())
            .put("summary", project.summary()).put("startDate", project.startDate()).put("endDate", project.endDate())
            .putAll("municipalities", project.municipalities().values());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        List<String> known = counties.municipalities(call.county()).stream().map(Municipality::number).toList();
        ProjectSection section = new ProjectSection(reading.code("targetGroup", TargetGroup.class),
            reading.code("phase", ProjectPhase.class),
            reading.text("title", 100), reading.text("summary", 500), reading.date("startDate"), reading.date("endDate"),
            reading.codes("municipalities", known));
        reading.refuseFaults();
        return section;
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        Map<String, String> municipalities = new LinkedHashMap<>();
        counties.municipalities(call.county()).forEach(municipality -> municipalities.put(municipality.number(), municipality.name()));
        model.addAttribute("municipalities", municipalities);
        model.addAttribute("targetGroups", call.targetGroups());
        model.addAttribute("phases", ProjectPhase.values());
    }
}
