package tilsagn.correspondence;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

import tilsagn.account.User;
import tilsagn.application.GrantApplication;
import tilsagn.correspondence.AnsweredPaper.Round;

/** Turns what an adviser chose into what is kept of the answer: what each document was called, why not, and the very file. */
@Component
class AnsweredPapers {

    private final DocumentRequestPapers papers;
    private final MessageSource messages;

    AnsweredPapers(DocumentRequestPapers papers, MessageSource messages) {
        this.papers = papers;
        this.messages = messages;
    }

    Map<String, OfferedPaper> offered(DocumentRequest request, GrantApplication application) {
        return papers.of(request, application).stream().collect(Collectors.toMap(OfferedPaper::key, Function.identity(), (one, same) -> one));
    }

    /** The chosen ones, after they were found to be in order. */
    List<AnsweredPaper> kept(DocumentRequest request, GrantApplication application, Map<String, OfferedPaper> offered, List<ChosenPaper> chosen, Round round, User by) {
        Phrases phrases = new Phrases(messages, application.language());
        return chosen.stream().filter(one -> one.choice() != null).map(one -> {
            OfferedPaper paper = offered.get(one.key());
            String title = cut(phrases.of("access.paper-title", phrases.of("access.kind." + paper.kind()), paper.title()));
            return switch (one.choice()) {
                case GIVEN -> papers.given(request, application, paper, title, by.username(), round);
                case PARTLY -> papers.partly(request, paper, one, title, round);
                case WITHHELD -> new AnsweredPaper(round, title, PaperChoice.WITHHELD, one.ground(), one.reason(), null, null, null, null);
            };
        }).toList();
    }

    private static String cut(String title) {
        return title.length() <= 500 ? title : title.substring(0, 499) + "…";
    }
}
