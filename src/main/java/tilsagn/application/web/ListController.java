package tilsagn.application.web;

import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import tilsagn.account.LoggedIn;
import tilsagn.account.Organisations;
import tilsagn.account.User;
import tilsagn.application.ApplicationStatus;
import tilsagn.application.AwardStandings;
import tilsagn.application.MyApplication;
import tilsagn.application.MyApplications;
import tilsagn.application.MyApplications.Wanted;
import tilsagn.application.PartyNews;
import tilsagn.application.PartyTodo;
import tilsagn.call.Call;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;

/** My applications over all calls and all my organisations. */
@Controller
class ListController {

    /** From this many on it helps to choose. */
    private static final int MANY = 6;

    private final MyApplications mine;
    private final Organisations organisations;
    private final List<PartyNews> sources;
    private final List<PartyTodo> todos;
    private final List<AwardStandings> awards;
    private final NextStep nextStep;
    private final BusinessTime time;

    ListController(MyApplications mine, Organisations organisations, ObjectProvider<PartyNews> sources, ObjectProvider<PartyTodo> todos,
                   ObjectProvider<AwardStandings> awards, NextStep nextStep, BusinessTime time) {
        this.awards = awards.orderedStream().toList();
        this.todos = todos.orderedStream().toList();
        this.mine = mine;
        this.organisations = organisations;
        this.sources = sources.orderedStream().toList();
        this.nextStep = nextStep;
        this.time = time;
    }

    @GetMapping("/applications")
    String mine(@LoggedIn User user, @RequestParam(required = false) String organisation, @RequestParam(required = false) String year,
                @RequestParam(required = false) String after, Model model) {
        Wanted wanted = new Wanted(blankToNull(organisation), year(year), id(after));
        MyApplications.Page page = mine.page(user, wanted);
        Map<CaseNumber, PartyNews.News> news = news(page);
        Map<CaseNumber, PartyTodo.Todo> todo = todo(page);
        model.addAttribute("drafts", cards(page, page.drafts(), news, todo, Map.of()));
        model.addAttribute("cards", cards(page, page.others(), news, todo, standings(page)));
        model.addAttribute("nextPage", page.next() == null ? null : address(wanted, page.next()));
        model.addAttribute("firstPage", wanted.after() == null);
        model.addAttribute("wanted", wanted);
        choices(user, model);
        return "application/list";
    }

    private List<ApplicationCard> cards(MyApplications.Page page, List<MyApplication> applications, Map<CaseNumber, PartyNews.News> news,
                                         Map<CaseNumber, PartyTodo.Todo> todo, Map<CaseNumber, AwardStandings.Standing> standing) {
        return applications.stream().map(one -> {
            Call call = page.calls().get(one.callId());
            Instant deadline = page.deadlines().getOrDefault(one.id(), call.deadline());
            PartyNews.News unread = one.caseNumber() == null ? PartyNews.News.NONE : news.getOrDefault(one.caseNumber(), PartyNews.News.NONE);
            return ApplicationCard.of(one, call.title(), nextStep.waited(todo.get(one.caseNumber()), unread, next(one, call, deadline, unread)), unread,
                one.caseNumber() == null ? null : standing.get(one.caseNumber()));
        }).toList();
    }

    private String next(MyApplication one, Call call, Instant deadline, PartyNews.News unread) {
        if (call.isCancelled() && one.status() == ApplicationStatus.NOT_SUBMITTED) {
            return nextStep.cancelled();
        }
        return one.answersNotice() != null && one.status() == ApplicationStatus.DRAFT ? nextStep.answer(deadline)
            : nextStep.of(one.toldStatus(), one.revises() != null, deadline, unread);
    }

    private Map<CaseNumber, PartyNews.News> news(MyApplications.Page page) {
        Map<CaseNumber, PartyNews.News> news = new LinkedHashMap<>();
        sources.forEach(source -> news.putAll(source.newsIn(numbers(page))));
        return news;
    }

    private Map<CaseNumber, PartyTodo.Todo> todo(MyApplications.Page page) {
        Map<CaseNumber, PartyTodo.Todo> todo = new LinkedHashMap<>();
        todos.forEach(source -> source.of(numbers(page)).forEach(todo::putIfAbsent));
        return todo;
    }

    private Map<CaseNumber, AwardStandings.Standing> standings(MyApplications.Page page) {
        Map<CaseNumber, AwardStandings.Standing> all = new LinkedHashMap<>();
        awards.forEach(source -> all.putAll(source.of(numbers(page))));
        return all;
    }

    private static Collection<CaseNumber> numbers(MyApplications.Page page) {
        return page.others().stream().map(MyApplication::caseNumber).filter(Objects::nonNull).toList();
    }

    private void choices(User user, Model model) {
        MyApplications.Extent extent = mine.extent(user);
        Map<String, String> own = new LinkedHashMap<>();
        organisations.of(user).forEach(one -> own.put(one.number().digits(), one.name()));
        int now = time.today().getYear();
        int first = extent.first() == null ? now : extent.first().atZone(BusinessTime.ZONE).getYear();
        Map<String, String> years = new LinkedHashMap<>();
        IntStream.rangeClosed(0, now - first).map(back -> now - back).mapToObj(Integer::toString).forEach(one -> years.put(one, one));
        model.addAttribute("nothing", extent.count() == 0);
        model.addAttribute("manyToChoose", extent.count() >= MANY && (own.size() > 1 || years.size() > 1));
        model.addAttribute("ownOrganisations", own);
        model.addAttribute("years", years);
    }

    private static String address(Wanted wanted, UUID after) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/applications").queryParam("after", after);
        if (wanted.organisation() != null) {
            address.queryParam("organisation", wanted.organisation());
        }
        if (wanted.year() != null) {
            address.queryParam("year", wanted.year());
        }
        return address.encode().toUriString();
    }

    // A mended address shows the list from the start rather than an error.
    private static UUID id(String typed) {
        try {
            return typed == null ? null : UUID.fromString(typed);
        } catch (IllegalArgumentException mended) {
            return null;
        }
    }

    private static Integer year(String typed) {
        return typed != null && typed.matches("20\\d\\d") ? Integer.valueOf(typed) : null;
    }

    private static String blankToNull(String typed) {
        return typed == null || typed.isBlank() ? null : typed;
    }
}
