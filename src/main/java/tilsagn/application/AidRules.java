package tilsagn.application;

import java.util.ArrayList;
import java.util.List;

import tilsagn.core.Fault;

/** What must be said about other public money and about secrets: "none" or each of them, never both and never nothing. */
final class AidRules {

    private final AidSection aid;
    private final List<Fault> faults = new ArrayList<>();

    private AidRules(AidSection aid) {
        this.aid = aid;
    }

    static List<Fault> check(AidSection aid) {
        AidRules rules = new AidRules(aid);
        rules.noneOrEach("aidHistory", aid.noAidHistory(), aid.aidHistory().isEmpty());
        rules.earlierAidIsDescribed();
        rules.noneOrEach("otherApplications", aid.noOtherApplications(), aid.otherApplications().isEmpty());
        rules.otherApplicationsAreDescribed();
        rules.secretsHaveAReason();
        return rules.faults;
    }

    private void noneOrEach(String list, boolean none, boolean empty) {
        if (none && !empty) {
            faults.add(Fault.on(list, "application.rule.none-and-some"));
        } else if (!none && empty) {
            faults.add(ApplicationRules.missing("", list));
        }
    }

    private void earlierAidIsDescribed() {
        for (int at = 0; at < aid.aidHistory().size(); at++) {
            String row = "aidHistory[" + at + "].";
            EarlierAid given = aid.aidHistory().get(at);
            need(row, "giver", given.giver());
            need(row, "grantedOn", given.grantedOn());
            need(row, "amount", given.amount());
            need(row, "type", given.type());
        }
    }

    private void otherApplicationsAreDescribed() {
        for (int at = 0; at < aid.otherApplications().size(); at++) {
            String row = "otherApplications[" + at + "].";
            need(row, "receiver", aid.otherApplications().get(at).receiver());
            need(row, "amount", aid.otherApplications().get(at).amount());
        }
    }

    private void secretsHaveAReason() {
        for (int at = 0; at < aid.businessSecrets().size(); at++) {
            String row = "businessSecrets[" + at + "].";
            need(row, "section", aid.businessSecrets().get(at).section());
            need(row, "what", aid.businessSecrets().get(at).what());
            need(row, "reason", aid.businessSecrets().get(at).reason());
        }
    }

    private void need(String row, String field, Object value) {
        if (value == null) {
            faults.add(ApplicationRules.missing(row, field));
        }
    }
}
