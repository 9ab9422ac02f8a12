package tilsagn.application.web;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.application.AidSection;
import tilsagn.application.AidType;
import tilsagn.application.BusinessSecret;
import tilsagn.application.EarlierAid;
import tilsagn.application.GrantApplication;
import tilsagn.application.OtherApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.Nok;

/** Public support earlier and elsewhere, and what should not be shown to others. */
@Component
class AidPage implements SectionPage {

    @Override
    public Section section() {
        return Section.AID;
    }

    @Override
    public Typed form(GrantApplication draft) {
        AidSection aid = draft.aid();
        return Typed.empty().put("noAidHistory", aid.noAidHistory()).put("groupCompanies", aid.groupCompanies())
            .put("noOtherApplications", aid.noOtherApplications())
            .putRows("aidHistory", aid.aidHistory().stream().map(AidPage::row).toList())
            .putRows("otherApplications", aid.otherApplications().stream().map(AidPage::row).toList())
            .putRows("businessSecrets", aid.businessSecrets().stream().map(AidPage::row).toList());
    }

    private static Typed row(EarlierAid aid) {
        return Typed.empty().put("giver", aid.giver()).put("scheme", aid.scheme()).put("grantedOn", aid.grantedOn())
            .put("amount", digits(aid.amount())).put("type", aid.type());
    }

    private static Typed row(OtherApplication other) {
        return Typed.empty().put("receiver", other.receiver()).put("purpose", other.purpose()).put("amount", digits(other.amount()));
    }

    private static Typed row(BusinessSecret secret) {
        return Typed.empty().put("section", secret.section()).put("what", secret.what()).put("reason", secret.reason());
    }

    private static String digits(Nok amount) {
        return amount == null ? null : amount.digits();
    }

    @Override
    public SectionContent read(Typed typed, Call call) {
        Reading reading = new Reading(typed);
        AidSection section = new AidSection(reading.flag("noAidHistory"), reading.rows("aidHistory", List.of(), AidPage::earlier),
            reading.text("groupCompanies", 1000), reading.flag("noOtherApplications"),
            reading.rows("otherApplications", List.of(), AidPage::other), reading.rows("businessSecrets", List.of(), AidPage::secret));
        reading.refuseFaults();
        return section;
    }

    private static EarlierAid earlier(Reading row) {
        return new EarlierAid(row.text("giver", 200), row.text("scheme", 200), row.date("grantedOn"), row.amount("amount"),
            row.code("type", AidType.class));
    }

    private static OtherApplication other(Reading row) {
        return new OtherApplication(row.text("receiver", 200), row.text("purpose", 200), row.amount("amount"));
    }

    private static BusinessSecret secret(Reading row) {
        return new BusinessSecret(row.code("section", Section.class), row.text("what", 200), row.text("reason", 500));
    }

    @Override
    public void choices(Model model, GrantApplication draft, Call call, Typed form) {
        model.addAttribute("aidTypes", AidType.values());
        model.addAttribute("secretSections", Arrays.stream(Section.values()).filter(section -> section != Section.DECLARATIONS).toList());
    }
}
