package tilsagn.demo;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import tilsagn.account.Language;
import tilsagn.account.NewPerson;
import tilsagn.account.Role;
import tilsagn.application.Partner;
import tilsagn.application.PartnerRole;
import tilsagn.call.StakeholderGroup;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;
import tilsagn.core.OrganisationNumber;

/** Those who applied too, so that a call is a contest: organisations of the sample register nobody else uses, each with
 * one project and one person. */
enum Chorus implements Applicant {

    /** Large and well prepared. */
    HAVVIND("315130107", "Skagerrak Havvindklynge", "3804", Language.NB, "Mona Strand", "2022-08-31T09:10:00Z",
        "Service og vedlikehold for flytende havvind",
        "Verft, leverandører og et forskningsmiljø bygger et felles tilbud for vedlikehold av flytende havvind fra havnene i regionen.",
        TargetGroup.CLUSTER, 700_000, "Sandø Verft", "Kystlinje Marin", "Brisk Energi", "Norsk senter for havteknologi"),
    /** A company that applies for a project of its chain. */
    BATTERI("315131200", "Batterikretsen Vestfold AS", "3803", Language.NB, "Jonas Ek", "2022-08-31T12:45:00Z",
        "Gjenbruk av batterier fra elbiler",
        "Ni bedrifter prøver ut hvordan brukte bilbatterier kan bli strømlager på byggeplasser, og hva som skal til for at det lønner seg.",
        TargetGroup.CLUSTER_PROJECT, 600_000, "Celleverket", "Ramdal Elektro", "Storhaug Bygg", "Institutt for energi og kjemi"),
    /** Writes nynorsk; a smaller amount. */
    TREBRUK("315132304", "Trehusringen Telemark SA", "3817", Language.NN, "Eldbjørg Haukeli", "2022-09-01T06:30:00Z",
        "Lokalt tre i store bygg",
        "Sagbruk, arkitektar og entreprenørar utviklar standardløysingar, slik at tre frå fylket kan brukast i skular og idrettshallar.",
        TargetGroup.CLUSTER_PROJECT, 450_000, "Bø Sag", "Lifjell Arkitektar", "Telebygg", "Fagmiljø for trekonstruksjonar"),
    /** The smallest; a network of farms. */
    LANDBRUK("315133408", "Vinje Bondenett ANS", "3825", Language.NN, "Torleif Rui", "2022-09-01T08:05:00Z",
        "Biogass frå små gardar",
        "Seks gardsbruk samlar husdyrgjødsel til eit felles biogassanlegg, og deler kunnskapen med andre bygder.",
        TargetGroup.BUSINESS_NETWORK, 300_000, "Rui Gard", "Vinje Biogass", "Øyfjell Maskin", "Rådgjeving Landbruk Sør"),
    /** Weak on green transition, as the scores will show. */
    REISELIV("315134501", "Opplev Notodden klynge", "3808", Language.NN, "Ragnhild Tinne", "2022-09-01T10:20:00Z",
        "Industrihistorie heile året",
        "Museum, hotell og opplevingsbedrifter lagar eit felles tilbod som gir arbeid også utanom sommaren.",
        TargetGroup.CLUSTER, 500_000, "Heddal Hotell", "Saltpeter Opplevingar", "Telemarken Mat", "Høgskulemiljø for reiseliv"),
    /** A foundation. */
    FAERDER("315135605", "Reine Skjær stiftelse", "3811", Language.NB, "Henrik Tjøme", "2022-09-02T09:00:00Z",
        "Marint avfall som råvare",
        "Ryddeaksjoner gir plast og tauverk som bedriftene sorterer, maler og gjør til nye produkter.",
        TargetGroup.CLUSTER_PROJECT, 400_000, "Færder Plast", "Holtekilen Slipp", "Nøtterøy Design", "Laboratorium for polymerer"),
    /** Broad and practical. */
    MAT("315136709", "Matvegen Larvik SA", "3805", Language.NB, "Silje Hem", "2022-09-02T11:30:00Z",
        "Mindre matsvinn fra jord til butikk",
        "Produsenter, pakkerier og butikker måler svinnet sammen og prøver ut nye veier for mat som ellers blir kastet.",
        TargetGroup.CLUSTER, 650_000, "Lågen Grønt", "Kvelde Pakkeri", "Larvik Dagligvare", "Senter for matforskning"),
    /** A network with a narrow circle of partners. */
    HELSE("315137802", "Omsorgsteknologi Horten AS", "3801", Language.NB, "Aisha Rahman", "2022-09-03T16:50:00Z",
        "Sensorer som lar eldre bo hjemme",
        "Fire teknologibedrifter utvikler rimelige sensorer sammen med hjemmetjenesten i to kommuner.",
        TargetGroup.BUSINESS_NETWORK, 480_000, "Elvekant Automasjon", "Borre Mikro", "Karljohansvern Data", "Institutt for helseteknologi"),
    /** The largest sum one may apply for. */
    HYDROGEN("315138906", "Hydrogenringen Grenland klynge", "3806", Language.NB, "Pål Eidanger", "2022-09-04T18:15:00Z",
        "Felles sikkerhetssenter for hydrogen",
        "Industrien i området bygger opp øvingsfelt, kurs og beredskap for hydrogen, åpent for alle bedrifter i regionen.",
        TargetGroup.CLUSTER, 750_000, "Nordhavn Industri", "Frier Gass", "Eidanger Prosess", "Institutt for materialer"),
    /** Much like what Siri applies for, with a partner of hers. */
    VERDSARV("315140005", "Rjukan Industriring DA", "3818", Language.NN, "Gunnhild Vemork", "2022-09-04T20:40:00Z",
        "Overskotsvarme frå fabrikkar til drivhus",
        "Fabrikkar og gartneri kartlegg og deler overskotsvarme, og prøver ut lagring av varme gjennom vinteren.",
        TargetGroup.CLUSTER_PROJECT, 500_000, "Rjukan Gartneri", "Skogli Verksted", "Mæl Varme", "Institutt for materialer"),
    /** Won in the earlier round. */
    VERKSTED("315141109", "Verkstedringen Frierfjorden klynge", "3806", Language.NB, "Marit Bakke", "2021-03-22T09:00:00Z",
        "Brukte industriroboter får nytt liv",
        "Verksteder og industribedrifter setter i stand brukte roboter sammen, lærer opp folk og deler utstyret mellom seg.",
        TargetGroup.CLUSTER, 750_000, "Voldsfjord Mekaniske", "Robotverkstedet Porsgrunn", "Frierdal Industri", "Institutt for robotikk"),
    /** Turned down in the earlier round, and appealed in vain. */
    SKOG("315141117", "Skogringen Vest-Telemark SA", "3825", Language.NN, "Olav Kleiva", "2021-03-24T08:00:00Z",
        "Felles innkjøp av skogsutstyr",
        "Skogeigarar kjøper inn utstyr saman og leiger det ut til kvarandre.",
        TargetGroup.BUSINESS_NETWORK, 400_000, "Kleiva Skog", "Vinje Maskinlag", "Telemark Tømmer", "Fagmiljø for skogbruk"),
    /** Turned down in the earlier round, and got something by its appeal. */
    DATASIRKEL("315141125", "Datasirkelen Tønsberg nettverk", "3803", Language.NB, "Leila Haddad", "2021-03-25T12:00:00Z",
        "Ombruk av servere fra kommunene",
        "Databedrifter samler inn, sletter og setter i stand servere fra kommunene, og selger dem videre med garanti.",
        TargetGroup.BUSINESS_NETWORK, 480_000, "Slagen Data", "Teie Systemer", "Tønsberg Drift", "Senter for sirkulær elektronikk");

    private final String digits;
    private final String fullName;
    private final String municipality;
    private final Language language;
    private final String contact;
    private final Instant sends;
    private final String title;
    private final String summary;
    private final TargetGroup targetGroup;
    private final long applied;
    private final List<String> others;

    Chorus(String digits, String fullName, String municipality, Language language, String contact, String sends, String title, String summary,
           TargetGroup targetGroup, long applied, String... others) {
        this.digits = digits;
        this.fullName = fullName;
        this.municipality = municipality;
        this.language = language;
        this.contact = contact;
        this.sends = Instant.parse(sends);
        this.title = title;
        this.summary = summary;
        this.targetGroup = targetGroup;
        this.applied = applied;
        this.others = List.of(others);
    }

    @Override
    public OrganisationNumber number() {
        return new OrganisationNumber(digits);
    }

    @Override
    public String fullName() {
        return fullName;
    }

    @Override
    public String municipality() {
        return municipality;
    }

    @Override
    public Language language() {
        return language;
    }

    @Override
    public String username() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String contactName() {
        return contact;
    }

    @Override
    public String contactEmail() {
        return username() + "@tilsagn.example";
    }

    /** The last of the others does research, the second is large. */
    @Override
    public List<Partner> partners() {
        return Stream.of(Applicant.partner(fullName, StakeholderGroup.ENTREPRENEUR, PartnerRole.WORK_LEAD, true),
            Applicant.partner(others.get(0), StakeholderGroup.ENTREPRENEUR, PartnerRole.PARTICIPANT, true),
            Applicant.partner(others.get(1), StakeholderGroup.ENTREPRENEUR, PartnerRole.PARTICIPANT, true),
            Applicant.partner(others.get(2), StakeholderGroup.LARGE_INDUSTRY, PartnerRole.PARTICIPANT, false),
            Applicant.partner(others.get(3), StakeholderGroup.RESEARCH, PartnerRole.KNOWLEDGE, false)).toList();
    }

    Instant sends() {
        return sends;
    }

    NewPerson asPerson() {
        return new NewPerson(username(), Cast.PASSWORD, contact, contactEmail(), Set.of(Role.APPLICANT), null, null);
    }

    FilledForm form() {
        return new FilledForm(this, title, summary, targetGroup, Nok.of(applied));
    }
}
