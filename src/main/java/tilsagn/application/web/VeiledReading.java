package tilsagn.application.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tilsagn.application.GrantApplication;
import tilsagn.application.Objective;
import tilsagn.application.Partner;
import tilsagn.application.Veil;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.core.Period;

/**
 * An application for somebody who may not know whose it is: what is to be judged, with other words for the names. Files are held back, because
 * nobody has looked for names in them.
 *
 * @param texts    what was written, in the order of the form
 * @param partners without names
 */
record VeiledReading(List<Passage> texts, List<VeiledPartner> partners, Period period, Nok applied, Nok totalCost) {

    static VeiledReading of(GrantApplication application, Call call, Locale locale) {
        Veil veil = Veil.of(application);
        List<Passage> texts = new ArrayList<>(Stream.of(new Passage("application.summary", null, veil.over(application.summary())),
            new Passage("application.background", null, veil.over(application.background())),
            new Passage("application.objectives", null, veil.over(goals(application))),
            new Passage("application.greenTransition", null, veil.over(application.content().greenTransition())),
            new Passage("application.strategyGoal", null, veil.over(application.content().strategyGoal())),
            new Passage("application.smartSpecialisation", null, veil.over(application.content().smartSpecialisation()))).toList());
        Map<String, String> answers = application.answers();
        call.form().questions().stream().filter(question -> answers.containsKey(question.code())).forEach(question -> texts.add(
            new Passage(null, question.label().in(locale), veil.over(question.read(answers.get(question.code()), locale)))));
        List<VeiledPartner> partners = new ArrayList<>();
        application.partners().forEach(partner -> partners.add(VeiledPartner.of(partners.size() + 1, partner)));
        return new VeiledReading(texts.stream().filter(passage -> passage.text() != null && !passage.text().isBlank()).toList(), partners,
            application.period(), application.appliedAmount(), application.totalCost());
    }

    private static String goals(GrantApplication application) {
        return application.objectives().stream().map(VeiledReading::goal).collect(Collectors.joining("\n"));
    }

    private static String goal(Objective objective) {
        return Stream.of(objective.goal(), objective.indicator(), objective.target()).filter(Objects::nonNull).collect(Collectors.joining(" – "));
    }

    /** A text with what it is: a message key, or a question's own words. */
    record Passage(String labelKey, String label, String text) {
    }

    /** A partner by number, with what is to be judged about it. */
    record VeiledPartner(String name, Partner partner) {

        static VeiledPartner of(int number, Partner partner) {
            return new VeiledPartner("Partner " + number, partner);
        }
    }
}
