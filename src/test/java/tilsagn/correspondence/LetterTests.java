package tilsagn.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tilsagn.account.Language;
import tilsagn.decision.Outcome;
import tilsagn.document.PdfConformance;
import tilsagn.document.PdfRenderer;

/** A letter says what the law demands, in the party's own Norwegian, and says it the same way for ever. */
class LetterTests {

    private final LetterRenderer renderer = new LetterRenderer();

    private String html(LetterText letter) {
        return renderer.html(letter).replace('\u00a0', ' ');
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void namesDecisionReasonsAppealAndAccessInBokmål(Outcome outcome) {
        assertThat(html(SampleLetters.decision(outcome, Language.NB))).contains("lang=\"nb\"", "Vestfold og Telemark fylkeskommune",
            "Vår referanse", "2022-0001",
            "1. november 2022", ">Vedtak</h2>", "hovedutvalget 31. oktober 2022", ">Begrunnelse</h2>",
                "Prosjektet svarer godt på formålet.",
            "Grønn omstilling", "Tydelige mål og tiltak.", "Klagefristen er tre uker", "lov om appeal-deadline",
                "Dere har rett til å se dokumentene", "Ingrid Sørbø, utvalgsleder");
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void namesDecisionReasonsAppealAndAccessInNynorsk(Outcome outcome) {
        assertThat(html(SampleLetters.decision(outcome, Language.NN))).contains("lang=\"nn\"", ">Vedtak</h2>",
            "hovudutvalet 31. oktober 2022", ">Grunngiving</h2>",
            "Klagefristen er tre veker", "De har rett til å sjå dokumenta", "Venleg helsing").doesNotContain("Begrunnelse", "ikke ",
                "Dere ");
    }

    @Test
    void ofAnAwardShowsAmountCostRateAndConditions() {
        assertThat(html(SampleLetters.decision(Outcome.PARTIALLY_GRANTED, Language.NB))).contains("Søknaden er delvis innvilget",
            "inntil 600 000 kr",
            "<dd>40,0 % (600 000 kr av 1 500 000 kr)</dd>", "1. januar 2023 til 30. juni 2024", "<li>Rapport hver høst</li>",
                "<li>Klyngen skal ha minst ti prosjekter</li>");
    }

    @Test
    void ofARejectionShowsNothingThatLooksLikeAGrant() {
        assertThat(html(SampleLetters.decision(Outcome.REJECTED, Language.NB))).contains("Avslag på søknad", "får ikke tilskudd")
            .doesNotContain("Tildelt beløp", "Støtteandel", ">Vilkår</h2>", "Rapport hver høst", " 0 kr");
    }

    @Test
    void saysSoWhenNoConditionsAreSet() {
        assertThat(html(SampleLetters.decision(Outcome.GRANTED, Language.NN, "Godt prosjekt.", null)))
            .contains("Det er ikkje sett andre vilkår");
    }

    @Test
    void ofADismissalGivesTheReasonAndTheRightOfAppeal() {
        assertThat(html(SampleLetters.dismissal(Language.NB))).contains("Søknaden er avvist",
            "Søkeren er ikke en juridisk enhet i fylket.", "Hvis dere vil klage", "lov om dismissal");
    }

    @Test
    void aDeficiencyNoticeSaysWhatIsMissingUntilWhenAndThatItDecidesNothing() {
        assertThat(html(SampleLetters.deficiency(Language.NB))).contains("tirsdag 15. november 2022 kl. 23.59", "Prosjektet: Kort beskrivelse",
            "&lt;b&gt;to&lt;/b&gt;", "lov om deficiency", "kan ikke påklages", "Fristen kan flyttes én gang");
        assertThat(html(SampleLetters.deficiency(Language.NN))).contains("lang=\"nn\"", "tysdag 15. november 2022", "kan ikkje klagast på");
        assertThat(LetterKind.DEFICIENCY.isAppealable()).isFalse();
    }

    @Test
    void ofReceiptCarriesReferenceServerTimeAndFingerprint() {
        assertThat(html(SampleLetters.acknowledgement(Language.NN))).contains("Vi har fått søknaden", "2022-0001",
            "16. september 2022 kl. 23.14.05",
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void escapesWhatPeopleWroteAndLeavesBracesAndApostrophesAlone() {
        assertThat(html(SampleLetters.decision(Outcome.GRANTED, Language.NB))).contains("Ærlig &amp; Blåbær klynge SA",
            "&lt;b&gt;&amp; støtte&lt;/b&gt;",
            "Grønn verdikjede {0} i &#39;Grenland&#39;").doesNotContain("<b>", "??");
    }

    @Test
    void comesBackFromTheDatabaseWordForWord() {
        LetterText letter = SampleLetters.decision(Outcome.PARTIALLY_GRANTED, Language.NN);
        LetterTextConverter column = new LetterTextConverter();
        assertThat(column.convertToEntityAttribute(column.convertToDatabaseColumn(letter))).isEqualTo(letter);
    }

    @ParameterizedTest
    @EnumSource(Outcome.class)
    void onPaperKeepsPdfA2aAndPdfUa1AlsoOverSeveralPages(Outcome outcome) {
        LetterText letter = SampleLetters.decision(outcome, Language.NN, "Eit langt avsnitt om hovudomsyna. ".repeat(40).concat("\n")
            .repeat(6), "Vilkår\n".repeat(12));
        byte[] pdf = new PdfRenderer().render(renderer.html(letter), letter.title(), Locale.forLanguageTag(letter.language()));
        assertThat(PdfConformance.faults(pdf)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void aDeficiencyNoticeOnPaperKeepsPdfA2aAndPdfUa1(Language language) {
        LetterText letter = SampleLetters.deficiency(language);
        byte[] pdf = new PdfRenderer().render(renderer.html(letter), letter.title(), Locale.forLanguageTag(letter.language()));
        assertThat(PdfConformance.faults(pdf)).isEmpty();
    }
}
