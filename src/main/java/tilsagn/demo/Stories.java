package tilsagn.demo;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

import tilsagn.application.Applications;
import tilsagn.application.Section;
import tilsagn.application.SectionContent;
import tilsagn.assessment.Assessments;
import tilsagn.assessment.FormalCheck;
import tilsagn.assessment.FormalChecks;
import tilsagn.assessment.Impartiality;
import tilsagn.assessment.Interest;
import tilsagn.assessment.Interests;
import tilsagn.assessment.Score;
import tilsagn.assessment.Tie;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.call.TargetGroup;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.workflow.ProcessClock;

/** Plays the stories of the cast through the public faces, with the clock moved as they go, and leaves the clock on 5 September 2022. */
@Component
@Profile("demo")
@Order(3)
@ConditionalOnProperty(name = "tilsagn.demo.stories", matchIfMissing = true)
class Stories implements ApplicationRunner {

    /** Monday 5 September 2022 at 09.00 in Norway: four hours before the information meeting. */
    private static final Instant CURTAIN = Instant.parse("2022-09-05T07:00:00Z");

    private static final Nok LARGEST = Nok.of(750_000);
    private static final int ALL = Section.values().length;

    private final Troupe troupe;
    private final SeedCalls seedCalls;
    private final SeedAwards seedAwards;
    private final EarlierRound earlierRound;
    private final Calls calls;
    private final Applications applications;
    private final Impartiality impartiality;
    private final Interests interests;
    private final Assessments assessments;
    private final FormalChecks formalChecks;
    private final BusinessTime time;
    private final ProcessClock process;
    private final Papers papers;
    private final SeedTeamwork teamwork;

    Stories(Troupe troupe, SeedCalls seedCalls, SeedAwards seedAwards, EarlierRound earlierRound, Calls calls, Applications applications, Impartiality impartiality, Interests interests,
            Assessments assessments, FormalChecks formalChecks,
            BusinessTime time, ProcessClock process, Papers papers, SeedTeamwork teamwork) {
        this.troupe = troupe;
        this.seedCalls = seedCalls;
        this.seedAwards = seedAwards;
        this.earlierRound = earlierRound;
        this.calls = calls;
        this.applications = applications;
        this.impartiality = impartiality;
        this.interests = interests;
        this.assessments = assessments;
        this.formalChecks = formalChecks;
        this.time = time;
        this.process = process;
        this.papers = papers;
        this.teamwork = teamwork;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (calls.exists(SeedCalls.VTFK_ROUND_2)) {
            return;
        }
        earlierRound.play();
        at("2022-03-01T08:00:00Z");
        seedAwards.play();
        tirilInTheOtherCounty();
        at("2022-06-09T06:00:00Z");
        seedCalls.play();
        someDeclareInGeneral();
        earlierRound.goesOn();
        at("2022-08-22T08:30:00Z");
        Call call = calls.bySlug(SeedCalls.VTFK_ROUND_2);
        siriWasEarly(call);
        othersApply(call, Chorus.HAVVIND, Chorus.BATTERI, Chorus.TREBRUK, Chorus.LANDBRUK, Chorus.REISELIV);
        nilsWaitsForHisCheck(call);
        kariHasOnlyToSend(call);
        othersApply(call, Chorus.FAERDER, Chorus.MAT);
        olaIsHalfWay(call);
        othersApply(call, Chorus.HELSE, Chorus.HYDROGEN, Chorus.VERDSARV);
        time.moveTo(CURTAIN);
    }

    private void at(String instant) {
        time.moveTo(Instant.parse(instant));
        process.runDueJobs();
    }

    private void tirilInTheOtherCounty() {
        Call call = seedCalls.vikenClosed();
        process.runDueJobs();
        FilledForm form = new FilledForm(CastOrganisation.OMBRUK, "Byggevarer i omløp",
            "Nettverket samler byggevarer fra riving og selger dem videre med dokumentert kvalitet.", TargetGroup.CLUSTER_PROJECT, Nok.of(600_000));
        UUID id = draft(calls.get(call.id()), form, ALL);
        teamwork.isSigned(id, Cast.TIRIL);
        submit(form, id);
    }

    private void siriWasEarly(Call call) {
        CaseNumber number = submit(call, new FilledForm(CastOrganisation.PROSESSPARTNER, "Overskuddsvarme mellom fabrikker",
            "Ti bedrifter i prosessindustrien kartlegger og deler overskuddsvarme, og utvikler tre felles forskningsprosjekter om lagring av varme.",
            TargetGroup.CLUSTER, LARGEST));
        at("2022-08-24T09:00:00Z");
        List.of(Cast.ANNE, Cast.BJORN, Cast.METTE, Cast.DAG, Cast.EVA).forEach(person ->
            troupe.by(person, user -> impartiality.declare(user, number, true, null)));
        troupe.by(Cast.ANNE, user -> formalChecks.complete(user, number, FormalCheck.admitted(calls.checklist(call.id()))));
        at("2022-08-26T09:00:00Z");
        scores(Cast.ANNE, number, 6, 5, 5, 6, 5, 4, 5);
        at("2022-08-29T11:00:00Z");
        scores(Cast.BJORN, number, 6, 5, 4, 5, 5, 5, 5);
        at("2022-08-30T12:00:00Z");
        troupe.by(Cast.ANNE, user -> assessments.recommend(user, number, LARGEST,
            "Prosjektet har stor verdi for regionens industri, en gjennomførbar plan og forpliktende deltakelse fra bedriftene. "
                + "Støtten er avgjørende for at bedriftene går sammen."));
    }

    // The others are reminded on their queue.
    private void someDeclareInGeneral() {
        List.of(Cast.ANNE, Cast.METTE, Cast.EVA).forEach(person -> troupe.by(person, user -> interests.declare(user, List.of())));
        troupe.by(Cast.CATO, user -> interests.declare(user, List.of(
            new Interest(CastOrganisation.PROSESSPARTNER.number(), Tie.ROLE, "Satt i styret til 2021"))));
    }

    private void scores(Cast assessor, CaseNumber number, int... points) {
        troupe.by(assessor, user -> assessments.declareImpartiality(user, number, true, null));
        process.runDueJobs();
        troupe.by(assessor, user -> assessments.submitScores(user, number, reasoned(points)));
        process.runDueJobs();
    }

    private static List<Score> reasoned(int... points) {
        String[] reasons = {
            "Klare mål for lavere utslipp, med en metode som kan etterprøves.",
            "Bygger på styrker regionen har, og svarer på ett av målene i strategien.",
            "Fire av de fem grupperingene er med; risikokapital mangler.",
            "Tre navngitte forskningsprosjekter og en forpliktet forskningspartner.",
            "Tolv nye årsverk er sannsynlig, men tallfestingen er noe svakt begrunnet.",
            "Planen henger sammen; risikoen ved felles drift er lite drøftet.",
            "Bedriftene ville ikke gått sammen uten støtten."};
        return IntStream.range(0, points.length).mapToObj(at -> Score.of("C" + (at + 1), points[at], reasons[at])).toList();
    }

    private void othersApply(Call call, Chorus... others) {
        for (Chorus other : others) {
            time.moveTo(other.sends());
            troupe.meets(other);
            submit(call, other.form());
        }
    }

    private void nilsWaitsForHisCheck(Call call) {
        at("2022-09-01T13:20:00Z");
        submit(call, new FilledForm(CastOrganisation.FJORDVATN, "Felles målestasjonar for reint vatn",
            "Bedriftene i klynga set opp målestasjonar saman og deler data om vasskvalitet med kommunane.", TargetGroup.CLUSTER_PROJECT, LARGEST));
    }

    private void kariHasOnlyToSend(Call call) {
        at("2022-09-02T07:10:00Z");
        draft(call, new FilledForm(CastOrganisation.MIKROLINJA, "Felles testlab for grønn elektronikk",
            "Elleve elektronikkbedrifter bygger en testlab sammen, slik at produktene kan repareres og brukes lenger.", TargetGroup.CLUSTER, LARGEST), ALL);
    }

    private void olaIsHalfWay(Call call) {
        at("2022-09-02T14:45:00Z");
        UUID id = draft(call, new FilledForm(CastOrganisation.KODEVERKET, "Programvare som sparer strøm",
            "Et nettverk av programvarebedrifter utvikler felles verktøy for å måle og senke strømbruken i datasystemer.",
            TargetGroup.BUSINESS_NETWORK, Nok.of(480_000)), 5);
        teamwork.beginsIn(id, Cast.OLA, Cast.SIRI);
    }

    private UUID draft(Call call, FilledForm form, int sections) {
        troupe.asksTheRegister(form.organisation());
        return troupe.get(form.organisation().username(), user -> {
            UUID id = applications.start(user, call.id(), form.organisation().number()).id();
            for (SectionContent section : form.sections(call).stream().limit(sections).toList()) {
                applications.save(user, id, section);
            }
            if (sections >= form.sections(call).size()) {
                papers.attachRequired(user, id, call, form);
            }
            return id;
        });
    }

    private CaseNumber submit(Call call, FilledForm form) {
        return submit(form, draft(call, form, ALL));
    }

    private CaseNumber submit(FilledForm form, UUID id) {
        CaseNumber number = troupe.get(form.organisation().username(), user -> applications.submit(user, id)).caseNumber();
        process.runDueJobs();
        return number;
    }
}
