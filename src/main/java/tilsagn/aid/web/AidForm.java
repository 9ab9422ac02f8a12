package tilsagn.aid.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import tilsagn.aid.AidAssessment;
import tilsagn.aid.AidBasis;
import tilsagn.aid.AidCase;
import tilsagn.aid.AidQuestion;
import tilsagn.aid.AidSupplement;
import tilsagn.aid.AidWords;
import tilsagn.core.web.Formats;
import tilsagn.core.web.TypedDay;

/** An assessment as it was typed. */
record AidForm(String basis, String rate, String rateDay, String rateSource, String companies, String cost, String firstAid, String grounds,
               List<String> confirmed, List<String> supplements) {

    AidForm {
        confirmed = confirmed == null ? List.of() : List.copyOf(confirmed);
        supplements = supplements == null ? List.of() : List.copyOf(supplements);
    }

    /** What is written already, else what the house knows. */
    static AidForm first(AidCase view, AidBasis chosen, Formats formats) {
        AidAssessment written = view.assessment();
        if (written == null) {
            return new AidForm(chosen == null ? "" : chosen.name(), "", formats.typedDate(view.day()), "", "", "", "", "", List.of(), List.of());
        }
        return new AidForm((chosen == null ? written.basis() : chosen).name(),
            written.rate() == null ? "" : formats.decimal(written.rate().stripTrailingZeros()), written.rateDay() == null ? "" : formats.typedDate(written.rateDay()),
            written.rateSource(), written.companies(), written.eligibleCost() == null ? "" : written.eligibleCost().digits(),
            written.firstAidOn() == null ? "" : formats.typedDate(written.firstAidOn()), written.grounds(),
            written.confirmed().stream().map(Enum::name).toList(), written.supplements().stream().map(Enum::name).toList());
    }

    AidBasis chosen() {
        return Arrays.stream(AidBasis.values()).filter(one -> one.name().equals(basis)).findFirst().orElse(null);
    }

    AidWords read() {
        return new AidWords(chosen(), Typed.rate("rate", rate), TypedDay.read(rateDay), rateSource, companies, Typed.amount("cost", cost),
            Typed.day("firstAid", firstAid), grounds, ticked(AidQuestion.class, confirmed), ticked(AidSupplement.class, supplements));
    }

    private static <E extends Enum<E>> Set<E> ticked(Class<E> kind, List<String> names) {
        Set<E> found = EnumSet.noneOf(kind);
        EnumSet.allOf(kind).stream().filter(one -> names.contains(one.name())).forEach(found::add);
        return found;
    }
}
