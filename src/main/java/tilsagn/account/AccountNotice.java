package tilsagn.account;

import java.util.List;
import java.util.Locale;

/**
 * Something a person should be told by e-mail about their account or organisation; correspondence writes and sends it.
 *
 * @param address where to
 * @param path    where the text leads on this site; it may hold a secret and is therefore never printed
 * @param values  what the text names, in the order of its message
 */
public record AccountNotice(Kind kind, String address, Locale language, String path, List<String> values) {

    // A path may hold a token.
    @Override
    public String toString() {
        return "AccountNotice[" + kind + "]";
    }

    /** What it is about; the texts are {@code correspondence.account.KIND.subject} and {@code .body}. */
    public enum Kind {

        /** Confirm your address: name. */
        CONFIRM,
        /** Somebody registered with the address of a person who is here already: name. */
        ALREADY_HERE,
        /** Choose a new password: name. */
        RESET,
        /** The password was changed: name. */
        PASSWORD_CHANGED,
        /** Confirm your new address: name. */
        CONFIRM_EMAIL,
        /** Somebody wanted to move to an address that has an account. */
        EMAIL_TAKEN,
        /** To the old address: the address was changed: name, new address. */
        EMAIL_CHANGED,
        /** The second factor was turned on: name. */
        SECOND_FACTOR_ON,
        /** The second factor was turned off: name. */
        SECOND_FACTOR_OFF,
        /** A recovery code was used: name, how many are left. */
        RECOVERY_CODE_USED,
        /** Come and act for an organisation: who invites, organisation. */
        INVITATION,
        /** To administrators: somebody came in by an invitation: who, organisation. */
        JOINED,
        /** To administrators: somebody asks for access: who, address, organisation. */
        ACCESS_ASKED,
        /** The request was granted: organisation. */
        ACCESS_GRANTED,
        /** The request was refused: organisation. */
        ACCESS_REFUSED,
        /** One acts for the organisation no longer: organisation. */
        REMOVED,
        /** The county lets one in: name, county, login address. */
        STAFF_INVITED,
        /** One's roles are others now: name, who changed them. */
        ROLES_CHANGED,
        /** One gets in no more from a day on: name, the day. */
        ACCESS_ENDS,
        /** To administrators and auditors: rights changed that others should look at: who changed them, whose they are. */
        RIGHTS_ALERT;

        /** Whether the path is a secret only the addressee may have. */
        public boolean isSecret() {
            return this == CONFIRM || this == RESET || this == CONFIRM_EMAIL || this == INVITATION || this == STAFF_INVITED;
        }
    }
}
