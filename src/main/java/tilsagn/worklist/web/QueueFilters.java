package tilsagn.worklist.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

import tilsagn.account.Counties;
import tilsagn.account.Municipality;
import tilsagn.account.User;
import tilsagn.core.web.Wording;
import tilsagn.worklist.CallChoice;
import tilsagn.worklist.Colleagues;
import tilsagn.worklist.Narrowing;
import tilsagn.worklist.Tags;
import tilsagn.worklist.Worklist;
import tilsagn.worklist.WorklistQuery.Sort;

/** What the list can be narrowed to, what it is narrowed to, and how to undo each of these alone. Nothing here reads the items. */
@Component
class QueueFilters {

    private final Worklist worklist;
    private final Tags tags;
    private final Colleagues colleagues;
    private final Counties counties;
    private final Wording wording;

    QueueFilters(Worklist worklist, Tags tags, Colleagues colleagues, Counties counties, Wording wording) {
        this.worklist = worklist;
        this.tags = tags;
        this.colleagues = colleagues;
        this.counties = counties;
        this.wording = wording;
    }

    void fill(User user, WorklistFilter filter, Model model) {
        Map<String, Map<String, String>> choices = choices(user);
        model.addAttribute("filter", filter);
        model.addAttribute("query", filter.query());
        model.addAttribute("choices", choices);
        model.addAttribute("sortChoices", words(Sort.values(), "worklist.sort."));
        model.addAttribute("chips", chips(choices, filter));
    }

    private Map<String, Map<String, String>> choices(User user) {
        Worklist.Choices known = worklist.choices(user);
        Map<String, Map<String, String>> choices = new LinkedHashMap<>();
        choices.put("call", named(known.calls(), call -> call.id().toString(), CallChoice::title));
        choices.put("step", named(known.steps(), step -> step, step -> say("workflow.task." + step)));
        choices.put("due", words(Narrowing.Due.values(), "worklist.due."));
        choices.put("assignee", people(user));
        choices.put("municipality", named(user.county() == null ? List.<Municipality>of() : counties.municipalities(user.county()), Municipality::number,
            Municipality::name));
        choices.put("tag", named(tags.ofCounty(user), Tags.Word::code, Tags.Word::word));
        return choices;
    }

    private Map<String, String> people(User user) {
        Map<String, String> people = new LinkedHashMap<>();
        people.put(Narrowing.ME, say("worklist.me"));
        people.put(Narrowing.NOBODY, say("worklist.nobody"));
        people.putAll(named(colleagues.namesOf(user), User::username, User::name));
        return people;
    }

    // A value nobody has heard of, or of another time, is shown as it stands in the address.
    private List<Chip> chips(Map<String, Map<String, String>> choices, WorklistFilter filter) {
        List<Chip> chips = new ArrayList<>();
        filter.said().forEach((name, value) -> {
            if (choices.containsKey(name)) {
                String unknown = "call".equals(name) ? say("worklist.chip.call") : value;
                chips.add(new Chip(say("worklist.chip." + name + ".of", choices.get(name).getOrDefault(value, unknown)), filter.without(name)));
            } else if ("q".equals(name)) {
                chips.add(new Chip("«" + value + "»", filter.without(name)));
            } else if ("applicant".equals(name)) {
                chips.add(new Chip(say("worklist.chip.applicant.of", value), filter.without(name)));
            }
        });
        return chips;
    }

    private <T> Map<String, String> named(List<T> all, Function<T, String> code, Function<T, String> name) {
        return all.stream().collect(Collectors.toMap(code, name, (first, second) -> first, LinkedHashMap::new));
    }

    private Map<String, String> words(Enum<?>[] values, String prefix) {
        return named(Arrays.asList(values), value -> value.name().toLowerCase(Locale.ROOT), value -> say(prefix + value.name()));
    }

    private String say(String key, Object... args) {
        return wording.of(key, List.of(args));
    }

    /** A filter that is set, and the list without it. */
    record Chip(String label, String without) {
    }
}
