package tilsagn.grant.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import tilsagn.application.CostCategory;
import tilsagn.application.CostLine;
import tilsagn.call.SchemeRules;
import tilsagn.core.Fault;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.core.web.TypedDay;
import tilsagn.grant.ClaimContent;
import tilsagn.grant.ClaimHours;

/**
 * A claim as it was typed: text in every field, so that nothing is lost when something is wrong with it. The cost lines are fields named
 * {@code cost-CATEGORY}, the hours {@code hours[0].who} and so on.
 *
 * @param typed what each field holds
 */
public record ClaimForm(Map<String, String> typed) {

    /** People whose hours one claim counts. */
    private static final int MOST_PEOPLE = 40;
    private static final int LONGEST = 4000;

    static ClaimForm sent(Map<String, String> parameters) {
        Map<String, String> typed = new LinkedHashMap<>();
        parameters.forEach((name, text) -> typed.put(name, text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "")));
        return new ClaimForm(typed);
    }

    static ClaimForm of(ClaimContent content) {
        Map<String, String> typed = new LinkedHashMap<>();
        put(typed, "costsFrom", content.from());
        put(typed, "costsTo", content.to());
        content.costs().forEach((line, amount) -> typed.put(field(line), amount.digits()));
        for (int at = 0; at < content.hours().size(); at++) {
            ClaimHours one = content.hours().get(at);
            put(typed, "hours[" + at + "].who", one.who());
            put(typed, "hours[" + at + "].hours", one.hours());
            put(typed, "hours[" + at + "].salary", one.annualSalary() == null ? null : one.annualSalary().digits());
        }
        put(typed, "otherFinancing", content.otherFinancing() == null ? null : content.otherFinancing().digits());
        put(typed, "words", content.words());
        return new ClaimForm(typed);
    }

    private static void put(Map<String, String> typed, String name, Object value) {
        if (value != null) {
            typed.put(name, value.toString());
        }
    }

    /** The field of a cost line. */
    public static String field(CostCategory line) {
        return "cost-" + line;
    }

    /** What the field holds, never {@code null}. */
    public String text(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The rows of hours, with one more to write in. */
    public List<Integer> rows() {
        int rows = 0;
        while (rows < MOST_PEOPLE && typed.containsKey("hours[" + rows + "].who")) {
            rows++;
        }
        boolean lastIsEmpty = rows > 0 && text("hours[" + (rows - 1) + "].who").isBlank() && text("hours[" + (rows - 1) + "].hours").isBlank();
        return java.util.stream.IntStream.range(0, lastIsEmpty ? rows : rows + 1).boxed().toList();
    }

    /** This form with some fields typed over. */
    ClaimForm with(Map<String, String> other) {
        Map<String, String> both = new LinkedHashMap<>(typed);
        both.putAll(other);
        return new ClaimForm(both);
    }

    /** @throws Refusal with a fault on each field that cannot be read */
    ClaimContent read(SchemeRules rules) {
        List<Fault> faults = new ArrayList<>();
        ClaimContent content = content(rules, faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        return content;
    }

    /** What can be read of it; what cannot is told in the list. */
    ClaimContent content(SchemeRules rules, List<Fault> faults) {
        Map<CostCategory, Nok> costs = new EnumMap<>(CostCategory.class);
        for (CostCategory line : CostCategory.values()) {
            Nok amount = amount(field(line), faults);
            if (amount != null) {
                costs.put(line, amount);
            }
        }
        String words = text("words").strip();
        if (words.length() > LONGEST) {
            faults.add(Fault.on("words", "grant.words-long", LONGEST));
            words = words.substring(0, LONGEST);
        }
        return new ClaimContent(day("costsFrom", faults), day("costsTo", faults), costs, hours(rules, faults), amount("otherFinancing", faults),
            words.isEmpty() ? null : words);
    }

    private List<ClaimHours> hours(SchemeRules rules, List<Fault> faults) {
        List<ClaimHours> hours = new ArrayList<>();
        for (int at : rows()) {
            String row = "hours[" + at + "].";
            boolean blank = text(row + "who").isBlank() && text(row + "hours").isBlank() && text(row + "salary").isBlank();
            if (!blank) {
                person(row, rules, faults, hours);
            }
        }
        return hours;
    }

    private void person(String row, SchemeRules rules, List<Fault> faults, List<ClaimHours> hours) {
        String who = text(row + "who").strip();
        Nok worked = amount(row + "hours", faults);
        Nok salary = amount(row + "salary", faults);
        if (who.isEmpty() || who.length() > 200) {
            faults.add(Fault.on(row + "who", "grant.claim.hours.who"));
        }
        if (worked == null || worked.kroner() > 100_000) {
            faults.add(Fault.on(row + "hours", "grant.claim.hours.number"));
            return;
        }
        Nok rate = new CostLine(CostCategory.PERSONNEL_OWN, null, null, null, (int) worked.kroner(), salary, salary == null, null).rate(rules);
        hours.add(new ClaimHours(who.substring(0, Math.min(200, who.length())), (int) worked.kroner(), salary, rate));
    }

    private Nok amount(String field, List<Fault> faults) {
        if (text(field).isBlank()) {
            return null;
        }
        try {
            Nok amount = Nok.parse(text(field));
            if (!amount.isNegative()) {
                return amount;
            }
            faults.add(Fault.on(field, "application.unreadable.negative"));
        } catch (Refusal unreadable) {
            faults.add(Fault.on(field, unreadable.key()));
        }
        return null;
    }

    private LocalDate day(String field, List<Fault> faults) {
        if (text(field).isBlank()) {
            return null;
        }
        LocalDate day = TypedDay.read(text(field));
        if (day == null) {
            faults.add(Fault.on(field, "application.unreadable.date"));
        }
        return day;
    }
}
