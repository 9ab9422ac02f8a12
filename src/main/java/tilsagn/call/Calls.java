package tilsagn.call;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tilsagn.core.BusinessTime;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.document.Documents;
import tilsagn.document.StoredFile;

/**
 * The calls of the counties: announcing them, taking them through their steps, reading them. Steps already taken are left alone without an
 * event, so a process that runs a job twice does no harm.
 */
@Service
@Transactional
public class Calls {

    private static final String FILE_KIND = "call";

    private final CallRepository calls;
    private final AnchorRepository anchors;
    private final ChecklistRepository checklists;
    private final TranslationRepository translations;
    private final Schemes schemes;
    private final Documents documents;
    private final BusinessTime time;
    private final ApplicationEventPublisher events;

    Calls(CallRepository calls, AnchorRepository anchors, ChecklistRepository checklists, TranslationRepository translations, Schemes schemes,
          Documents documents, BusinessTime time, ApplicationEventPublisher events) {
        this.calls = calls;
        this.checklists = checklists;
        this.translations = translations;
        this.anchors = anchors;
        this.schemes = schemes;
        this.documents = documents;
        this.time = time;
        this.events = events;
    }

    /** The call with this id. */
    @Transactional(readOnly = true)
    public Call get(UUID id) {
        return calls.findById(id).orElseThrow(() -> new NotFound("call " + id));
    }

    /** The call with its row held until the transaction ends, so that closing it and giving more time never pass each other. */
    public Call held(UUID id) {
        return calls.findLocked(id).orElseThrow(() -> new NotFound("call " + id));
    }

    /** The call as it stays until the transaction ends: many may look at it so at once, and whoever calls it off waits for them. */
    public Call kept(UUID id) {
        return calls.findShared(id).orElseThrow(() -> new NotFound("call " + id));
    }

    /** The id of the call at this address, for those who need nothing else of it. */
    @Transactional(readOnly = true)
    public UUID idOf(String slug) {
        return calls.idOf(slug).orElseThrow(() -> new NotFound("call " + slug));
    }

    /** The title of a call, for those who need nothing else of it. */
    @Transactional(readOnly = true)
    public String titleOf(UUID id) {
        return calls.titleOf(id).orElseThrow(() -> new NotFound("call " + id));
    }

    /** The id of the scheme a call is a round of, for those who need nothing else of it. */
    @Transactional(readOnly = true)
    public UUID schemeOf(UUID id) {
        return calls.schemeOf(id).orElseThrow(() -> new NotFound("call " + id));
    }

    /** The calls with these ids, in one question however many. */
    @Transactional(readOnly = true)
    public Map<UUID, Call> get(Collection<UUID> ids) {
        return calls.findAllById(ids).stream().collect(Collectors.toMap(Call::id, Function.identity()));
    }

    /** The call at this address; every announced call is public, also one that was called off. */
    @Transactional(readOnly = true)
    public Call bySlug(String slug) {
        return calls.findBySlug(slug).orElseThrow(() -> new NotFound("call " + slug));
    }

    /** Whether there is a call at this address. */
    @Transactional(readOnly = true)
    public boolean exists(String slug) {
        return calls.existsBySlug(slug);
    }

    /** Every call of every county, the nearest deadline first. */
    @Transactional(readOnly = true)
    public List<Call> publicList() {
        return calls.findAllByOrderByDatesDeadlineAscSlugAsc();
    }

    /** Those in which the applicant's identity is kept from the assessors. */
    @Transactional(readOnly = true)
    public Set<UUID> blindOnes() {
        return calls.blindOnes();
    }

    /** A county's calls, the latest deadline first. */
    @Transactional(readOnly = true)
    public List<Call> ofCounty(String county) {
        return calls.findBySchemeCountyOrderByDatesDeadlineDescSlugAsc(county);
    }

    /** The same as lines, where their texts and forms are not needed. */
    @Transactional(readOnly = true)
    public List<CallLine> linesOf(String county) {
        return calls.linesOf(county);
    }

    /** The calls with these ids as lines, in one question however many. */
    @Transactional(readOnly = true)
    public Map<UUID, CallLine> lines(Collection<UUID> ids) {
        return ids.isEmpty() ? Map.of() : calls.lines(ids).stream().collect(Collectors.toMap(CallLine::id, Function.identity()));
    }

    /** What the steps mean in this call, by criterion, the highest step first; empty where the scale's general words hold. */
    @Transactional(readOnly = true)
    public List<Anchor> anchors(UUID id) {
        return anchors.findByCallIdOrderByCriterionAscStepDesc(id).stream().map(AnchorRow::anchor).toList();
    }

    /** What an application to the call is checked for before anything is scored, in order. */
    @Transactional(readOnly = true)
    public Checklist checklist(UUID id) {
        return new Checklist(checklists.findByCallIdOrderByPosition(id).stream().map(ChecklistRow::point).toList());
    }

    /**
     * Announces a call; its process begins in the same transaction.
     *
     * @throws Refusal {@code call.slug-taken}, {@code call.round-taken}, and whatever makes the call incomplete, such as
     *                 {@code call.weights-not-100}
     */
    public Call announce(NewCall wanted) {
        GrantScheme scheme = schemes.get(wanted.county(), wanted.schemeCode());
        if (calls.existsBySlug(wanted.slug())) {
            throw Refusal.onField("slug", "call.slug-taken", wanted.slug());
        }
        if (calls.existsBySchemeIdAndYearAndRound(scheme.id(), wanted.year(), wanted.round())) {
            throw Refusal.onField("round", "call.round-taken", String.valueOf(wanted.year()), wanted.round());
        }
        Call call = calls.saveAndFlush(new Call(wanted, scheme, time.now()));
        anchors.saveAll(wanted.judging().anchors().stream().map(anchor -> new AnchorRow(call.id(), anchor)).toList());
        List<ChecklistPoint> points = wanted.checklist().points();
        checklists.saveAll(IntStream.range(0, points.size()).mapToObj(at -> new ChecklistRow(call.id(), at + 1, points.get(at))).toList());
        translations.saveAll(wanted.translations().stream().map(told -> new TranslationRow(call.id(), told)).toList());
        events.publishEvent(new Call.Announced(call.id()));
        return call;
    }

    /** Opens the call; refused before its opening instant. */
    public void open(UUID id) {
        step(id, call -> call.open(time.now()), Call.Opened::new);
    }

    /** Closes the call; refused before its deadline. */
    public void close(UUID id) {
        step(id, call -> call.close(time.now()), Call.Closed::new);
    }

    /** The first case of the call was taken to work after the deadline. */
    public void startAssessment(UUID id) {
        get(id).startAssessment();
    }

    /** Every application of the call has its decision. */
    public void markDecided(UUID id) {
        step(id, Call::markDecided, Call.Decided::new);
    }

    /** The call's awards are public. */
    public void markPublished(UUID id) {
        step(id, Call::markPublished, Call.Published::new);
    }

    private void step(UUID id, Predicate<Call> verb, Function<UUID, Object> fact) {
        if (verb.test(get(id))) {
            calls.flush();
            events.publishEvent(fact.apply(id));
        }
    }

    /**
     * Attaches what was shown at an information meeting, with the date.
     *
     * @param meeting which of the call's meetings, from 0
     * @throws Refusal {@code call.meeting-not-held} before the meeting begins
     */
    public UUID attachPresentation(UUID id, int meeting, String fileName, String contentType, byte[] content) {
        Call call = get(id);
        Instant now = time.now();
        UUID file = documents.store(fileName, contentType, content, FILE_KIND).id();
        call.attachPresentation(meeting, file, now);
        return file;
    }

    /** Attaches a document to a call, also after it was announced; the page shows the day it came. */
    public UUID attachDocument(UUID id, String title, String fileName, String contentType, byte[] content) {
        Call call = get(id);
        UUID file = documents.store(fileName, contentType, content, FILE_KIND).id();
        call.attach(new CallDocument(file, title, time.now()));
        return file;
    }

    /** A file of a call; a file that belongs to something else does not exist here. */
    @Transactional(readOnly = true)
    public StoredFile document(String slug, UUID file) {
        if (!bySlug(slug).holds(file)) {
            throw new NotFound("file " + file + " of call " + slug);
        }
        return documents.get(file);
    }
}
