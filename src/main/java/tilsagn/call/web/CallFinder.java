package tilsagn.call.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tilsagn.account.Counties;
import tilsagn.call.Call;
import tilsagn.call.CallDeadlines;
import tilsagn.call.CallStatus;
import tilsagn.call.CallTranslations;
import tilsagn.call.Calls;
import tilsagn.call.DeadlineChange;
import tilsagn.core.BusinessTime;

/** Searches the calls and sorts them into open, coming and closed at this moment. */
@Component
class CallFinder {

    private static final int LONGEST_SEARCH = 100;

    private final Calls calls;
    private final CallTranslations translations;
    private final Counties counties;
    private final CallDeadlines deadlines;
    private final BusinessTime time;

    CallFinder(Calls calls, CallTranslations translations, Counties counties, CallDeadlines deadlines, BusinessTime time) {
        this.calls = calls;
        this.translations = translations;
        this.deadlines = deadlines;
        this.counties = counties;
        this.time = time;
    }

    CallLists find(String words) {
        Instant now = time.now();
        Map<UUID, DeadlineChange> moved = deadlines.latest();
        String reader = LocaleContextHolder.getLocale().getLanguage();
        Map<UUID, String> titles = translations.titlesIn(reader);
        List<CallCard> found = calls.publicList().stream().filter(call -> matches(call, titles.get(call.id()), words))
            .map(call -> CallCard.of(call, countyOf(call), now, moved.get(call.id())).titled(titles.get(call.id()), reader)).toList();
        return new CallLists(pick(found, card -> card.status() == CallStatus.OPEN, Comparator.comparing(CallCard::deadline)),
            pick(found, card -> card.status() == CallStatus.ANNOUNCED, Comparator.comparing(CallCard::opensAt)),
            pick(found, card -> card.status().isAfter(CallStatus.OPEN), Comparator.comparing(CallCard::deadline).reversed()));
    }

    String countyOf(Call call) {
        return counties.get(call.county()).name();
    }

    // Every word has to occur somewhere in the title, the county, the scheme or a theme.
    private boolean matches(Call call, String translated, String words) {
        String text = String.join(" ", call.title(), translated == null ? "" : translated, countyOf(call), call.schemeName(), String.join(" ", call.themes()))
            .toLowerCase(Locale.ROOT);
        String search = words == null ? "" : words.strip().toLowerCase(Locale.ROOT);
        String limited = search.substring(0, Math.min(search.length(), LONGEST_SEARCH));
        return Arrays.stream(limited.split("\\s+")).allMatch(text::contains);
    }

    private static List<CallCard> pick(List<CallCard> cards, Predicate<CallCard> wanted, Comparator<CallCard> order) {
        return cards.stream().filter(wanted).sorted(order).toList();
    }
}
