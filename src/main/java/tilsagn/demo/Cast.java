package tilsagn.demo;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import tilsagn.account.NewPerson;
import tilsagn.account.Role;

/** The people of the demo and of the tests. All are invented; the contacts a real call names are never among them. */
public enum Cast {

    /** Has a finished draft and only has to check and send it. */
    KARI("Kari Fjellheim", Role.APPLICANT, null, null),
    /** Submits on the last evening; the draft is half filled. */
    OLA("Ola Bratsberg", Role.APPLICANT, null, null),
    /** Was early: her case is assessed and recommended. */
    SIRI("Siri Tveito", Role.APPLICANT, null, null),
    /** Writes nynorsk and gets his letters in it. */
    NILS("Nils Aasgaard", Role.APPLICANT, null, null),
    /** Applies in the other county. */
    TIRIL("Tiril Moen", Role.APPLICANT, null, null),
    /** Takes cases from the queue; scores high. */
    ANNE("Anne Lindgård", Role.ADVISOR, "38", null),
    /** The second assessor; sterner. */
    BJORN("Bjørn Hauge", Role.ADVISOR, "38", null),
    /** Sat on the board of an applicant: the assessor with a conflict. */
    CATO("Cato Myhre", Role.ADVISOR, "38", null),
    /** Ranks the call, proposes amounts and publishes. */
    METTE("Mette Solberg", Role.MANAGER, "38", null),
    /** Records what the standing committee decides: everything above the delegated limit. */
    DAG("Dag Vinje", Role.DECISION_MAKER, "38", "STANDING_COMMITTEE"),
    /** Decides by delegation, up to the limit. */
    EVA("Eva Rønning", Role.DECISION_MAKER, "38", "CHIEF_EXECUTIVE"),
    /** Records what the appeal body rules; has had no part in any first decision. */
    KLARA("Klara Nesheim", Role.DECISION_MAKER, "38", "APPEALS_BOARD"),
    /** Reads everything in the county and changes nothing. */
    ROLF("Rolf Kvam", Role.AUDITOR, "38", null),
    /** Looks after the system. */
    ADA("Ada Nygård", Role.ADMIN, "38", null),
    /** A professor from outside: assesses the cases he is asked to and sees no others. */
    EIRIK("Eirik Solheim", Role.EXTERNAL_ASSESSOR, "38", null),
    /** An advisor of the other county: sees none of these cases. */
    VERA("Vera Holm", Role.ADVISOR, "30", null),
    /** The second advisor there: every application needs two. */
    VEGARD("Vegard Lie", Role.ADVISOR, "30", null),
    /** Manager of the other county. */
    VIDAR("Vidar Strøm", Role.MANAGER, "30", null),
    /** Decides there as a member of the county cabinet. */
    VIGDIS("Vigdis Aasen", Role.DECISION_MAKER, "30", "CABINET_MEMBER");

    /** The password of everybody in the demo; the login page says so. */
    public static final String PASSWORD = "tilsagn2022";

    private final String fullName;
    private final Role role;
    private final String county;
    private final String body;

    Cast(String fullName, Role role, String county, String body) {
        this.fullName = fullName;
        this.role = role;
        this.county = county;
        this.body = body;
    }

    /** Login name: the first name in small letters. */
    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** First and last name. */
    public String fullName() {
        return fullName;
    }

    /** The one role the person has. */
    public Role role() {
        return role;
    }

    /** The e-mail address, in a domain that reaches nobody. */
    public String email() {
        return username() + "@tilsagn.example";
    }

    /** Login names of those the person is the head of: the manager of a county leads its advisors. */
    List<String> leads() {
        return role != Role.MANAGER ? List.of() : Arrays.stream(values())
            .filter(one -> one.role == Role.ADVISOR && one.county.equals(county)).map(Cast::username).toList();
    }

    NewPerson asPerson() {
        return new NewPerson(username(), PASSWORD, fullName, email(), Set.of(role), county, body);
    }
}
