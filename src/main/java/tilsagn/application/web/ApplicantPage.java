package tilsagn.application.web;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Accounts;
import tilsagn.account.Language;
import tilsagn.application.ApplicantRegister;
import tilsagn.application.ApplicantSection;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.Actor;

/** Who applies and whom to reach. */
@Component
class ApplicantPage implements SectionPage {

    private final ApplicantRegister applicants;
    private final Accounts accounts;

    ApplicantPage(ApplicantRegister applicants, Accounts accounts) {
        this.applicants = applicants;
        this.accounts = accounts;
    }

    @Override
    public Section section() {
        return Section.APPLICANT;
    }

    @Override
    public Typed form(GrantApplication draft) {
        ApplicantSection applicant = draft.applicant().isBlank() ? asTheWriter(draft.applicant()) : draft.applicant();
        return Typed.empty().put("contactName", applicant.contactName()).put("contactEmail", applicant.contactEmail())
            .put("contactPhone", applicant.contactPhone()).put("projectManager", applicant.projectManager())
            .put("writtenStandard", applicant.writtenStandard());
    }

    // Nobody types their own name for a machine that knows it; it is saved when the page is.
    private ApplicantSection asTheWriter(ApplicantSection empty) {
        return accounts.findUser(Actor.username()).map(user -> new ApplicantSection(user.name(), user.email(), null, null, empty.writtenStandard()))
            .orElse(empty);
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
