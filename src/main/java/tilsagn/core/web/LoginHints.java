package tilsagn.core.web;

import java.util.List;

/** People one may log in as, shown on the login page; only the demo knows any. */
public interface LoginHints {

    /** The demo's people, in the order of the story. */
    List<Person> people();

    /**
     * One of them.
     *
     * @param username login name
     * @param password password, public by intention
     * @param name     full name
     * @param roleKey  message key of the role
     * @param goodFor  message key of what this person is good for
     */
    record Person(String username, String password, String name, String roleKey, String goodFor) {
    }
}
