package tilsagn.application.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.GrantApplication;
import tilsagn.application.ProjectPhase;
import tilsagn.application.ProjectSection;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;

/** What the project is and when. */
@Component
class ProjectPage implements SectionPage {

    @Override
    public Section section() {
        return Section.PROJECT;
    }

    @Override
    public Typed form(GrantApplication draft) {
        ProjectSection project = draft.project();
        return Typed.empty().put("phase", project.phase()).put("title", project.title()).put("summary", project.summary())
            .put("startDate", project.startDate()).put("endDate", project.endDate());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        ProjectSection section = new ProjectSection(reading.code("phase", ProjectPhase.class), reading.text("title", 100),
            reading.text("summary", 500), reading.date("startDate"), reading.date("endDate"));
        reading.refuseFaults();
        return section;
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        model.addAttribute("phases", ProjectPhase.values());
    }
}
