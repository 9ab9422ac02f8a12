package tilsagn.call;

import java.util.List;
import java.util.Set;

import tilsagn.core.Nok;

/**
 * Everything a call needs before it can be announced.
 *
 * @param slug          its address, lower-case letters, digits and hyphens
 * @param schemeCode    the scheme it belongs to, with the county
 * @param county        county code, e.g. {@code 38}
 * @param year          the year of the money
 * @param round         1, 2 … within the year; scheme, county, year and round together are unique
 * @param title         as published
 * @param provenance    whether the county published this call or it was set up here
 * @param pool          how much there is to give
 * @param dates         opening and deadline
 * @param text          the frozen text
 * @param targetGroups  who may apply
 * @param themes        fields of work the county mentions
 * @param strategyGoals plans and goals the money serves
 * @param criteria      weights add up to 100
 * @param checklist     conditions answered yes or no before anything is scored
 * @param contacts      whom to ask
 * @param meetings      information meetings
 * @param questions     what the form asks beside what every form asks, in order
 * @param risksRequiredFrom the applied amount from which risks must be described: 0 always, {@code null} never
 * @param attachments   what must be attached to an application, and what may be
 * @param signOff       whether somebody must sign before it is sent
 * @param judging       what the steps of the scale mean, and whether the assessors know who applies
 * @param translations  its words in other languages
 */
public record NewCall(String slug, String schemeCode, String county, int year, int round, String title, Provenance provenance, Nok pool,
                      CallDates dates, CallText text, Set<TargetGroup> targetGroups, List<String> themes, List<String> strategyGoals,
                      List<Criterion> criteria, Checklist checklist, List<Contact> contacts, List<InformationMeeting> meetings,
                      List<Question> questions, Nok risksRequiredFrom, List<AttachmentRequirement> attachments, SignOffRule signOff, Judging judging,
                      List<CallTranslation> translations) {

    /** A call in one language. */
    public NewCall(String slug, String schemeCode, String county, int year, int round, String title, Provenance provenance, Nok pool,
                   CallDates dates, CallText text, Set<TargetGroup> targetGroups, List<String> themes, List<String> strategyGoals,
                   List<Criterion> criteria, Checklist checklist, List<Contact> contacts, List<InformationMeeting> meetings,
                   List<Question> questions, Nok risksRequiredFrom, List<AttachmentRequirement> attachments, SignOffRule signOff, Judging judging) {
        this(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals, criteria,
            checklist, contacts, meetings, questions, risksRequiredFrom, attachments, signOff, judging, List.of());
    }

    /** A call that asks nothing of its own. */
    public NewCall(String slug, String schemeCode, String county, int year, int round, String title, Provenance provenance, Nok pool,
                   CallDates dates, CallText text, Set<TargetGroup> targetGroups, List<String> themes, List<String> strategyGoals,
                   List<Criterion> criteria, Checklist checklist, List<Contact> contacts, List<InformationMeeting> meetings) {
        this(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals, criteria,
            checklist, contacts, meetings, List.of(), null, List.of(), SignOffRule.NONE, Judging.PLAIN);
    }

    /** The same call with questions of its own, and risks to be described from an amount on. */
    public NewCall asking(List<Question> own, Nok risksFrom) {
        return new NewCall(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals,
            criteria, checklist, contacts, meetings, List.copyOf(own), risksFrom, attachments, signOff, judging, translations);
    }

    /** The same call, asking for these attachments. */
    public NewCall withAttachments(List<AttachmentRequirement> asked) {
        return new NewCall(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals,
            criteria, checklist, contacts, meetings, questions, risksRequiredFrom, List.copyOf(asked), signOff, judging, translations);
    }

    /** The same call, whose applications are checked for this. */
    public NewCall checkedFor(Checklist points) {
        return new NewCall(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals,
            criteria, points, contacts, meetings, questions, risksRequiredFrom, attachments, signOff, judging, translations);
    }

    /** The same call with a rule about the signature. */
    public NewCall withSignOff(SignOffRule rule) {
        return new NewCall(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals,
            criteria, checklist, contacts, meetings, questions, risksRequiredFrom, attachments, rule, judging, translations);
    }

    /** The same call, judged like this. */
    public NewCall judged(Judging how) {
        return new NewCall(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals,
            criteria, checklist, contacts, meetings, questions, risksRequiredFrom, attachments, signOff, how, translations);
    }

    /** The same call, also told in these languages. */
    public NewCall alsoIn(List<CallTranslation> languages) {
        return new NewCall(slug, schemeCode, county, year, round, title, provenance, pool, dates, text, targetGroups, themes, strategyGoals,
            criteria, checklist, contacts, meetings, questions, risksRequiredFrom, attachments, signOff, judging, List.copyOf(languages));
    }
}
