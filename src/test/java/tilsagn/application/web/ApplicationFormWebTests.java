package tilsagn.application.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Stage;
import tilsagn.application.Applications;
import tilsagn.application.GrantApplication;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.call.Call;
import tilsagn.core.Nok;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;

/** Filling in the form: what cannot be read stands on its field with what was typed, and nothing that was saved before is harmed. */
@HouseTest
class ApplicationFormWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    Applications applications;

    private Call call;
    private UUID draft;

    @BeforeEach
    void karisDraftIsFilledIn() {
        call = stage.openCall(Nok.of(2_300_000));
        draft = stage.draft(CastOrganisation.MIKROLINJA, call, Nok.of(400_000));
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
            Arguments.of("applicant", "contactName", "n".repeat(201), "Høyst 200 tegn. Du har skrevet 201"),
            Arguments.of("applicant", "contactPhone", "9".repeat(41), "Høyst 40 tegn"),
            Arguments.of("project", "title", "t".repeat(101), "Høyst 100 tegn. Du har skrevet 101"),
            Arguments.of("project", "summary", "Kort fortalt. ".repeat(50).strip(), "Høyst 500 tegn. Du har skrevet 699"),
            Arguments.of("project", "startDate", "31.02.2023", "Datoen finnes ikke"),
            Arguments.of("project", "endDate", "2023-13-01", "Datoen finnes ikke"),
            Arguments.of("project", "endDate", "til jul", "Datoen finnes ikke"),
            Arguments.of("eligibility", "countyEffect", "e".repeat(1001), "Høyst 1 000 tegn. Du har skrevet 1 001"),
            Arguments.of("goals", "activities[0].fromDate", "30.02.2024", "Datoen finnes ikke"),
            Arguments.of("organisation", "risks[0].cause", "r".repeat(301), "Høyst 300 tegn"),
            Arguments.of("aid", "aidHistory[0].amount", "mye", "Skriv beløpet i hele kroner"),
            Arguments.of("aid", "businessSecrets[0].reason", "s".repeat(501), "Høyst 500 tegn"),
            Arguments.of("partners", "partners[0].cash", "litt", "Skriv beløpet i hele kroner"),
            Arguments.of("goals", "background", "b".repeat(4001), "Høyst 4 000 tegn"),
            Arguments.of("goals", "objectives[0].goal", "m".repeat(501), "Høyst 500 tegn"),
            Arguments.of("goals", "objectives[0].measureDate", "30.02.2024", "Datoen finnes ikke"),
            Arguments.of("content", "greenTransition", "g".repeat(3001), "Høyst 3 000 tegn"),
            Arguments.of("partners", "partners[0].number", "974760674", "Kontrollsifferet stemmer ikke"),
            Arguments.of("partners", "partners[0].number", "12345", "ni siffer"),
            Arguments.of("partners", "partners[0].number", "412345678", "begynner med 8 eller 9"),
            Arguments.of("plan", "costLines[0].amount", "abc", "Skriv beløpet i hele kroner, for eksempel 750 000"),
            Arguments.of("plan", "costLines[0].amount", "750,50", "uten øre"),
            Arguments.of("plan", "costLines[0].amount", "75.00", "Skriv beløpet i hele kroner, for eksempel"),
            Arguments.of("plan", "costLines[0].amount", "-5", "kan ikke være under null"),
            Arguments.of("plan", "costLines[0].amount", "100 000 000 000", "for stort"),
            Arguments.of("plan", "costLines[0].hours", "ti", "Skriv et helt tall"),
            Arguments.of("plan", "costLines[0].annualSalary", "mye", "Skriv beløpet i hele kroner"),
            Arguments.of("plan", "financeLines[0].amount", "1e6", "Skriv beløpet i hele kroner"));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void whatCannotBeReadStandsOnItsFieldWithWhatWasTypedAndChangesNothing(String section, String field, String typed, String words)
        throws Exception {
        SectionContent before = stored(section);

        Screen.Answer answer = screen.post(Cast.KARI, page(section), field, typed).is(422);

        assertThat(answer.error(field)).contains(words);
        assertThat(answer.value(field)).isEqualTo(typed);
        assertThat(answer.html()).contains("href=\"#" + field.replaceAll("[^A-Za-z0-9_-]", "-") + "\"");
        assertThat(stored(section)).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"eligibility,targetGroup", "eligibility,notStarted", "project,phase", "content,strategyGoal", "partners,partners[0].grouping", "partners,partners[0].role",
        "plan,costLines[0].category", "plan,financeLines[0].source", "plan,financeLines[0].status", "plan,costLines[0].year"})
    void whatIsNoneOfTheChoicesIsRefusedOnTheField(String section, String field) throws Exception {
        SectionContent before = stored(section);

        Screen.Answer answer = screen.post(Cast.KARI, page(section), field, "noe annet", "costLines[0].activity", "Kurs", "financeLines[0].name",
            "Naboen")
            .is(422);

        assertThat(answer.error(field)).isNotBlank();
        assertThat(stored(section)).isEqualTo(before);
    }

    @Test
    void everythingWrongIsToldAtOnceAndEverythingRightStaysTyped() throws Exception {
        Screen.Answer answer = screen.post(Cast.KARI, page("plan"), "vatDeductible", "true", "costLines[0].activity", "Kurs & <b>møter</b>",
            "costLines[0].amount", "tusen", "costLines[1].activity", "", "costLines[1].amount", "", "costLines[2].activity", "Reiser",
            "costLines[2].amount", "10,5", "financeLines[0].name", "Nabo \"AS\"", "financeLines[0].amount", "fem").is(422);

        assertThat(answer.errors()).hasSize(3);
        assertThat(answer.value("costLines[0].activity")).isEqualTo("Kurs & <b>møter</b>");
        assertThat(answer.value("costLines[2].amount")).isEqualTo("10,5");
        assertThat(answer.error("costLines[2].amount")).contains("uten øre");
        assertThat(answer.value("financeLines[0].name")).isEqualTo("Nabo \"AS\"");
        assertThat(answer.html()).doesNotContain("<b>møter");
        assertThat(answer.ticked("vatDeductible")).containsExactly("true");
    }

    @ParameterizedTest
    @ValueSource(strings = {"750.000,-", "kr 750 000", "750\u00a0000 kr", "750\u202f000,00", " 750000 ", "NOK 750.000"})
    void anAmountIsReadTheWayPeopleTypeIt(String typed) throws Exception {
        screen.post(Cast.KARI, page("plan"), "costLines[0].amount", typed).is(303);

        assertThat(application().costLines()).hasSize(1).allMatch(line -> line.amount().equals(Nok.of(750_000)));
        assertThat(screen.get(Cast.KARI, page("plan")).is(200).value("costLines[0].amount")).isEqualTo("750\u00a0000");
    }

    @Test
    void whatCanBeReadButBreaksARuleIsKeptAndSaidOnTheFieldWhenThePageComesBack() throws Exception {
        assertThat(screen.post(Cast.KARI, page("applicant"), "contactEmail", "kari-at-mikrolinja").is(303).location()).isEqualTo(page("applicant"));
        assertThat(screen.get(Cast.KARI, page("applicant")).is(200).error("contactEmail")).contains("navn@eksempel.no");

        screen.post(Cast.KARI, page("project"), "title", "Fire", "startDate", "2030-05-02", "endDate", "2030-05-01").is(303);
        Screen.Answer project = screen.get(Cast.KARI, page("project")).is(200);
        assertThat(project.error("title")).contains("5 til 100 tegn");
        assertThat(project.error("endDate")).isEqualTo("Sluttdatoen kan ikke være før startdatoen");
        assertThat(project.value("title")).isEqualTo("Fire");

        screen.post(Cast.KARI, page("project"), "startDate", "2020-01-01", "endDate", "2031-01-01").is(303);
        assertThat(screen.get(Cast.KARI, page("project")).error("startDate")).contains("Prosjektet starter 1. januar 2020");
        assertThat(screen.get(Cast.KARI, page("project")).error("endDate")).contains("varer 133 måneder");
    }

    @Test
    void aDraftIsLeftAndResumedByAnyDayLater() throws Exception {
        screen.post(Cast.KARI, page("project"), "title", "Halvferdig tittel", "next", "true").is(303);

        assertThat(screen.get(Cast.KARI, "/applications").is(200).html()).contains("Halvferdig tittel", "/applications/" + draft);
        assertThat(screen.get(Cast.KARI, "/applications/" + draft).is(200).html())
            .contains(page("project"), page("declarations"), "Halvferdig tittel");
        assertThat(screen.get(Cast.KARI, page("project")).is(200).value("title")).isEqualTo("Halvferdig tittel");
    }

    @Test
    void saveAndGoOnWalksThroughTheSectionsToTheCheck() throws Exception {
        String at = "eligibility";
        for (Section section : Section.values()) {
            assertThat(at).isEqualTo(section.path());
            // The files have a page of their own, with a link onward.
            String next = section == Section.ATTACHMENTS ? page(section.next().orElseThrow().path())
                : screen.post(Cast.KARI, page(at), "next", "true").is(303).location();
            at = next.substring(next.lastIndexOf('/') + 1);
        }
        assertThat(at).isEqualTo("check");
    }

    @Test
    void sectionsSavedAtTheSameMomentAreAllKept() throws Exception {
        List<String[]> saves = List.of(new String[] {page("applicant"), "contactName", "Samtidig Søker"},
            new String[] {page("project"), "title", "Samtidig tittel"}, new String[] {page("goals"), "background", "Samtidig bakgrunn"},
            new String[] {page("content"), "smartSpecialisation", "Samtidig strategi"}, new String[] {page("partners"), "partners[0].name",
                "Samtidig AS"});
        CyclicBarrier start = new CyclicBarrier(saves.size());
        ExecutorService writers = Executors.newFixedThreadPool(saves.size());
        try {
            List<Callable<Integer>> all = new ArrayList<>();
            saves.forEach(save -> all.add(() -> {
                start.await();
                return screen.post(Cast.KARI, save[0], save[1], save[2]).status();
            }));
            for (Future<Integer> saved : writers.invokeAll(all)) {
                assertThat(saved.get()).isEqualTo(303);
            }
        } finally {
            writers.shutdownNow();
        }

        GrantApplication application = application();
        assertThat(List.of(application.applicant().contactName(), application.title(), application.background(),
            application.content().smartSpecialisation(), application.partners().get(0).name())).allMatch(text -> text.startsWith("Samtidig"));
        assertThat(application.costLines()).as("what nobody touched").hasSize(3);
    }

    @Test
    void everyPageOfTheFormPointsOnlyToWhatIsOnIt() throws Exception {
        for (Section section : Section.values()) {
            assertThat(screen.get(Cast.KARI, page(section.path())).is(200).pointersToNothing()).as(section.path()).isEmpty();
        }
        assertThat(screen.get(Cast.KARI, "/applications/new?call=" + call.slug()).is(200).pointersToNothing()).as("new").isEmpty();
        assertThat(screen.post(Cast.KARI, page("plan"), "costLines[0].amount", "abc").is(422).pointersToNothing()).as("with an error").isEmpty();
    }

    @Test
    void anUnknownSectionDoesNotExist() throws Exception {
        screen.get(Cast.KARI, page("secrets")).is(404);
        screen.post(Cast.KARI, page("secrets"), "title", "x").is(404);
        screen.get(Cast.KARI, "/applications/not-an-id").is(404);
        screen.get(Cast.KARI, "/applications/" + UUID.randomUUID() + "/project").is(404);
    }

    private String page(String section) {
        return "/applications/" + draft + "/" + section;
    }

    private GrantApplication application() {
        return stage.get(Cast.KARI, user -> applications.draft(user, draft));
    }

    private SectionContent stored(String section) {
        return application().section(Section.at(section).orElseThrow());
    }
}
