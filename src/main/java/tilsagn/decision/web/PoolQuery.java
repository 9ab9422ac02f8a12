package tilsagn.decision.web;

import java.util.UUID;
import java.util.function.Function;

import org.springframework.web.util.UriComponentsBuilder;

import tilsagn.core.CaseNumber;
import tilsagn.core.NotFound;
import tilsagn.decision.PoolEntry;
import tilsagn.decision.PoolFilter;
import tilsagn.decision.PoolSide;

/**
 * Which movements the address asks for. What is not known as a filter does not exist.
 *
 * @param number a case number
 * @param before only lines older than this one, when turning pages
 */
record PoolQuery(String side, String kind, String area, String number, Long before) {

    PoolFilter filter() {
        return new PoolFilter(read(side, PoolSide::valueOf), read(kind, PoolEntry.Kind::valueOf), read(area, UUID::fromString),
            read(number, CaseNumber::parse));
    }

    long key() {
        return before == null ? Long.MAX_VALUE : before;
    }

    /** An address of the ledger with the same filter, from another line on. */
    String at(String path, Long line) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "side", side);
        add(address, "kind", kind);
        add(address, "area", area);
        add(address, "number", number);
        add(address, "before", line);
        return address.build().encode().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, Object value) {
        if (value != null && !value.toString().isBlank()) {
            address.queryParam(name, value);
        }
    }

    private static <T> T read(String typed, Function<String, T> reader) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return reader.apply(typed);
        } catch (RuntimeException unknown) {
            throw new NotFound("movements " + typed);
        }
    }
}
