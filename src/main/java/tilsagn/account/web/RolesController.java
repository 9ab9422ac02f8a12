package tilsagn.account.web;

import java.util.Arrays;
import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

import tilsagn.account.LoggedIn;
import tilsagn.account.Role;
import tilsagn.account.RoleRules;
import tilsagn.account.User;

/** What each role may do. Everybody who works for the county may read it. */
@Controller
class RolesController {

    private final PermissionTable table;

    RolesController(PermissionTable table) {
        this.table = table;
    }

    @GetMapping("/administration/roles")
    String roles(@LoggedIn User user, Model model) {
        List<Role> roles = RoleRules.STAFF.stream().toList();
        model.addAttribute("roleList", roles);
        model.addAttribute("own", user.roles());
        model.addAttribute("parts", Arrays.stream(Deed.Part.values()).map(part -> new Section(part.name(), Arrays.stream(Deed.values())
            .filter(deed -> deed.part() == part).map(deed -> row(deed.name(), deed.route(), roles)).toList())).toList());
        model.addAttribute("routes", table.routesOf(roles).stream().map(route -> row(route, route, roles)).toList());
        model.addAttribute("administers", user.has(Role.ADMIN) || user.has(Role.AUDITOR));
        return "account/roles";
    }

    private Row row(String name, String route, List<Role> roles) {
        return new Row(name, route, roles.stream().map(role -> table.answer(route, role).name()).toList());
    }

    /** Deeds of one kind. */
    record Section(String name, List<Row> rows) {
    }

    /**
     * One line.
     *
     * @param answers one for each role, in their order
     */
    record Row(String name, String route, List<String> answers) {
    }
}
