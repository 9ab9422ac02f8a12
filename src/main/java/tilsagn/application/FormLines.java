package tilsagn.application;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** The lists of an application that stand beside its plan, and the answers to the call's own questions. */
@Embeddable
class FormLines {

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_activity", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<Activity> activities = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_risk", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<Risk> risks = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_aid_history", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<EarlierAid> aidHistory = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_other", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<OtherApplication> otherApplications = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_secret", joinColumns = @JoinColumn(name = "application_id"))
    @OrderColumn(name = "line_no")
    private List<BusinessSecret> businessSecrets = new ArrayList<>();
    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "application_answer", joinColumns = @JoinColumn(name = "application_id"))
    @MapKeyColumn(name = "question_code", length = 40)
    private Map<String, Answer> answers = new TreeMap<>();

    @Column(nullable = false)
    private boolean noAidHistory;
    @Column(nullable = false)
    private boolean noOtherApplications;
    @Column(length = 1000)
    private String groupCompanies;

    void put(OrganisationSection part) {
        ApplicationForm.replace(risks, part.risks());
    }

    void put(AidSection part) {
        noAidHistory = part.noAidHistory();
        noOtherApplications = part.noOtherApplications();
        groupCompanies = part.groupCompanies();
        ApplicationForm.replace(aidHistory, part.aidHistory());
        ApplicationForm.replace(otherApplications, part.otherApplications());
        ApplicationForm.replace(businessSecrets, part.businessSecrets());
    }

    void putActivities(List<Activity> lines) {
        ApplicationForm.replace(activities, lines);
    }

    void put(Section section, Map<String, String> given) {
        given.forEach((code, text) -> {
            if (text.isEmpty()) {
                answers.remove(code);
            } else {
                answers.put(code, new Answer(section, text));
            }
        });
    }

    /** Empties everything. */
    void erase() {
        put(new AidSection(false, List.of(), null, false, List.of(), List.of()));
        risks.clear();
        activities.clear();
        answers.clear();
    }

    List<Activity> activities() {
        return List.copyOf(activities);
    }

    OrganisationSection organisation() {
        return new OrganisationSection(risks);
    }

    AidSection aid() {
        return new AidSection(noAidHistory, aidHistory, groupCompanies, noOtherApplications, otherApplications, businessSecrets);
    }

    /** By code, so that the same answers always come in the same order. */
    Map<String, String> answers() {
        Map<String, String> texts = new TreeMap<>();
        answers.forEach((code, answer) -> texts.put(code, answer.text()));
        return texts;
    }

    Map<String, String> answersIn(Section section) {
        Map<String, String> texts = new TreeMap<>();
        answers.forEach((code, answer) -> {
            if (answer.section() == section) {
                texts.put(code, answer.text());
            }
        });
        return texts;
    }
}
