package tilsagn.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

import tilsagn.Stage;
import tilsagn.account.RegisterOnStage;
import tilsagn.application.Cases;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Nok;
import tilsagn.correspondence.LetterKind;
import tilsagn.correspondence.Letters;
import tilsagn.correspondence.PartyLetters;
import tilsagn.demo.Cast;
import tilsagn.demo.CastOrganisation;
import tilsagn.grant.Acceptances;
import tilsagn.grant.Answer;
import tilsagn.grant.BankAccounts;
import tilsagn.grant.GoalResult;
import tilsagn.grant.Lapses;
import tilsagn.grant.RegisterWarning;
import tilsagn.grant.RegisterWatch;
import tilsagn.grant.Report;
import tilsagn.grant.ReportContent;
import tilsagn.grant.ReportDesk;
import tilsagn.grant.Reports;
import tilsagn.grant.Terminations;

/** Walks every path of the following up of grants, for the page about process coverage. */
class GrantWalks {

    private static final Nok AWARD = Nok.of(400_000);

    private final Stage stage;
    private final Cases cases;
    private final Letters letters;
    private final PartyLetters partyLetters;
    private final Acceptances acceptances;
    private final Lapses lapses;
    private final BankAccounts accounts;
    private final Reports reports;
    private final ReportDesk desk;
    private final BusinessTime time;
    private final JdbcClient database;
    private final Terminations terminations;
    private final RegisterWatch watch;
    private final RegisterOnStage register;

    GrantWalks(Stage stage, Cases cases, Letters letters, PartyLetters partyLetters, Acceptances acceptances, Lapses lapses, BankAccounts accounts,
               Reports reports, ReportDesk desk, BusinessTime time, JdbcClient database, Terminations terminations, RegisterWatch watch, RegisterOnStage register) {
        this.stage = stage;
        this.cases = cases;
        this.letters = letters;
        this.partyLetters = partyLetters;
        this.acceptances = acceptances;
        this.lapses = lapses;
        this.accounts = accounts;
        this.reports = reports;
        this.desk = desk;
        this.time = time;
        this.database = database;
        this.terminations = terminations;
        this.watch = watch;
        this.register = register;
    }

    void all() {
        Call call = stage.openCall(Nok.of(4_000_000));
        List<CaseNumber> awards = List.of(award(call), award(call), award(call), award(call));
        stage.deadlinePasses(call);
        awards.forEach(number -> {
            stage.isAllocated(number, AWARD, null);
            stage.isDecided(Cast.EVA, number, AWARD);
        });
        database.sql("update grant_acceptance set when_unanswered = 'ASK' where case_number = ?").param(awards.get(1).value()).update();
        awards.subList(2, 4).forEach(this::accepted);
        unanswered(awards.get(0), awards.get(1));
        toTheEnd(awards.get(2));
        lapsedAndTerminated(awards.get(3));
    }

    private CaseNumber award(Call call) {
        CaseNumber number = stage.submits(CastOrganisation.PROSESSPARTNER, call, AWARD);
        stage.isAssessed(number, AWARD, Stage.GOOD);
        return number;
    }

    private void accepted(CaseNumber number) {
        stage.by(Cast.SIRI, user -> partyLetters.openAsParty(user, letters.find(number, LetterKind.DECISION).orElseThrow().id()));
        stage.by(Cast.SIRI, user -> acceptances.accept(user, cases.get(number).id(), new Answer(Set.of(0), true, true, "12345678903", false)));
    }

    private void unanswered(CaseNumber lapsing, CaseNumber asked) {
        passes(acceptances.of(lapsing).lastDay().minusDays(6));
        passes(acceptances.of(lapsing).lastDay().plusDays(1));
        stage.by(Cast.METTE, user -> lapses.giveMoreTime(user, asked, time.today().plusDays(10), "De ba om det."));
        passes(acceptances.of(asked).lastDay().plusDays(1));
        stage.by(Cast.METTE, user -> lapses.letLapse(user, asked, "Ingen svarte."));
        stage.machineryRuns();
    }

    private void toTheEnd(CaseNumber number) {
        UUID id = cases.get(number).id();
        stage.by(Cast.SIRI, user -> accounts.askAsParty(user, id, "86011117947", "Byttet bank.", false));
        stage.by(Cast.METTE, user -> accounts.decide(user, number, true, "Ringte."));
        stage.by(Cast.SIRI, user -> lapses.begin(user, id, time.today()));
        passes(acceptances.of(number).startBy().plusDays(1));
        LocalDate due = reports.current(number).orElseThrow().dueOn();
        List.of(-30, -7, 1, 14).forEach(days -> passes(due.plusDays(days)));
        stage.by(Cast.ANNE, user -> desk.followedUp(user, number, "Ringte."));
        stage.by(Cast.ANNE, user -> desk.move(user, number, reports.current(number).orElseThrow().id(), time.today().plusDays(40)));
        sends(number);
        stage.by(Cast.ANNE, user -> desk.giveBack(user, number, reports.current(number).orElseThrow().id(), "Hvilke?", time.today().plusDays(14)));
        stage.machineryRuns();
        while (reports.current(number).isPresent()) {
            sends(number);
            stage.by(Cast.ANNE, user -> desk.approve(user, number, reports.current(number).orElseThrow().id()));
        }
    }

    private void lapsedAndTerminated(CaseNumber number) {
        stage.by(Cast.ANNE, user -> lapses.startLater(user, number, time.today().plusDays(5), "Venter."));
        passes(time.today().plusDays(7));
        stage.by(Cast.METTE, user -> lapses.letLapse(user, number, "Kom ikke i gang."));
        stage.machineryRuns();
        Call call = stage.openCall(AWARD);
        CaseNumber other = award(call);
        stage.deadlinePasses(call);
        stage.isAllocated(other, AWARD, null);
        stage.isDecided(Cast.EVA, other, AWARD);
        accepted(other);
        warned(other);
        stage.machineryRuns();
        passes(terminations.last(other).commentBy().plusDays(1));
        stage.by(Cast.METTE, user -> terminations.decide(user, other, true, "Prosjektet kan ikke gjennomføres."));
        stage.machineryRuns();
    }

    // Taken back by the register once, and then so bad that notice of termination follows.
    private void warned(CaseNumber number) {
        register.declaresBankrupt(CastOrganisation.PROSESSPARTNER.number());
        watch.look();
        register.isItselfAgain();
        watch.look();
        register.declaresBankrupt(CastOrganisation.PROSESSPARTNER.number());
        watch.look();
        stage.machineryRuns();
        stage.by(Cast.ANNE, user -> watch.decide(user, number, RegisterWarning.Decision.TERMINATE, "Tilskuddsmottakeren er konkurs."));
        register.isItselfAgain();
        watch.look();
    }

    private void sends(CaseNumber number) {
        UUID id = cases.get(number).id();
        Report report = stage.get(Cast.SIRI, user -> reports.readable(user, id, reports.current(number).orElseThrow().id()));
        if (report.isFinal()) {
            passes(report.period().end());
        }
        List<GoalResult> goals = report.content().goals().stream()
            .map(goal -> new GoalResult(goal.goal(), goal.indicator(), goal.target(), "3", null)).toList();
        stage.by(Cast.SIRI, user -> reports.send(user, id, report.id(), new ReportContent("Bra.", "Fem samlinger.", "Ingen.", "Fem til.", 1, 1, 1, goals)));
    }

    private void passes(LocalDate day) {
        Instant moment = day.atTime(9, 0).atZone(BusinessTime.ZONE).toInstant();
        if (moment.isAfter(time.now())) {
            time.moveTo(moment);
        }
        stage.machineryRuns();
    }
}
