package tilsagn.application.web;

import org.springframework.ui.Model;

import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.Fault;

/** One page of the form: how it is filled from a draft, and how what was typed becomes what is saved. */
interface SectionPage {

    /** The section it writes. */
    Section section();

    /** The form as it is stored. */
    Typed form(GrantApplication draft);

    /** What was typed, read. Refuses with a fault on each field that cannot be read. */
    SectionContent read(Typed typed, Call call);

    /** What is said when it is saved, as a message key with its values. */
    default Fault saved(Typed typed, Call call, String when) {
        return Fault.general("application.saved", when);
    }

    /** What there is to choose among on the page. */
    default void choices(Model model, GrantApplication draft, Call call, Typed form) {
    }
}
