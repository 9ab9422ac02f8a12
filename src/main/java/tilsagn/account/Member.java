package tilsagn.account;

import java.util.UUID;

/** A person in an organisation, as the others see them. */
public record Member(UUID id, String name, String email, MemberRole role) {

    /** Whether the person looks after the members. */
    public boolean isAdministrator() {
        return role == MemberRole.ADMINISTRATOR;
    }
}
