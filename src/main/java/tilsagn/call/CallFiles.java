package tilsagn.call;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import org.hibernate.annotations.Fetch;
import org.hibernate.annotations.FetchMode;

/** What may still be added to an announced call: presentations from its meetings, and documents. */
@Embeddable
class CallFiles {

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_meeting", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<InformationMeeting> meetings = new ArrayList<>();

    @ElementCollection(fetch = FetchType.EAGER)
    @Fetch(FetchMode.SUBSELECT)
    @CollectionTable(name = "call_document", joinColumns = @JoinColumn(name = "call_id"))
    @OrderColumn(name = "position")
    private List<CallDocument> documents = new ArrayList<>();

    protected CallFiles() {
    }

    CallFiles(List<InformationMeeting> planned) {
        meetings.addAll(planned);
    }

    void attachPresentation(int meeting, UUID file, Instant now) {
        CallGuards.due(now, meetings.get(meeting).startsAt(), "call.meeting-not-held");
        meetings.set(meeting, meetings.get(meeting).withPresentation(file, now));
    }

    void attach(CallDocument document) {
        documents.add(document);
    }

    void attach(InformationMeeting meeting) {
        meetings.add(meeting);
    }

    boolean hold(UUID file) {
        return meetings.stream().anyMatch(meeting -> file.equals(meeting.presentation()))
            || documents.stream().anyMatch(document -> document.file().equals(file));
    }

    List<InformationMeeting> meetings() {
        return List.copyOf(meetings);
    }

    List<CallDocument> documents() {
        return List.copyOf(documents);
    }
}
