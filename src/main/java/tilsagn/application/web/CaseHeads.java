package tilsagn.application.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Accounts;
import tilsagn.account.Counties;
import tilsagn.application.ApplicantRegister;
import tilsagn.application.AwardStandings;
import tilsagn.application.GrantApplication;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseClocks;
import tilsagn.core.web.CaseHandlers;

/** Puts the head of a case together: what the application says, who has it, and the dates it must keep. */
@Component
class CaseHeads {

    private final Counties counties;
    private final Calls calls;
    private final ApplicantRegister register;
    private final Accounts accounts;
    private final BusinessTime time;
    private final BehalfWords behalf;
    private final ObjectProvider<CaseHandlers> handlers;
    private final ObjectProvider<CaseClocks> clocks;
    private final ObjectProvider<AwardStandings> awards;

    CaseHeads(Counties counties, Calls calls, ApplicantRegister register, Accounts accounts, BusinessTime time,
              ObjectProvider<CaseHandlers> handlers, ObjectProvider<CaseClocks> clocks, BehalfWords behalf, ObjectProvider<AwardStandings> awards) {
        this.awards = awards;
        this.behalf = behalf;
        this.counties = counties;
        this.calls = calls;
        this.register = register;
        this.accounts = accounts;
        this.time = time;
        this.handlers = handlers;
        this.clocks = clocks;
    }

    CaseHeader of(GrantApplication application) {
        Call call = calls.get(application.callId());
        String form = register.of(application).said().map(said -> said.form() == null ? null : said.form().code()).orElse(null);
        return CaseHeader.of(application, new CaseHeader.Around(form, counties.get(application.county()).name(), call.title(), call.slug(),
            handlers(application.caseNumber()), behalf.withdrawnFor(application), award(application.caseNumber())));
    }

    private AwardStandings.Standing award(CaseNumber number) {
        return awards.stream().map(source -> source.of(List.of(number)).get(number)).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<String> handlers(CaseNumber number) {
        List<String> usernames = handlers.stream().flatMap(source -> source.holdersOf(number).stream()).distinct().toList();
        Map<String, String> names = usernames.isEmpty() ? Map.of() : accounts.namesOf(usernames);
        return usernames.stream().map(username -> names.getOrDefault(username, username)).toList();
    }

    /** The nearest date first; what stands still comes last. */
    List<CaseTimer> timers(CaseNumber number) {
        return clocks.stream().flatMap(source -> source.of(number).stream()).map(clock -> CaseTimer.of(clock, time.now()))
            .sorted(Comparator.comparing(CaseTimer::waiting).thenComparing(CaseTimer::days)).toList();
    }
}
