package tilsagn.call;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/**
 * What stands when a call is announced: its text, who may apply, by which criteria. Read whole: one query per
 * list for all the calls of a page.
 */
@Embeddable
class CallContent {

    @Embedded
    private CallText text;

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_target_group", joinColumns = @JoinColumn(name = "call_id"))
    @Column(name = "target_group")
    @Enumerated(EnumType.STRING)
    private Set<TargetGroup> targetGroups = new HashSet<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_theme", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    @Column(name = "theme")
    private List<String> themes = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_goal", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    @Column(name = "goal")
    private List<String> strategyGoals = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_criterion", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<Criterion> criteria = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_contact", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<Contact> contacts = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_attachment", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<AttachmentRequirement> attachments = new ArrayList<>();

    protected CallContent() {
    }

    CallContent(NewCall call) {
        text = call.text();
        targetGroups.addAll(call.targetGroups());
        themes.addAll(call.themes());
        strategyGoals.addAll(call.strategyGoals());
        criteria.addAll(call.criteria());
        contacts.addAll(call.contacts());
        attachments.addAll(call.attachments());
    }

    void reword(CallPart part, String words) {
        text = text.with(part, words);
    }

    void add(Contact contact) {
        contacts.add(contact);
    }

    CallText text() {
        return text;
    }

    Set<TargetGroup> targetGroups() {
        return targetGroups.isEmpty() ? EnumSet.noneOf(TargetGroup.class) : EnumSet.copyOf(targetGroups);
    }

    List<String> themes() {
        return List.copyOf(themes);
    }

    List<String> strategyGoals() {
        return List.copyOf(strategyGoals);
    }

    List<Criterion> criteria() {
        return List.copyOf(criteria);
    }

    List<Contact> contacts() {
        return List.copyOf(contacts);
    }

    List<AttachmentRequirement> attachments() {
        return List.copyOf(attachments);
    }
}
