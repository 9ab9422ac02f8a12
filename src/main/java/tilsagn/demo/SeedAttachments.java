package tilsagn.demo;

import java.util.List;

import tilsagn.call.AttachmentRequirement;
import tilsagn.call.Provenance;
import tilsagn.call.TargetGroup;
import tilsagn.core.Nok;

/**
 * The usual attachments, in our own words. The county published no list, so names, reasons and amounts are configured: little of everybody,
 * more as the amount grows. Annual accounts are not among them, since the county can fetch those itself.
 */
final class SeedAttachments {

    private static final Nok LARGE = Nok.of(500_000);

    private SeedAttachments() {
    }

    static List<AttachmentRequirement> usual() {
        return List.of(plan(), agreements(), budget(), board(), statutes(), curriculum(), other());
    }

    private static AttachmentRequirement plan() {
        return asked("PROJECT_PLAN", "Prosjektplan", "Prosjektplan", "Project plan",
            "Viser hvem som gjør hva når. Vi vurderer gjennomføringsevnen etter den.",
            "Viser kven som gjer kva når. Vi vurderer gjennomføringsevna etter han.",
            "Shows who does what and when. We assess the ability to deliver by it.", Nok.ZERO, true, 2);
    }

    private static AttachmentRequirement agreements() {
        return asked("AGREEMENTS", "Signerte samarbeids- eller intensjonsavtaler", "Signerte samarbeids- eller intensjonsavtalar",
            "Signed cooperation agreements or letters of intent",
            "Viser at partnerne har bundet seg. Legg ved én per partner, eller én som alle har signert.",
            "Viser at partnarane har bunde seg. Legg ved éin per partnar, eller éin som alle har signert.",
            "Show that the partners are committed. Attach one per partner, or one that all have signed.", Nok.ZERO, true, 15);
    }

    private static AttachmentRequirement budget() {
        return asked("BUDGET", "Spesifisert budsjett", "Spesifisert budsjett", "Detailed budget",
            "Ved større beløp trenger vi å se hva kostnadene i planen bygger på, for eksempel tilbud.",
            "Ved større beløp treng vi å sjå kva kostnadene i planen byggjer på, til dømes tilbod.",
            "For larger amounts we need to see what the costs in the plan are based on, such as quotes.", LARGE, true, 5);
    }

    private static AttachmentRequirement board() {
        return asked("BOARD_RESOLUTION", "Styrevedtak", "Styrevedtak", "Board resolution",
            "Viser at ledelsen står bak prosjektet og egenandelen.", "Viser at leiinga står bak prosjektet og eigendelen.",
            "Shows that the management stands behind the project and its own contribution.", LARGE, false, 2);
    }

    private static AttachmentRequirement statutes() {
        return asked("STATUTES", "Vedtekter og medlemsliste", "Vedtekter og medlemsliste", "Statutes and list of members",
            "Viser hvem klyngen består av, og hvem som kan bli med.", "Viser kven klynga er sett saman av, og kven som kan bli med.",
            "Show who belongs to the cluster and who may join.", LARGE, false, 3).onlyFor(TargetGroup.CLUSTER);
    }

    private static AttachmentRequirement curriculum() {
        return asked("CV", "CV for prosjektleder", "CV for prosjektleiar", "CV of the project manager",
            "Hjelper oss å vurdere gjennomføringsevnen. Ta ikke med fødselsnummer.",
            "Hjelper oss å vurdere gjennomføringsevna. Ta ikkje med fødselsnummer.",
            "Helps us assess the ability to deliver. Leave out national identity numbers.", null, true, 2);
    }

    private static AttachmentRequirement other() {
        return asked("OTHER", "Andre vedlegg", "Andre vedlegg", "Other attachments",
            "Bare det som er nødvendig for å forstå prosjektet.", "Berre det som er nødvendig for å forstå prosjektet.",
            "Only what is needed to understand the project.", null, false, 5);
    }

    private static AttachmentRequirement asked(String code, String nb, String nn, String en, String whyNb, String whyNn, String whyEn, Nok from,
                                               boolean assessed, int maxFiles) {
        return new AttachmentRequirement(code, nb, nn, en, whyNb, whyNn, whyEn, from, "", assessed, maxFiles, Provenance.CONFIGURED);
    }
}
