package tilsagn.aid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

import tilsagn.account.Counties;
import tilsagn.aid.CountedAid.Origin;
import tilsagn.application.AidSection;
import tilsagn.application.AidType;
import tilsagn.application.EarlierAid;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.OrganisationNumber;

/** All the aid somebody says the applicant and its group have had: its own declaration, this house's awards, what advisors have found. */
@Component
class EarlierAidLines {

    private final AidRegistrationRepository registrations;
    private final EarlierAidStore store;
    private final AidTables tables;
    private final AidDeclarationRepository declarations;
    private final Counties counties;

    EarlierAidLines(AidRegistrationRepository registrations, EarlierAidStore store, AidTables tables,
                    AidDeclarationRepository declarations, Counties counties) {
        this.declarations = declarations;
        this.registrations = registrations;
        this.store = store;
        this.tables = tables;
        this.counties = counties;
    }

    /** The applicant and those counted as one with it: by its own words, and by what an advisor has added. */
    Set<OrganisationNumber> group(GrantApplication application, String companies) {
        return group(application, companies, declarations.findTop20ByCaseNumberOrderByAskedAtDesc(application.caseNumber()));
    }

    private static Set<OrganisationNumber> group(GrantApplication application, String companies, List<AidDeclaration> declared) {
        Stream<String> texts = Stream.concat(Stream.of(application.aid().groupCompanies(), companies), declared.stream().map(AidDeclaration::companies));
        return Stream.concat(Stream.of(application.organisationNumber()), texts.flatMap(text -> AidSection.numbersIn(text).stream()))
            .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The lines of a case, the latest first.
     *
     * @param companies what an advisor has added to the group, or {@code null}
     */
    List<CountedAid> of(GrantApplication application, String companies) {
        AidTables.Rates rates = tables.rates(application.county());
        Map<String, String> setAside = store.setAside(application.caseNumber());
        List<CountedAid> lines = new ArrayList<>();
        List<EarlierAid> declared = application.aid().aidHistory();
        IntStream.range(0, declared.size()).filter(at -> isComplete(declared.get(at)))
            .forEach(at -> lines.add(declared(application, "application-" + at, declared.get(at), Origin.APPLICATION, rates, setAside)));
        List<AidDeclaration> answers = declarations.findTop20ByCaseNumberOrderByAskedAtDesc(application.caseNumber());
        answers.forEach(answer -> IntStream.range(0, answer.lines().size()).forEach(at ->
            lines.add(declared(application, "party-" + answer.id() + "-" + at, answer.lines().get(at), Origin.PARTY, rates, setAside))));
        registrations.awardsTo(group(application, companies, answers), application.caseNumber().value(), application.county(), Limit.of(EarlierAidStore.MOST))
            .forEach(award -> lines.add(own(award, rates, setAside)));
        store.entries(application.caseNumber()).forEach(entry -> lines.add(entered(entry, rates, setAside)));
        lines.sort(Comparator.comparing(CountedAid::grantedOn).reversed().thenComparing(CountedAid::key));
        return List.copyOf(lines);
    }

    private static boolean isComplete(EarlierAid aid) {
        return aid.grantedOn() != null && aid.amount() != null && aid.amount().isPositive();
    }

    private static CountedAid declared(GrantApplication application, String key, EarlierAid aid, Origin origin, AidTables.Rates rates, Map<String, String> setAside) {
        return new CountedAid(key, origin, application.organisationName(), aid.giver(), aid.scheme(), aid.grantedOn(), aid.amount(), rates.on(aid.grantedOn()).rate(),
            aid.type() == null ? AidType.UNKNOWN : aid.type(), setAside.get(key));
    }

    private CountedAid own(AidRegistration award, AidTables.Rates rates, Map<String, String> setAside) {
        String key = keyOf(award.caseNumber());
        return new CountedAid(key, Origin.OWN, award.organisationName(), counties.get(award.county()).name(), award.caseNumber().value(), award.awardedOn(),
            award.amount(), rate(award.rate(), award.awardedOn(), rates), award.basis() == null ? AidType.UNKNOWN : award.basis().type(), setAside.get(key));
    }

    private static CountedAid entered(EarlierAidStore.Entry entry, AidTables.Rates rates, Map<String, String> setAside) {
        NewEarlierAid aid = entry.aid();
        String key = "entry-" + entry.id();
        return new CountedAid(key, Origin.ADVISOR, aid.receiver(), aid.giver(), aid.scheme(), aid.grantedOn(), aid.amount(),
            rate(aid.rate(), aid.grantedOn(), rates), aid.type(), setAside.get(key));
    }

    static String keyOf(CaseNumber number) {
        return "case-" + number.value();
    }

    private static BigDecimal rate(BigDecimal own, LocalDate day, AidTables.Rates rates) {
        return own == null ? rates.on(day).rate() : own;
    }
}
