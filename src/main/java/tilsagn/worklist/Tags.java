package tilsagn.worklist;

import java.util.Collection;
import java.util.List;
import java.util.Map;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseEvent;
import tilsagn.core.CaseNumber;
import tilsagn.core.Refusal;

/**
 * The county's own words on cases ("haster", "samarbeid med Viken"): a word comes into being when it is first used. Whether the person may
 * see the case is asked before anybody comes here.
 */
@Service
@Transactional
public class Tags {

    /** Letters of a word. */
    public static final int LONGEST = 40;
    /** More words than this tell nothing. */
    static final int MOST_ON_CASE = 10;
    /** As many as a list of choices bears. */
    static final int MOST_WORDS = 200;

    private final TagRepository tags;
    private final TagWordRepository words;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Tags(TagRepository tags, TagWordRepository words, BusinessTime time, ApplicationEventPublisher events) {
        this.tags = tags;
        this.words = words;
        this.time = time;
        this.events = events;
    }

    /** The words on some cases, in one question. */
    @Transactional(readOnly = true)
    public List<OnCase> of(Collection<CaseNumber> caseNumbers) {
        return caseNumbers.isEmpty() ? List.of() : tags.of(caseNumbers);
    }

    /** The county's words. */
    @Transactional(readOnly = true)
    public List<Word> ofCounty(User user) {
        return user.county() == null ? List.of() : tags.ofCounty(user.county());
    }

    /** Whether the person puts words on cases: whoever handles them. */
    public boolean mayTag(User user) {
        return user.isStaff() && (user.has(Role.ADVISOR) || user.has(Role.MANAGER));
    }

    /**
     * Puts a word on a case; one that is there already changes nothing.
     *
     * @throws Refusal {@code core.not-yours}, {@code worklist.tags.word}, {@code worklist.tags.many}, {@code worklist.tags.many-words}
     */
    public void add(User user, CaseNumber number, String typed) {
        requireMayTag(user);
        String word = typed == null ? "" : typed.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        if (word.isEmpty() || word.length() > LONGEST) {
            throw Refusal.onField("tag", "worklist.tags.word", LONGEST);
        }
        CaseTag.Key key = new CaseTag.Key(number, TagWord.codeOf(word));
        if (tags.existsById(key)) {
            return;
        }
        if (tags.of(List.of(number)).size() >= MOST_ON_CASE) {
            throw Refusal.onField("tag", "worklist.tags.many", MOST_ON_CASE);
        }
        String known = knownOrNew(user.county(), word);
        tags.save(new CaseTag(key, user.county()));
        events.publishEvent(new Changed(number, "worklist.tagged", known));
    }

    private String knownOrNew(String county, String word) {
        String code = TagWord.codeOf(word);
        List<Word> all = tags.ofCounty(county);
        return all.stream().filter(one -> one.code().equals(code)).map(Word::word).findFirst().orElseGet(() -> {
            if (all.size() >= MOST_WORDS) {
                throw Refusal.onField("tag", "worklist.tags.many-words", MOST_WORDS);
            }
            words.saveAndFlush(new TagWord(new TagWord.Key(county, code), word, time.now()));
            return word;
        });
    }

    /** Takes a word off a case; one that is not there changes nothing. */
    public void remove(User user, CaseNumber number, String code) {
        requireMayTag(user);
        tags.of(List.of(number)).stream().filter(tag -> tag.code().equals(code)).findFirst().ifPresent(tag -> {
            tags.deleteById(new CaseTag.Key(number, code));
            events.publishEvent(new Changed(number, "worklist.untagged", tag.word()));
        });
    }

    private void requireMayTag(User user) {
        if (!mayTag(user)) {
            throw Refusal.conflict("core.not-yours");
        }
    }

    /** A word, and what it is called in an address. */
    public record Word(String code, String word) {
    }

    /** A word on a case. */
    public record OnCase(CaseNumber caseNumber, String code, String word) {
    }

    /** A word was put on a case or taken off it. */
    public record Changed(CaseNumber caseNumber, String what, String word) implements CaseEvent {

        @Override
        public Map<String, String> details() {
            return Map.of("tag", word);
        }
    }
}
