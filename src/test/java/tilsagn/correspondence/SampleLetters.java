package tilsagn.correspondence;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ReloadableResourceBundleMessageSource;
import tilsagn.account.Language;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;
import tilsagn.core.Period;
import tilsagn.correspondence.LetterText.Fact;
import tilsagn.decision.DecisionBody;
import tilsagn.decision.Outcome;

/** Letters of an invented cluster, written without a database. */
final class SampleLetters {

    static final LocalDate TODAY = LocalDate.of(2022, 11, 1);
    static final Law LAW = new Law() {
        @Override
        public String cite(String code) {
            return "lov om " + code;
        }

        @Override
        public int appealDays() {
            return 21;
        }
    };

    private SampleLetters() {
    }

    static LetterText decision(Outcome outcome, Language language) {
        return decision(outcome, language, "Prosjektet svarer godt på formålet.\n\nDet har bred forankring <b>& støtte</b>.",
            "Rapport hver høst\nKlyngen skal ha minst ti prosjekter");
    }

    static LetterText decision(Outcome outcome, Language language, String reasons, String conditions) {
        Nok amount = outcome == Outcome.GRANTED ? Nok.of(750_000) : outcome == Outcome.PARTIALLY_GRANTED ? Nok.of(600_000) : Nok.ZERO;
        List<Fact> assessment = List.of(new Fact("Grønn omstilling", "Tydelige mål og tiltak."), new Fact("Forankring",
            "Partnerne bidrar med egne timer."));
        DecisionFacts decided = new DecisionFacts(outcome, amount, DecisionBody.STANDING_COMMITTEE, "Ingrid Sørbø", "utvalgsleder",
            Instant.parse("2022-10-31T12:00:00Z"), reasons, conditions, assessment);
        return new DecisionLetter(facts(language), decided, StandardWords.of(outcome, messages(), language), phrases(language), LAW, TODAY).write();
    }

    static LetterText dismissal(Language language) {
        DismissalLetter.Why why = new DismissalLetter.Why(List.of("Søkeren har <b>kontor</b> i fylket"), "Søkeren er ikke en juridisk enhet i fylket.");
        return new DismissalLetter(facts(language), why, phrases(language), LAW, TODAY).write();
    }

    static LetterText deficiency(Language language) {
        DeficiencyLetter.Asked asked = new DeficiencyLetter.Asked(List.of("Prosjektet: Kort beskrivelse", "Vedlegg: Prosjektplan"),
            "Planen går ikke opp.\n\nDere har <b>to</b> ulike summer.", LocalDate.of(2022, 11, 15));
        return new DeficiencyLetter(facts(language), asked, phrases(language), LAW, TODAY).write();
    }

    static LetterText acknowledgement(Language language) {
        return new AcknowledgementLetter(facts(language), phrases(language), LAW, TODAY).write();
    }

    static LetterFacts facts(Language language) {
        LetterFacts.Party party = new LetterFacts.Party("Ærlig & Blåbær klynge SA", new OrganisationNumber("310123455"), "Åse Prøve",
            "ase@example.org");
        LetterFacts.Project project = new LetterFacts.Project("Grønn verdikjede {0} i 'Grenland'", Nok.of(750_000), Nok.of(1_500_000),
            new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2024, 6, 30)));
        LetterFacts.Round round = new LetterFacts.Round("Vestfold og Telemark fylkeskommune", "Bedriftsnettverk og klyngemidler",
            "Bedriftsnettverk og klyngemidler 2022 – runde 2", Nok.of(2_300_000), Instant.parse("2022-09-16T22:00:00Z"));
        return new LetterFacts(CaseNumber.parse("2022-0001"), UUID.fromString("00000000-0000-4000-8000-000000000001"), language, party,
            project, round,
            Instant.parse("2022-09-16T21:14:05Z"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    static Phrases phrases(Language language) {
        return new Phrases(messages(), language);
    }

    /** The words as the house reads them: bokmål when a language lacks a key, never that of the machine. */
    static MessageSource messages() {
        ReloadableResourceBundleMessageSource messages = new ReloadableResourceBundleMessageSource();
        messages.setBasenames("classpath:messages", "classpath:messages.d/correspondence");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
