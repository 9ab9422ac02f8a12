package tilsagn.decision.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Nok;
import tilsagn.decision.Pool;
import tilsagn.decision.PoolArea;
import tilsagn.decision.PoolBook;

/** All pools of the county: by scheme, every call's budget areas, with the sums of each budget year. */
@Controller
class PoolOverviewController {

    private final Calls calls;
    private final PoolBook book;

    PoolOverviewController(Calls calls, PoolBook book) {
        this.calls = calls;
        this.book = book;
    }

    @GetMapping("/pools")
    String overview(@LoggedIn User user, Model model) {
        Map<UUID, Call> own = calls.ofCounty(user.county()).stream().collect(Collectors.toMap(Call::id, call -> call, (one, same) -> one,
            LinkedHashMap::new));
        Map<UUID, List<PoolArea>> areas = book.areas(own.keySet()).stream().collect(Collectors.groupingBy(area -> area.sums().callId()));
        Map<String, Scheme> schemes = new TreeMap<>();
        for (Call call : own.values()) {
            for (PoolArea area : areas.getOrDefault(call.id(), List.of())) {
                schemes.computeIfAbsent(call.schemeName(), name -> new Scheme(name, new ArrayList<>(), new TreeMap<>())).add(call, area);
            }
        }
        model.addAttribute("schemes", schemes.values());
        return "decision/pools";
    }

    /** One budget area of one call. */
    record Row(Call call, PoolArea area) {
    }

    /** A scheme's pools, and what they come to in each budget year. */
    record Scheme(String name, List<Row> areas, Map<Integer, Sums> years) {

        private void add(Call call, PoolArea area) {
            areas.add(new Row(call, area));
            years.merge(area.budget().year(), Sums.of(area.sums()), Sums::plus);
        }
    }

    /** Four sums. */
    record Sums(Nok frame, Nok committed, Nok reserved, Nok available) {

        private static Sums of(Pool pool) {
            return new Sums(pool.frame(), pool.committed(), pool.reserved(), pool.available());
        }

        private Sums plus(Sums other) {
            return new Sums(frame.plus(other.frame), committed.plus(other.committed), reserved.plus(other.reserved), available.plus(other.available));
        }
    }
}
