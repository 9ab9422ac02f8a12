package tilsagn.application;

import java.time.Instant;
import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What is known about one section beside its content: how often it was saved and by whom, who is to write it, who called it ready. */
@Entity
@Table(name = "application_section")
class SectionMark {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID applicationId;
    @Enumerated(EnumType.STRING)
    private Section section;
    private long version;
    private String savedBy;
    private Instant savedAt;
    private String savedFrom;
    private String assignee;
    private String readyBy;
    private Instant readyAt;

    protected SectionMark() {
    }

    SectionMark(UUID applicationId, Section section) {
        this.applicationId = applicationId;
        this.section = section;
    }

    /** Whether what was loaded from there may still be saved: nothing newer, or only what the same open form has saved itself. */
    boolean isStill(SectionBase base) {
        return base.version() == null || base.version() >= version || savedFrom != null && savedFrom.equals(base.sheet());
    }

    /** Saved with a new content; whoever called it ready meant another. */
    long saved(String username, Instant now, String sheet) {
        version++;
        savedBy = username;
        savedAt = now;
        savedFrom = sheet;
        notReady();
        return version;
    }

    void assign(String username) {
        assignee = username;
    }

    void ready(String username, Instant now) {
        readyBy = username;
        readyAt = now;
    }

    void notReady() {
        readyBy = null;
        readyAt = null;
    }

    Section section() {
        return section;
    }

    long version() {
        return version;
    }

    String savedBy() {
        return savedBy;
    }

    Instant savedAt() {
        return savedAt;
    }

    String assignee() {
        return assignee;
    }

    String readyBy() {
        return readyBy;
    }

    Instant readyAt() {
        return readyAt;
    }
}
