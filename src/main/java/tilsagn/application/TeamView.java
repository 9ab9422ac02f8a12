package tilsagn.application;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Who works on an application, as its members see it.
 *
 * @param vacant whether nobody leads it: the lead has left the organisation
 */
public record TeamView(List<Person> people, List<Open> invitations, List<Deed> deeds, Standing mine, boolean vacant) {

    /** Somebody who can open it. @param since {@code null} for those who may because they act for the organisation */
    public record Person(String username, String name, String email, TeamRole role, Instant since, boolean ofOrganisation, boolean signatory) {

        /** Whether the lead may change or take away what they may do. */
        public boolean isInvited() {
            return !ofOrganisation;
        }

        public boolean leads() {
            return role == TeamRole.LEAD;
        }
    }

    /** An invitation nobody has answered yet. */
    public record Open(UUID id, String email, String name, TeamRole role, boolean signatory, Instant sentAt, Instant expiresAt, boolean expired) {
    }

    /** Something that was done. @param about a name, an address, or {@code null} */
    public record Deed(Instant at, String who, TeamDeed what, String about, Section section) {
    }
}
