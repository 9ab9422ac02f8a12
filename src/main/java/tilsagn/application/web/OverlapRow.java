package tilsagn.application.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.stereotype.Component;

import tilsagn.application.FinanceSource;
import tilsagn.application.Overlap;
import tilsagn.call.CallLine;
import tilsagn.core.web.Wording;

/**
 * A sign of overlap in the reader's language.
 *
 * @param call    title of the other case's call, or {@code null}
 * @param reasons sentences
 */
record OverlapRow(Overlap overlap, String call, List<String> reasons) {

    /** Finds the words. */
    @Component
    static class Factory {

        private final Wording wording;

        Factory(Wording wording) {
            this.wording = wording;
        }

        OverlapRow of(Overlap overlap, Map<UUID, CallLine> calls) {
            CallLine call = overlap.other() == null ? null : calls.get(overlap.other().callId());
            return new OverlapRow(overlap, call == null ? null : call.title(), overlap.reasons().stream().map(this::sentence).toList());
        }

        private String sentence(Overlap.Reason reason) {
            return wording.of("application.overlap." + reason.key(), reason.args().stream().map(this::readable).toList());
        }

        private Object readable(Object value) {
            return value instanceof FinanceSource source ? wording.of("application.source." + source.name(), List.of()) : value;
        }
    }
}
