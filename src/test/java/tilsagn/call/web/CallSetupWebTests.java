package tilsagn.call.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

import tilsagn.HouseTest;
import tilsagn.Screen;
import tilsagn.Screen.Answer;
import tilsagn.Stage;
import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.CallDraft;
import tilsagn.call.CallDrafts;
import tilsagn.call.CallStatus;
import tilsagn.call.CallTranslations;
import tilsagn.call.Calls;
import tilsagn.call.DraftSection;
import tilsagn.call.DraftState;
import tilsagn.call.DraftText;
import tilsagn.core.BusinessTime;
import tilsagn.core.Nok;
import tilsagn.core.Refusal;
import tilsagn.decision.PoolLedger;
import tilsagn.demo.Cast;
import tilsagn.demo.TestCalls;

/** Mette sets up a call without anybody writing code for it: from an earlier round, and from nothing. */
@HouseTest
class CallSetupWebTests {

    @Autowired
    Screen screen;
    @Autowired
    Stage stage;
    @Autowired
    TestCalls testCalls;
    @Autowired
    CallDrafts drafts;
    @Autowired
    Calls calls;
    @Autowired
    CallTranslations translations;
    @Autowired
    PoolLedger ledger;
    @Autowired
    BusinessTime time;

    @Test
    void theNextRoundIsACopyThatLacksOnlyItsDays() throws Exception {
        UUID draft = copied();

        String overview = screen.get(Cast.METTE, at(draft)).is(200).text();
        assertThat(state(draft).reading().lacks()).extracting("field").containsExactly("opensOn", "deadlineOn");
        assertThat(overview).contains("Åpner dag: mangler", "/dates#opensOn", "10 av 11 deler", "begynte på en kopi", "Kopiert, se over")
            .doesNotContain("Kunngjør utlysningen<");
        assertThat(screen.get(Cast.METTE, at(draft) + "/preview").is(200).text()).contains("/dates#opensOn");
    }

    @Test
    void aCompleteDraftIsAnnouncedWithItsProcessAndItsPool() throws Exception {
        UUID draft = copied();
        String slug = inTime(draft);

        assertThat(screen.get(Cast.METTE, at(draft) + "/preview", "language", "nn").is(200).text())
            .contains("Førehandsvising", "2 300 000 kr", "lang=\"nn\"");
        assertThat(screen.get(null, "/calls/" + slug).status()).as("nobody outside sees it").isEqualTo(404);
        screen.post(Cast.METTE, at(draft) + "/announce", "seen", changes(draft)).is(303);

        Call call = calls.bySlug(slug);
        assertThat(call.status()).isEqualTo(CallStatus.ANNOUNCED);
        assertThat(call.criteria()).hasSize(7);
        assertThat(call.form().questions()).isEqualTo(testCalls.theRealOne().form().questions());
        assertThat(call.attachments()).isEqualTo(testCalls.theRealOne().attachments());
        assertThat(calls.anchors(call.id())).containsExactlyInAnyOrderElementsOf(calls.anchors(testCalls.theRealOne().id()));
        assertThat(calls.checklist(call.id())).isEqualTo(calls.checklist(testCalls.theRealOne().id()));
        assertThat(ledger.of(call.id()).frame()).isEqualTo(Nok.of(2_300_000));
        assertThat(screen.get(null, "/calls/" + slug).is(200).text()).contains("Forventet", call.title()).doesNotContain("Forhåndsvisning");
        assertThat(screen.get(Cast.METTE, at(draft)).text()).contains("kunngjorde utlysningen").doesNotContain("Kast utkastet");
        assertThat(screen.post(Cast.METTE, at(draft) + "/pool", "seen", "1", "pool", "1").status()).as("it is a call now").isEqualTo(409);
    }

    @Test
    void whatLacksKeepsItFromBeingAnnounced() throws Exception {
        UUID draft = begun();
        Answer refused = screen.post(Cast.METTE, at(draft) + "/announce", "seen", changes(draft)).is(422);
        assertThat(refused.text()).contains("kan ikke kunngjøres ennå", "Kriteriene: må være fra 1 til 10", "Ramme: mangler");
        assertThat(screen.get(Cast.METTE, at(draft) + "/basics").text()).as("nothing is wrong before one has begun").doesNotContain("Adresse: mangler");
    }

    @Test
    void everythingTypedIsKeptAsItWasTyped() throws Exception {
        UUID draft = begun();
        screen.post(Cast.METTE, at(draft) + "/dates", "opensOn", "31.02.2023", "opensAt", "kvart over ni", "deadlineOn", "", "seen", "0").is(303);
        Answer page = screen.get(Cast.METTE, at(draft) + "/dates").is(200);
        assertThat(page.value("opensOn")).isEqualTo("31.02.2023");
        assertThat(page.value("opensAt")).isEqualTo("kvart over ni");
        assertThat(page.error("opensOn")).contains("må være en dag");
        assertThat(page.error("opensAt")).contains("må være et klokkeslett");
        assertThat(page.error("deadlineOn")).contains("mangler");
        assertThat(page.pointersToNothing()).isEmpty();
    }

    @Test
    void rowsAreAddedMovedAndRemovedWithoutLosingWhatStandsInTheOthers() throws Exception {
        UUID draft = begun();
        String page = at(draft) + "/criteria";
        screen.post(Cast.METTE, page, "seen", "0", "deed", "add:criteria").is(303);
        assertThat(screen.post(Cast.METTE, page, "seen", "1", "deed", "add:criteria", "criteria[0].code", "C1", "criteria[0].name.nb", "Først",
            "criteria[0].weight", "60").is(303).location()).endsWith("#row-criteria-1");
        screen.post(Cast.METTE, page, "seen", "2", "deed", "up:criteria:1", "criteria[0].code", "C1", "criteria[0].name.nb", "Først", "criteria[0].weight",
            "60", "criteria[1].code", "C2", "criteria[1].name.nb", "Sist", "criteria[1].weight", "50").is(303);
        Answer shown = screen.get(Cast.METTE, page).is(200);
        assertThat(shown.value("criteria[0].name.nb")).isEqualTo("Sist");
        assertThat(shown.value("criteria[1].name.nb")).isEqualTo("Først");
        assertThat(shown.value("criteria[1].code")).isEqualTo("C1");
        assertThat(shown.text()).contains("110 %. Det skal bli 100.", "Vektene må bli 100 til sammen. Nå blir de 110");
        assertThat(shown.pointersToNothing()).isEmpty();
        screen.post(Cast.METTE, page, "seen", "3", "deed", "remove:criteria:0", "criteria[0].name.nb", "Sist", "criteria[1].name.nb", "Først").is(303);
        assertThat(state(draft).section(DraftSection.CRITERIA).text().rows("criteria")).hasSize(1);
    }

    @Test
    void twoPeopleInOneSectionMeetAClearRefusalAndLoseNothing() throws Exception {
        UUID draft = begun();
        screen.post(Cast.METTE, at(draft) + "/pool", "seen", "0", "pool", "1 000 000").is(303);
        Answer refused = screen.post(Cast.ADA, at(draft) + "/pool", "seen", "0", "pool", "2 000 000").is(409);
        assertThat(refused.value("pool")).isEqualTo("2 000 000");
        assertThat(refused.text()).contains(Cast.METTE.fullName(), "Lagre mitt i stedet");
        screen.post(Cast.ADA, at(draft) + "/who", "seen", "0", "targetGroups", "CLUSTER").is(303);
        screen.post(Cast.ADA, at(draft) + "/pool", "seen", "0", "deed", "overwrite", "pool", "2 000 000").is(303);
        assertThat(state(draft).section(DraftSection.POOL).text().text("pool")).isEqualTo("2 000 000");
        assertThat(screen.get(Cast.METTE, at(draft)).text()).contains("over det noen andre hadde lagret");
    }

    @Test
    void twoWhoSaveOrAnnounceAtTheSameMomentDoItOnce() throws Exception {
        UUID draft = copied();
        inTime(draft);
        int seen = state(draft).section(DraftSection.POOL).version();
        assertThat(atOnce(user -> drafts.save(user, draft, DraftSection.POOL, text(draft, DraftSection.POOL), seen))).containsExactlyInAnyOrder("done", "call.draft.somebody-else");
        int read = Integer.parseInt(changes(draft));
        assertThat(atOnce(user -> drafts.announce(user, draft, read))).containsExactlyInAnyOrder("done", "call.draft.ended");
        assertThat(state(draft).draft().status()).isEqualTo(CallDraft.Status.ANNOUNCED);
    }

    private List<String> atOnce(Consumer<User> deed) {
        User mette = stage.user(Cast.METTE);
        Supplier<String> attempt = () -> {
            try {
                deed.accept(mette);
                return "done";
            } catch (Refusal refusal) {
                return refusal.key();
            }
        };
        return Stream.of(CompletableFuture.supplyAsync(attempt), CompletableFuture.supplyAsync(attempt)).toList().stream().map(CompletableFuture::join).toList();
    }

    @Test
    void onlyManagersAndAdministratorsOfTheCountyKnowOfIt() throws Exception {
        UUID draft = begun();
        for (Cast other : List.of(Cast.ANNE, Cast.ROLF, Cast.DAG, Cast.VERA)) {
            assertThat(screen.get(other, at(draft)).status()).as(other.name()).isEqualTo(404);
            // An auditor is refused everything that changes something, whether it exists for them or not.
            assertThat(screen.post(other, "/worklist/calls").status()).as(other.name()).isEqualTo(other == Cast.ROLF ? 409 : 404);
        }
        screen.get(Cast.ADA, at(draft)).is(200);
    }

    @Test
    void anAdministratorPreparesAndAManagerAnnounces() throws Exception {
        UUID draft = copied();
        inTime(draft);
        assertThat(screen.get(Cast.ADA, at(draft)).text()).contains("En leder i fylkeskommunen kunngjør").doesNotContain("/announce");
        screen.post(Cast.ADA, at(draft) + "/announce", "seen", changes(draft)).is(409);
        String read = changes(draft);
        screen.post(Cast.ADA, at(draft) + "/pool", "seen", "1", "pool", "9 000 000").is(303);
        assertThat(screen.post(Cast.METTE, at(draft) + "/announce", "seen", read).is(409).text()).as("not what she has read")
            .contains("Se over på nytt");
    }

    @Test
    void whatIsThrownAwayIsGone() throws Exception {
        UUID draft = begun();
        assertThat(screen.post(Cast.METTE, at(draft) + "/discard").is(422).error("confirmed")).contains("Kryss av");
        screen.post(Cast.METTE, at(draft) + "/discard", "confirmed", "true").is(303);
        screen.get(Cast.METTE, at(draft)).is(404);
        assertThat(screen.get(Cast.METTE, "/worklist/calls").is(200).html()).doesNotContain(draft.toString());
    }

    @Test
    void theReaderMeetsTheirOwnLanguageAndOtherwiseTheCountys() throws Exception {
        UUID draft = copied();
        Map<String, String> basics = new LinkedHashMap<>(text(draft, DraftSection.BASICS).fields());
        basics.put("title.en", "Business networks and clusters");
        save(draft, DraftSection.BASICS, basics);
        assertThat(state(draft).reading().lacks()).as("a title alone is no translation").extracting("field").contains("ingress.en", "groupings.en");
        Map<String, String> texts = new LinkedHashMap<>(text(draft, DraftSection.TEXTS).fields());
        texts.put("ingress.en", "Money for clusters.");
        save(draft, DraftSection.TEXTS, texts);
        assertThat(state(draft).reading().lacks(DraftSection.TEXTS)).extracting("field").containsExactly("purpose.en", "who.en", "groupings.en");
        List.of("purpose.en", "who.en", "groupings.en").forEach(field -> texts.put(field, "About " + field));
        save(draft, DraftSection.TEXTS, texts);
        String slug = inTime(draft);
        screen.post(Cast.METTE, at(draft) + "/announce", "seen", changes(draft)).is(303);

        Call call = calls.bySlug(slug);
        assertThat(translations.of(call.id())).hasSize(1);
        String english = in(slug, "en");
        assertThat(english).contains("Business networks and clusters", "Money for clusters.", "About purpose.en", "This is a translation");
        assertThat(screen.ask(null, MockMvcRequestBuilders.get("/calls").cookie(new Cookie("tilsagn-language", "en"))).text())
            .contains("Business networks and clusters");
        assertThat(in(slug, "nn")).contains(call.title()).doesNotContain("Dette er ei omsetjing");
    }

    private String in(String slug, String language) throws Exception {
        return screen.ask(null, MockMvcRequestBuilders.get("/calls/" + slug)
            .cookie(new Cookie("tilsagn-language", language))).is(200).text();
    }

    private UUID begun() throws Exception {
        return id(screen.post(Cast.METTE, "/worklist/calls").is(303));
    }

    private UUID copied() throws Exception {
        return id(screen.post(Cast.METTE, "/worklist/calls", "source", testCalls.theRealOne().id().toString()).is(303));
    }

    private String inTime(UUID draft) {
        LocalDate opens = time.today().plusDays(10);
        Map<String, String> dates = new LinkedHashMap<>(text(draft, DraftSection.DATES).fields());
        dates.put("opensOn", opens.toString());
        dates.put("opensAt", "8.00");
        dates.put("deadlineOn", opens.plusDays(40).toString());
        dates.put("decisionOn", opens.plusDays(120).toString());
        save(draft, DraftSection.DATES, dates);
        return text(draft, DraftSection.BASICS).text("slug");
    }

    private void save(UUID draft, DraftSection section, Map<String, String> fields) {
        stage.by(Cast.METTE, user -> drafts.save(user, draft, section, new DraftText(fields), state(draft).section(section).version()));
    }

    private DraftText text(UUID draft, DraftSection section) {
        return state(draft).section(section).text();
    }

    private DraftState state(UUID draft) {
        return stage.get(Cast.METTE, user -> drafts.state(user, draft));
    }

    private String changes(UUID draft) {
        return String.valueOf(state(draft).draft().changes());
    }

    private static UUID id(Answer redirect) {
        return UUID.fromString(redirect.location().substring(redirect.location().lastIndexOf('/') + 1));
    }

    private static String at(UUID draft) {
        return "/worklist/calls/" + draft;
    }
}
