package tilsagn.application;

import java.util.Locale;

import tilsagn.core.Refusal;

/**
 * Whom to invite to what.
 *
 * @param email     where the link goes; small letters
 * @param name      who it is, {@code null} when not told
 * @param role      what they may do; nobody is invited to lead
 * @param signatory whether they are asked to sign
 */
public record NewInvitation(String email, String name, TeamRole role, boolean signatory) {

    /** Refuses on {@code email} and {@code role} what cannot be. */
    public NewInvitation {
        if (email == null || email.isBlank()) {
            throw Refusal.onField("email", "application.missing.contactEmail");
        }
        email = email.strip().toLowerCase(Locale.ROOT);
        if (email.length() > 200 || !ApplicationRules.isEmail(email)) {
            throw Refusal.onField("email", "application.rule.email");
        }
        name = name == null || name.isBlank() ? null : name.strip().substring(0, Math.min(200, name.strip().length()));
        if (role == null || role == TeamRole.LEAD) {
            throw Refusal.onField("role", "application.unreadable.choice");
        }
    }

    /** A colleague or partner who works on it. */
    public static NewInvitation to(String email, TeamRole role) {
        return new NewInvitation(email, null, role, false);
    }

    /** The one who signs: reads everything and signs. */
    public static NewInvitation toSign(String email, String name) {
        return new NewInvitation(email, name, TeamRole.READER, true);
    }
}
