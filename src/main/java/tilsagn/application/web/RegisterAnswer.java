package tilsagn.application.web;

import java.util.List;

import tilsagn.account.RegisteredOrganisation;
import tilsagn.core.Fault;

/**
 * What the start page shows under the search field.
 *
 * @param said      the organisation of the number that was asked for when it may apply, else {@code null}
 * @param hits      organisations to choose among after a search by name
 * @param fault     why the one asked for cannot apply, or what is wrong with the number; {@code null} when nothing is
 * @param number    the number that may be gone on with, nine digits, or {@code null}
 */
record RegisterAnswer(State state, RegisteredOrganisation said, List<RegisteredOrganisation> hits, Fault fault, String number) {

    /** Nobody has asked yet. */
    static final RegisterAnswer NONE = new RegisterAnswer(State.NONE, null, List.of(), null, null);

    /** What came of the question. Words: {@code application.register.answer.*}. */
    enum State {
        /** Nothing was asked. */
        NONE,
        /** This is it. */
        FOUND,
        /** It cannot apply, or is no number at all. */
        REFUSED,
        /** Several to choose among. */
        HITS,
        /** Nothing has such a name. */
        NO_HITS,
        /** A number, but the register does not answer: the person writes name and municipality. */
        UNREACHABLE,
        /** A name, but the register does not answer: only a number can be gone on with. */
        NO_SEARCH
    }

    static RegisterAnswer found(RegisteredOrganisation said) {
        return new RegisterAnswer(State.FOUND, said, List.of(), null, said.number().digits());
    }

    static RegisterAnswer refused(Fault fault) {
        return new RegisterAnswer(State.REFUSED, null, List.of(), fault, null);
    }

    static RegisterAnswer unreachable(String number) {
        return new RegisterAnswer(State.UNREACHABLE, null, List.of(), null, number);
    }

    static RegisterAnswer hits(List<RegisteredOrganisation> hits) {
        return new RegisterAnswer(hits.isEmpty() ? State.NO_HITS : State.HITS, null, hits, null, null);
    }

    static RegisterAnswer noSearch() {
        return new RegisterAnswer(State.NO_SEARCH, null, List.of(), null, null);
    }

    boolean is(State one) {
        return state == one;
    }
}
