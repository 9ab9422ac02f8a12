package tilsagn.grant.web;

import java.time.LocalDate;

import tilsagn.core.web.TypedDay;

/** What one of the staff typed on a page of a grant. */
record StaffForm(String until, String reason, String begun, String how, String note, String question) {

    StaffForm {
        until = text(until);
        reason = text(reason);
        begun = text(begun);
        how = text(how);
        note = text(note);
        question = text(question);
    }

    static StaffForm empty() {
        return new StaffForm(null, null, null, null, null, null);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed;
    }

    LocalDate untilDay() {
        return TypedDay.read(until);
    }

    LocalDate begunDay() {
        return TypedDay.read(begun);
    }
}
