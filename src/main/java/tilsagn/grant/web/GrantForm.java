package tilsagn.grant.web;

import java.util.Set;
import java.util.TreeSet;

import tilsagn.grant.Answer;

/** What was typed on the party's page of a grant; what is wrong comes back as it was typed. */
record GrantForm(Set<Integer> condition, Boolean terms, Boolean financing, String account, Boolean sure, String reason, String begun,
                 String said, String ended) {

    GrantForm {
        condition = condition == null ? Set.of() : new TreeSet<>(condition);
        terms = Boolean.TRUE.equals(terms);
        financing = Boolean.TRUE.equals(financing);
        sure = Boolean.TRUE.equals(sure);
        account = account == null ? "" : account;
        reason = reason == null ? "" : reason;
        begun = begun == null ? "" : begun;
        ended = ended == null ? "" : ended;
        said = said == null ? "" : said;
    }

    static GrantForm empty() {
        return new GrantForm(null, null, null, null, null, null, null, null, null);
    }

    Answer answer() {
        return new Answer(condition, terms, financing, account, sure);
    }
}
