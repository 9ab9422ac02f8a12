package tilsagn.application.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Language;
import tilsagn.application.ApplicantRegister;
import tilsagn.application.ApplicantSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;

/** Who applies and whom to reach. */
@Component
class ApplicantPage implements SectionPage {

    private final ApplicantRegister applicants;

    ApplicantPage(ApplicantRegister applicants) {
        this.applicants = applicants;
    }

    @Override
    public Section section() {
        return Section.APPLICANT;
    }

    @Override
    public Typed form(GrantApplication draft) {
        ApplicantSection applicant = draft.applicant();
        return Typed.empty().put("contactName", applicant.contactName()).put("contactEmail", applicant.contactEmail())
            .put("contactPhone", applicant.contactPhone()).put("projectManager", applicant.projectManager())
            .put("writtenStandard", applicant.writtenStandard());
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        ApplicantSection section = new ApplicantSection(reading.text("contactName", 200), reading.text("contactEmail", 200),
            reading.text("contactPhone", 40), reading.text("projectManager", 200), reading.code("writtenStandard", Language.class));
        reading.refuseFaults();
        return section;
    }

    // What the register says is shown beside the fields; nobody writes it.
    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        model.addAttribute("languages", Language.values());
        model.addAttribute("register", applicants.of(draft));
    }
}
