package tilsagn.application;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** What the members of an application say to each other about its sections. It is theirs alone: nothing of it is sent. */
@Service
@Transactional
public class Comments {

    /** Comments one section may have; more is a slip or mischief. */
    static final int MOST = 300;

    private final ApplicationAccess access;
    private final CommentRepository comments;
    private final BusinessTime time;

    Comments(ApplicationAccess access, CommentRepository comments, BusinessTime time) {
        this.access = access;
        this.comments = comments;
        this.time = time;
    }

    /** The threads of a section, the oldest first. */
    @Transactional(readOnly = true)
    public List<CommentThread> of(User user, UUID id, Section section) {
        access.readable(user, id);
        List<SectionComment> all = comments.findTop300ByApplicationIdAndSectionOrderById(id, section);
        return all.stream().filter(one -> one.threadId() == null).map(first -> thread(first, all)).toList();
    }

    /** What was said about a draft that is thrown away goes with it. */
    @EventListener
    void on(Withdrawal.Discarded thrownAway) {
        comments.deleteAnswers(thrownAway.applicationId());
        comments.deleteAll(thrownAway.applicationId());
    }

    private static CommentThread thread(SectionComment first, List<SectionComment> all) {
        Stream<SectionComment> answers = all.stream().filter(one -> first.id().equals(one.threadId()));
        return new CommentThread(first.id(), Stream.concat(Stream.of(first), answers)
            .map(one -> new CommentThread.Entry(one.writtenBy(), one.writtenAt(), one.words())).toList(), first.resolvedBy());
    }

    /** How many threads of each section are not settled; sections without any are left out. */
    @Transactional(readOnly = true)
    public Map<Section, Long> unresolved(User user, UUID id) {
        access.readable(user, id);
        Map<Section, Long> counts = new EnumMap<>(Section.class);
        comments.unresolved(id).forEach(row -> counts.put((Section) row[0], (Long) row[1]));
        return counts;
    }

    /**
     * Begins a thread, or answers in one; an answer opens a settled thread again.
     *
     * @throws Refusal on {@code comment} when nothing or too much is said
     */
    public void say(User user, UUID id, Section section, Long thread, String words) {
        access.commentable(user, id).requireDraft();
        String said = words == null ? "" : words.strip();
        if (said.isEmpty()) {
            throw Refusal.onField("comment", "application.comment.empty");
        }
        if (said.length() > SectionComment.LONGEST || comments.countByApplicationIdAndSection(id, section) >= MOST) {
            throw Refusal.onField("comment", "application.comment.too-much", String.valueOf(SectionComment.LONGEST), String.valueOf(MOST));
        }
        if (thread != null) {
            first(id, section, thread).reopen();
        }
        comments.save(new SectionComment(id, section, thread, user.username(), time.now(), said));
    }

    /** Calls a thread settled. */
    public void resolve(User user, UUID id, Section section, long thread) {
        access.commentable(user, id);
        first(id, section, thread).resolve(user.username(), time.now());
    }

    private SectionComment first(UUID id, Section section, long thread) {
        return comments.findByIdAndApplicationIdAndSectionAndThreadIdIsNull(thread, id, section)
            .orElseThrow(() -> new NotFound("comment " + thread));
    }
}
