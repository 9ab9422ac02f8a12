package tilsagn.account;

/** A link that does not work: used, too old, replaced or never sent. Which of them is not told. */
public class LinkExpired extends RuntimeException {

    LinkExpired() {
        super("link does not work");
    }
}
