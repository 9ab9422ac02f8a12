package tilsagn.worklist;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tilsagn.core.CaseNumber;

/**
 * Deals items out so that nobody has more to do than others: each goes to whoever may have it and has fewest by then. What few may have is
 * dealt first, so that it does not end with nobody. Pure arithmetic; it asks nobody.
 */
final class LoadBalance {

    private final Map<String, Integer> load = new HashMap<>();
    private final Set<Place> places = new HashSet<>();

    /**
     * Begins with what people have already.
     *
     * @param open   how many open items each of the people has
     * @param places who had or has which place at steps that want several people
     */
    LoadBalance(Map<String, Integer> open, Set<Place> places) {
        this.load.putAll(open);
        this.places.addAll(places);
    }

    /** One to deal out, and who may have it by kind of work and exclusion. */
    record Share(String taskId, CaseNumber caseNumber, String step, List<String> candidates) {
    }

    /** Task to person, in the order given; a task nobody may have is missing. */
    Map<String, String> deal(List<Share> shares) {
        Map<String, String> dealt = new HashMap<>();
        List<Share> fewest = new ArrayList<>(shares);
        fewest.sort(Comparator.comparingInt(share -> share.candidates().size()));
        for (Share share : fewest) {
            share.candidates().stream().filter(person -> isFree(share, person)).min(Comparator.comparingInt((String person) -> load.getOrDefault(person, 0))
                .thenComparing(Comparator.naturalOrder())).ifPresent(person -> give(share, person, dealt));
        }
        return dealt;
    }

    private boolean isFree(Share share, String person) {
        return !Place.ONE_EACH.contains(share.step()) || !places.contains(new Place(share.caseNumber(), share.step(), person));
    }

    private void give(Share share, String person, Map<String, String> dealt) {
        dealt.put(share.taskId(), person);
        load.merge(person, 1, Integer::sum);
        places.add(new Place(share.caseNumber(), share.step(), person));
    }
}
