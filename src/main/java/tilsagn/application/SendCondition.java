package tilsagn.application;

import java.util.List;
import java.util.Map;
import java.util.Set;

import tilsagn.call.Call;
import tilsagn.core.Fault;

/** Something beside the form's own fields that must be in order before an application is sent: attachments, the register, a signature. */
interface SendCondition {

    /** What is in the way, each fault on the field of the form where it is mended. */
    List<Fault> check(GrantApplication application, Call call);

    /** The sections in which something of it is there already, so that they do not count as untouched. */
    default Set<Section> begun(GrantApplication application) {
        return Set.of();
    }

    /** What of it belongs to the text whose sum stands on the receipt: name to value, in a fixed order. */
    default Map<String, String> sent(GrantApplication application) {
        return Map.of();
    }

    /** What of it a signatory vouches for before it is sent; only what stays the same as long as nobody changes anything. */
    default Map<String, String> signed(GrantApplication application) {
        return sent(application);
    }
}
