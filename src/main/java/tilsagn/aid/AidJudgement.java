package tilsagn.aid;

import java.util.ArrayList;
import java.util.List;

import tilsagn.aid.AidFinding.Weight;

/**
 * Whether an award may be given by the rules it is assessed under, and why, sentence by sentence.
 *
 * @param room      what the ceiling leaves, or {@code null} where there is none
 * @param intensity the share of the cost, or {@code null} where none is set
 * @param duration  for how long, or {@code null}
 */
public record AidJudgement(AidBasis basis, AidRoom room, AidIntensity intensity, AidDuration duration, List<AidFinding> findings) {

    /**
     * Judges.
     *
     * @param rule in force on the day of the award, or {@code null} where none is
     */
    static AidJudgement of(AidBasis basis, AidRule rule, AidFacts facts) {
        if (!basis.isAid()) {
            return new AidJudgement(basis, null, null, null, List.of(AidFinding.of(Weight.HOLDS, "aid.found.none")));
        }
        List<AidFinding> findings = new ArrayList<>();
        if (rule == null || rule.paused()) {
            inForce(basis, rule, facts, findings);
            return new AidJudgement(basis, null, null, null, List.copyOf(findings));
        }
        AidRoom room = rule.ceiling() == null ? null : room(rule, facts, findings);
        AidIntensity intensity = rule.intensityPercent() == null ? null : intensity(rule, facts, findings);
        AidDuration duration = rule.maxYears() == null ? null : duration(rule, facts, findings);
        unanswered(basis, facts, findings);
        unclear(rule, facts, findings);
        return new AidJudgement(basis, room, intensity, duration, List.copyOf(findings));
    }

    // A notified scheme or another basis has no rules here that could be missing.
    private static void inForce(AidBasis basis, AidRule rule, AidFacts facts, List<AidFinding> findings) {
        if (rule != null) {
            findings.add(AidFinding.of(Weight.STOPS, "aid.found.paused", facts.awarded()));
        } else if (basis == AidBasis.DE_MINIMIS || basis.isBlockExempted()) {
            findings.add(AidFinding.of(Weight.STOPS, "aid.found.no-rule", facts.awarded()));
        } else {
            findings.add(AidFinding.of(Weight.HOLDS, "aid.found.by-reasons"));
        }
    }

    private static AidRoom room(AidRule rule, AidFacts facts, List<AidFinding> findings) {
        AidRoom room = AidRoom.of(rule, facts.awarded(), facts.earlier(), facts.euro());
        findings.add(room.isExceeded()
            ? AidFinding.of(Weight.STOPS, "aid.found.ceiling", room.used(), room.award(), room.total(), room.ceiling(), room.free(), room.free().in(facts.rate()))
            : AidFinding.of(Weight.HOLDS, "aid.found.room", room.used(), room.award(), room.total(), room.ceiling()));
        return room;
    }

    private static AidIntensity intensity(AidRule rule, AidFacts facts, List<AidFinding> findings) {
        AidIntensity intensity = new AidIntensity(facts.cost(), facts.amount(), facts.otherPublic(), rule.intensityPercent(), facts.points(), rule.maxIntensity());
        findings.add(AidFinding.of(intensity.isExceeded() ? Weight.STOPS : Weight.HOLDS, intensity.isExceeded() ? "aid.found.intensity" : "aid.found.share",
            intensity.award(), intensity.otherPublic(), intensity.aid(), intensity.allowed(), intensity.cost(), intensity.limit()));
        return intensity;
    }

    private static AidDuration duration(AidRule rule, AidFacts facts, List<AidFinding> findings) {
        if (facts.firstAid() == null || facts.projectEnd() == null) {
            findings.add(AidFinding.of(Weight.WARNS, "aid.found.first-aid", rule.maxYears()));
            return null;
        }
        AidDuration duration = new AidDuration(facts.firstAid(), facts.projectEnd(), rule.maxYears());
        findings.add(AidFinding.of(duration.isExceeded() ? Weight.STOPS : Weight.HOLDS, duration.isExceeded() ? "aid.found.too-long" : "aid.found.years",
            duration.firstAid(), duration.years(), duration.lastDay(), duration.end()));
        return duration;
    }

    private static void unanswered(AidBasis basis, AidFacts facts, List<AidFinding> findings) {
        long missing = basis.questions().stream().filter(question -> !facts.confirmed().contains(question)).count();
        if (missing > 0) {
            findings.add(AidFinding.of(Weight.WARNS, "aid.found.unanswered", missing));
        }
    }

    private static void unclear(AidRule rule, AidFacts facts, List<AidFinding> findings) {
        long unclear = facts.earlier().stream().filter(aid -> aid.isUnclear() && !aid.grantedOn().isBefore(rule.firstDay(facts.awarded()))).count();
        if (unclear > 0) {
            findings.add(AidFinding.of(Weight.WARNS, "aid.found.unclear", unclear));
        }
    }

    /** Whether the award may not be given so. */
    public boolean stops() {
        return findings.stream().anyMatch(finding -> finding.weight() == Weight.STOPS);
    }

    /** What somebody should see to, and what stands in the way. */
    public List<AidFinding> against() {
        return findings.stream().filter(finding -> finding.weight() != Weight.HOLDS).toList();
    }
}
