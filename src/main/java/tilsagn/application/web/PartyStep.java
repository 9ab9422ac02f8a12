package tilsagn.application.web;

/**
 * A line of the timeline on the party's page.
 *
 * @param when     a date or a word, ready to be shown
 * @param text     what happened or is to come
 * @param href     where to see it, or {@code null}
 * @param linkText the words of the link
 * @param state    {@code done}, {@code now} or {@code next}
 */
record PartyStep(String when, String text, String href, String linkText, String state) {

    static PartyStep done(String when, String text) {
        return new PartyStep(when, text, null, null, "done");
    }

    PartyStep leadingTo(String address, String words) {
        return new PartyStep(when, text, address, words, state);
    }
}
