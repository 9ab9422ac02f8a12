package tilsagn.call;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.FetchType;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.FetchMode;
import org.hibernate.annotations.FetchProfile;
import org.hibernate.annotations.FetchProfile.FetchOverride;
import tilsagn.core.FetchPlan;

/** What of a call is read rather than moved: its frozen text, what it asks, its meetings and documents. */
@FetchProfile(name = FetchPlan.TOUCHED, fetchOverrides = {
    @FetchOverride(entity = Call.class, association = "content.targetGroups", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "content.themes", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "content.strategyGoals", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "content.criteria", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "content.contacts", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "content.attachments", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "form.rows", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "form.options", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "files.meetings", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY),
    @FetchOverride(entity = Call.class, association = "files.documents", mode = FetchMode.SUBSELECT, fetch = FetchType.LAZY)})
@MappedSuperclass
abstract class CallPaper {

    @Embedded
    private CallContent content;
    @Embedded
    private CallForm form;
    @Embedded
    private CallFiles files;

    protected CallPaper() {
    }

    CallPaper(NewCall call) {
        content = new CallContent(call);
        form = new CallForm(call);
        files = new CallFiles(call.meetings());
    }

    /** Attaches what was shown at a meeting; refuses {@code call.meeting-not-held} before it begins. */
    void attachPresentation(int meeting, UUID file, Instant now) {
        files.attachPresentation(meeting, file, now);
    }

    void attach(CallDocument document) {
        files.attach(document);
    }

    void attach(InformationMeeting meeting) {
        files.attach(meeting);
    }

    void attach(Contact contact) {
        content.add(contact);
    }

    void rewordText(CallPart part, String words) {
        content.reword(part, words);
    }

    /** Whether the file belongs to this call, as a presentation or a document. */
    public boolean holds(UUID file) {
        return files.hold(file);
    }

    public CallText text() {
        return content.text();
    }

    public String ingress() {
        return content.text().ingress();
    }

    public String purpose() {
        return content.text().purpose();
    }

    public String whoMayApply() {
        return content.text().whoMayApply();
    }

    public Set<TargetGroup> targetGroups() {
        return content.targetGroups();
    }

    public List<String> themes() {
        return content.themes();
    }

    public List<String> strategyGoals() {
        return content.strategyGoals();
    }

    public List<Criterion> criteria() {
        return content.criteria();
    }

    public CallForm form() {
        return form;
    }

    public List<Contact> contacts() {
        return content.contacts();
    }

    /** What applicants are asked to attach, in the order of the form. */
    public List<AttachmentRequirement> attachments() {
        return content.attachments();
    }

    public List<InformationMeeting> meetings() {
        return files.meetings();
    }

    public List<CallDocument> documents() {
        return files.documents();
    }
}
