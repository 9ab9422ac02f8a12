package tilsagn.account;

/**
 * A way of signing in. The password is one; another (ID-porten's OpenID Connect) is added as a bean of this type plus what Spring Security
 * needs for it, and no room notices: they see the same {@link User}.
 * <p>A way that ends at another place maps what that place says to a person by {@link PersonDirectory} and then lets {@code account.web}
 * finish the sign-in. It must demand a second factor itself where it needs one: ours belongs to our password.
 */
public interface SignIn {

    /** Its code, also the message key {@code account.sign-in.CODE} of its button. */
    String code();

    /** Where it begins, a path on this site. */
    String path();

    /** Whether it is a form on the login page itself and not a button that leads away. */
    default boolean isOnTheLoginPage() {
        return false;
    }
}
