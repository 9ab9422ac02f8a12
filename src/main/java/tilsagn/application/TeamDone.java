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

/** Something somebody did with the people or the sections of a draft; read by its members only, never by the county. */
@Entity
@Table(name = "application_team_deed")
class TeamDone {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;
    private UUID applicationId;
    private Instant happenedAt;
    private String username;
    @Enumerated(EnumType.STRING)
    private TeamDeed what;
    private String about;
    @Enumerated(EnumType.STRING)
    private Section section;

    protected TeamDone() {
    }

    TeamDone(UUID applicationId, Instant happenedAt, String username, TeamDeed what, String about, Section section) {
        this.applicationId = applicationId;
        this.happenedAt = happenedAt;
        this.username = username;
        this.what = what;
        this.about = about;
        this.section = section;
    }

    Instant happenedAt() {
        return happenedAt;
    }

    String username() {
        return username;
    }

    TeamDeed what() {
        return what;
    }

    String about() {
        return about;
    }

    Section section() {
        return section;
    }
}
