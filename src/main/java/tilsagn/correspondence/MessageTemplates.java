package tilsagn.correspondence;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.Counties;
import tilsagn.account.Language;
import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.call.Calls;
import tilsagn.core.BusinessTime;
import tilsagn.core.CaseNumber;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;

/** A county's templates for messages: kept by its advisors and managers, filled in with the facts of a case. */
@Service
@Transactional
public class MessageTemplates {

    private final MessageTemplateRepository templates;
    private final Cases cases;
    private final Calls calls;
    private final Counties counties;
    private final BusinessTime time;

    MessageTemplates(MessageTemplateRepository templates, Cases cases, Calls calls, Counties counties, BusinessTime time) {
        this.templates = templates;
        this.cases = cases;
        this.calls = calls;
        this.counties = counties;
        this.time = time;
    }

    /** The templates of the person's county, by name. */
    @Transactional(readOnly = true)
    public List<MessageTemplate> of(User user) {
        return templates.findByCountyAndRemovedAtIsNullOrderByName(String.valueOf(user.county()));
    }

    /** One of them; another county's does not exist. */
    @Transactional(readOnly = true)
    public MessageTemplate get(User user, long id) {
        return templates.findByIdAndCountyAndRemovedAtIsNull(id, String.valueOf(user.county())).orElseThrow(() -> new NotFound("template " + id));
    }

    /** What a text has left of the brackets that the county's templates hold for the writer to replace; other brackets are the writer's own. */
    @Transactional(readOnly = true)
    List<String> blanksLeftIn(User user, String text) {
        List<String> written = new TemplateText(text).blanks();
        return written.isEmpty() ? written : written.stream().filter(of(user).stream().map(MessageTemplate::content)
            .flatMap(content -> Stream.of(content.textNb(), content.textNn())).flatMap(words -> new TemplateText(words).blanks().stream())
            .collect(Collectors.toSet())::contains).toList();
    }

    /** Whether the person keeps templates. */
    public boolean mayKeep(User user) {
        return user.isStaff() && (user.has(Role.ADVISOR) || user.has(Role.MANAGER));
    }

    /**
     * Writes a template.
     *
     * @param id which one, or {@code null} for a new one
     * @throws Refusal {@code core.not-yours}; on {@code name}, {@code textNb}, {@code textNn}: {@code correspondence.template.…}
     */
    public void write(User user, Long id, MessageTemplate.Content typed) {
        requireKeeper(user);
        MessageTemplate template = id == null ? new MessageTemplate(user.county()) : get(user, id);
        MessageTemplate.Content content = new MessageTemplate.Content(plain(typed.name()), plain(typed.textNb()), plain(typed.textNn()));
        List<Fault> faults = new ArrayList<>();
        theNameTellsItApart(user, id, content.name(), faults);
        theTextCanBeFilledIn("textNb", content.textNb(), faults);
        theTextCanBeFilledIn("textNn", content.textNn(), faults);
        if (!faults.isEmpty()) {
            throw Refusal.of(faults);
        }
        templates.saveAndFlush(template.write(content, user, time.now()));
    }

    /** Takes a template away; what was written with it stays. Doing it twice changes nothing. */
    public void remove(User user, long id) {
        requireKeeper(user);
        templates.findByIdAndCounty(id, user.county()).orElseThrow(() -> new NotFound("template " + id)).remove(user, time.now());
    }

    /**
     * The text of a template for a case.
     *
     * @param standard the written standard; the party's own when {@code null}
     * @param deadline the day an answer is wanted, or {@code null}: then the field stays open
     * @throws Refusal {@code core.not-yours} for whoever only reads; on {@code deadline} when the day has passed
     */
    @Transactional(readOnly = true)
    public String filled(User user, CaseNumber number, long id, Language standard, LocalDate deadline) {
        requireKeeper(user);
        if (deadline != null && deadline.isBefore(time.today())) {
            throw Refusal.onField("deadline", "correspondence.template.deadline.passed");
        }
        GrantApplication application = cases.visibleTo(user).get(number);
        Language wanted = standard == null ? application.language() : standard;
        return new TemplateText(get(user, id).text(wanted)).filled(values(user, application, wanted, deadline));
    }

    private Map<MergeField, String> values(User user, GrantApplication application, Language standard, LocalDate deadline) {
        Map<MergeField, String> values = new EnumMap<>(MergeField.class);
        values.put(MergeField.CASE_NUMBER, application.caseNumber().value());
        values.put(MergeField.APPLICANT, application.organisationName());
        values.put(MergeField.CONTACT, text(application.applicant().contactName()));
        values.put(MergeField.PROJECT, text(application.title()));
        values.put(MergeField.CALL, calls.get(application.callId()).title());
        values.put(MergeField.AMOUNT, application.appliedAmount().format());
        values.put(MergeField.DEADLINE, deadline == null ? "" : day(deadline, standard));
        values.put(MergeField.ADVISOR, user.name());
        values.put(MergeField.COUNTY, counties.get(application.county()).name());
        return values;
    }

    // In the standard of the message, whatever language the advisor reads in.
    private static String day(LocalDate day, Language standard) {
        return DateTimeFormatter.ofPattern("d. MMMM uuuu", Locale.forLanguageTag(standard.locale().getLanguage() + "-NO")).format(day);
    }

    private void theNameTellsItApart(User user, Long id, String name, List<Fault> faults) {
        if (name.isEmpty() || name.length() > MessageTemplate.LONGEST_NAME) {
            faults.add(Fault.on("name", "correspondence.template.name.needed", MessageTemplate.LONGEST_NAME));
        } else if (templates.existsByCountyAndNameIgnoreCaseAndIdNotAndRemovedAtIsNull(user.county(), name, id == null ? -1 : id)) {
            faults.add(Fault.on("name", "correspondence.template.name.taken", name));
        }
    }

    private static void theTextCanBeFilledIn(String field, String text, List<Fault> faults) {
        List<String> unknown = new TemplateText(text).unknown();
        if (text.isEmpty()) {
            faults.add(Fault.on(field, "correspondence.template.text.needed"));
        } else if (text.length() > CaseMessage.LONGEST) {
            faults.add(Fault.on(field, "correspondence.messages.long", CaseMessage.LONGEST));
        } else if (!unknown.isEmpty()) {
            faults.add(Fault.on(field, "correspondence.template.unknown", String.join(", ", unknown)));
        }
    }

    private void requireKeeper(User user) {
        if (!mayKeep(user)) {
            throw Refusal.conflict("core.not-yours");
        }
    }

    private static String plain(String typed) {
        return text(typed).replace("\r\n", "\n").replace('\r', '\n').strip();
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }
}
