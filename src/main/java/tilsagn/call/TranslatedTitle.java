package tilsagn.call;

import java.util.UUID;

/** A call's title in another language than its own. */
record TranslatedTitle(UUID callId, String title) {
}
