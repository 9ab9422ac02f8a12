package tilsagn.correspondence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.appeal.AppealTime;
import tilsagn.appeal.AppealTimes;
import tilsagn.application.Cases;
import tilsagn.application.PartyHappenings;
import tilsagn.application.PartyNews;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseMarks;

/** What letters and messages mean for the pages of the other rooms: what is unread, and what has happened. */
@Component
@Transactional(readOnly = true)
class PartyMail implements PartyNews, PartyHappenings, CaseMarks {

    private static final Set<LetterKind> TO_BE_OPENED = Arrays.stream(LetterKind.values()).filter(LetterKind::mustBeOpened)
        .collect(Collectors.toUnmodifiableSet());

    private final CaseMessageRepository messages;
    private final LetterRepository letters;
    private final AppealTimes times;
    private final Cases cases;

    PartyMail(CaseMessageRepository messages, LetterRepository letters, AppealTimes times, Cases cases) {
        this.messages = messages;
        this.letters = letters;
        this.times = times;
        this.cases = cases;
    }

    @Override
    public String panelId() {
        return "messages";
    }

    // Marks of the queue and of a case's menu: what the party wrote.
    @Override
    public Map<CaseNumber, Long> unreadIn(Collection<CaseNumber> caseNumbers) {
        return caseNumbers.isEmpty() ? Map.of() : counted(messages.unread(caseNumbers, CaseMessage.Side.PARTY));
    }

    @Override
    public Map<CaseNumber, News> newsIn(Collection<CaseNumber> caseNumbers) {
        if (caseNumbers.isEmpty()) {
            return Map.of();
        }
        Map<CaseNumber, Long> written = counted(messages.unread(caseNumbers, CaseMessage.Side.COUNTY));
        Map<CaseNumber, Long> sent = counted(letters.unopened(caseNumbers, TO_BE_OPENED));
        Map<CaseNumber, News> news = new HashMap<>();
        caseNumbers.forEach(number -> news.put(number, new News(written.getOrDefault(number, 0L), sent.getOrDefault(number, 0L))));
        return news;
    }

    private static Map<CaseNumber, Long> counted(List<Object[]> rows) {
        return rows.stream().collect(Collectors.toMap(row -> (CaseNumber) row[0], row -> (Long) row[1]));
    }

    @Override
    public List<Happening> of(CaseNumber caseNumber) {
        List<Happening> happened = new ArrayList<>();
        // The receipt is not told of: the line about the sending leads to it.
        letters.findByCaseNumberOrderByCreatedAt(caseNumber).stream().filter(letter -> letter.isSent() && letter.kind() != LetterKind.ACKNOWLEDGEMENT).forEach(letter -> {
            String href = "/applications/letters/" + letter.id();
            happened.add(new Happening(letter.sentAt(), "correspondence.happened.sent." + letter.kind(), href));
            if (letter.openedAt() != null && letter.kind().isAppealable()) {
                happened.add(new Happening(letter.openedAt(), "correspondence.happened.opened." + letter.kind(), null));
            }
        });
        String thread = "/applications/" + cases.get(caseNumber).id() + "/messages";
        messages.findByCaseNumberOrderById(caseNumber).forEach(message ->
            happened.add(new Happening(message.writtenAt(), "correspondence.happened.message." + message.side(), thread)));
        return happened;
    }

    @Override
    public List<Coming> ahead(CaseNumber caseNumber) {
        return times.all(caseNumber).stream().filter(one -> one.state() == AppealTime.State.RUNNING)
            .map(one -> new Coming(one.lastDay(), "correspondence.happened.appeal")).toList();
    }
}
