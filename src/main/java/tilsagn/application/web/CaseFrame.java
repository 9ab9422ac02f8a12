package tilsagn.application.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

import tilsagn.account.Role;
import tilsagn.account.User;
import tilsagn.application.ApplicantVeil;
import tilsagn.application.CaseAccess;
import tilsagn.application.Cases;
import tilsagn.application.GrantApplication;
import tilsagn.core.CaseNumber;
import tilsagn.core.web.CaseMarks;
import tilsagn.core.web.CasePanel;
import tilsagn.core.web.CasePanelRule;
import tilsagn.core.web.CaseSteps;

/** The frame around every panel of a case: who may look, the head, the menu of panels, and what there is to do. */
@Component
class CaseFrame {

    private final Cases cases;
    private final CaseHeads heads;
    private final List<CasePanel> panels;
    private final ObjectProvider<CasePanelRule> panelRules;
    private final ObjectProvider<CaseSteps> steps;
    private final ObjectProvider<CaseAccess> access;
    private final ObjectProvider<CaseMarks> marks;
    private final HoldLines holds;
    private final ObjectProvider<ApplicantVeil> veils;

    CaseFrame(Cases cases, CaseHeads heads, ObjectProvider<CasePanel> panels, ObjectProvider<CaseSteps> steps,
              ObjectProvider<CaseAccess> access, ObjectProvider<CaseMarks> marks, ObjectProvider<ApplicantVeil> veils, HoldLines holds,
              ObjectProvider<CasePanelRule> panelRules) {
        this.panelRules = panelRules;
        this.veils = veils;
        this.holds = holds;
        this.cases = cases;
        this.heads = heads;
        this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
        this.steps = steps;
        this.access = access;
        this.marks = marks;
    }

    /**
     * A panel in the menu.
     *
     * @param path    its address
     * @param group   what it has to do with
     * @param current whether it is the one being looked at
     * @param unread  how much in it is new
     */
    record PanelLink(String id, String path, String labelKey, PanelGroup group, boolean current, long unread) {
    }

    /** What the panels have to do with, as the menu gathers them. */
    enum PanelGroup {
        /** What the applicant sent, and what it is held against. */
        APPLICATION,
        /** What the county does with it. */
        HANDLING,
        /** What is said about it. */
        DIALOGUE,
        /** How it has gone. */
        COURSE;

        static PanelGroup of(CasePanel panel) {
            return panel.order() < 20 ? APPLICATION : panel.order() < 50 ? HANDLING : panel.order() < 60 ? DIALOGUE : COURSE;
        }
    }

    GrantApplication open(User user, CaseNumber number) {
        return cases.visibleTo(user).get(number);
    }

    boolean isVeiled(User user, GrantApplication application) {
        return veils.stream().anyMatch(rule -> rule.veiled(user, application));
    }

    /** What the person may read of the case; the strictest rule counts. */
    CaseAccess.Standing standing(User user, CaseNumber number) {
        return access.stream().map(rule -> rule.standing(user, number)).max(Comparator.naturalOrder()).orElse(CaseAccess.Standing.OPEN);
    }

    /** Where one says whether one is impartial, relative to the case. */
    String declarationPath() {
        return access.stream().map(CaseAccess::declarationPath).findFirst().orElse("");
    }

    CaseHeader header(GrantApplication application) {
        return heads.of(application);
    }

    /** The dates the case must keep, the nearest first. */
    List<CaseTimer> timers(CaseNumber number) {
        return heads.timers(number);
    }

    /** The panels the person's roles may see; the longest path that fits the address is the current one. */
    List<PanelLink> panels(User user, CaseNumber number, String rest) {
        Set<String> hidden = panelRules.stream().flatMap(rule -> rule.hidden(number).stream()).collect(Collectors.toSet());
        List<CasePanel> own = panels.stream().filter(panel -> isFor(panel, user) && !hidden.contains(panel.id())).toList();
        String current = own.stream().map(CasePanel::path).filter(path -> !path.isEmpty())
            .filter(path -> rest.equals(path) || rest.startsWith(path + "/")).max(Comparator.comparingInt(String::length)).orElse("");
        return own.stream().map(panel -> new PanelLink(panel.id(), address(number, panel.path()), panel.labelKey(),
            PanelGroup.of(panel), panel.path().equals(current), unread(panel, number))).toList();
    }

    private long unread(CasePanel panel, CaseNumber number) {
        return marks.stream().filter(source -> source.panelId().equals(panel.id()))
            .mapToLong(source -> source.unreadIn(List.of(number)).getOrDefault(number, 0L)).sum();
    }

    private static String address(CaseNumber number, String path) {
        return "/cases/" + number + (path.isEmpty() ? "" : "/" + path);
    }

    private static boolean isFor(CasePanel panel, User user) {
        // A guest gets the application itself and what was made for guests.
        boolean forAll = panel.roles().isEmpty() && (!user.has(Role.EXTERNAL_ASSESSOR) || panel.path().isEmpty());
        return forAll || user.roles().stream().map(Role::name).anyMatch(panel.roles()::contains);
    }

    /** The hold that stands, for the line at the top of every panel; {@code null} when there is none. */
    HoldLines.Line hold(CaseNumber number) {
        return holds.current(number);
    }

    List<CaseSteps.Step> steps(User user, CaseNumber number) {
        Set<String> roles = user.roles().stream().map(Role::name).collect(Collectors.toSet());
        return steps.stream().flatMap(source -> source.openFor(number, user.username(), roles, user.county()).stream()).toList();
    }
}
