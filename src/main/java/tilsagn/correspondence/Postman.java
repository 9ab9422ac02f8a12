package tilsagn.correspondence;

/** Carries an e-mail out of the house, or keeps it in. */
interface Postman {

    /** Throws what went wrong; returning means that it was handed over. */
    void deliver(Mail mail, String sender);

    /** Whether mails stay in the house, so that the log is where people read them. */
    default boolean keepsMailbox() {
        return false;
    }
}
