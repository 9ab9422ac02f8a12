package tilsagn.application.web;

import java.util.UUID;

import tilsagn.application.Section;
import tilsagn.call.Call;
import tilsagn.core.Fault;

/**
 * A fault of the check page with the way to its field.
 *
 * @param sectionKey message key of the section it is mended in
 * @param href       the section's page and the field's id
 * @param message    the sentence
 */
record FaultLink(String sectionKey, String href, String message) {

    static FaultLink of(UUID id, Fault fault, Call call, String message) {
        if (fault.key().startsWith("application.missing.sign-off")) {
            return new FaultLink("application.sign-off.title", "/applications/" + id + "/sign-off", message);
        }
        Section section = Section.holding(fault.field(), call);
        String field = fault.field().replaceAll("[^A-Za-z0-9_-]", "-");
        return new FaultLink("application.section." + section, "/applications/" + id + "/" + section.path() + "#" + field, message);
    }
}
