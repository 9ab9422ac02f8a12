package tilsagn.application;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import tilsagn.account.User;
import tilsagn.call.Call;
import tilsagn.call.Calls;
import tilsagn.core.Fault;
import tilsagn.core.NotFound;
import tilsagn.core.Refusal;
import tilsagn.core.Sha256;

/**
 * The signature of somebody who may bind the organisation, where the call demands it. It stands under the content as it was: whatever is
 * changed afterwards makes it void, and the application cannot be sent before it is signed again.
 */
@Service
@Transactional
public class SignOffs implements SendCondition {

    private final ApplicationAccess access;
    private final SignOffRepository signatures;
    private final MemberRepository members;
    private final TeamRoster roster;
    private final TeamMessenger messenger;
    private final ActivityLog log;
    private final Calls calls;
    private final ObjectProvider<SendCondition> conditions;

    SignOffs(ApplicationAccess access, SignOffRepository signatures, MemberRepository members, TeamRoster roster, TeamMessenger messenger,
             ActivityLog log, Calls calls, ObjectProvider<SendCondition> conditions) {
        this.access = access;
        this.signatures = signatures;
        this.members = members;
        this.roster = roster;
        this.messenger = messenger;
        this.log = log;
        this.calls = calls;
        this.conditions = conditions;
    }

    /** How far it has come. */
    @Transactional(readOnly = true)
    public SignOffState of(User user, UUID id) {
        GrantApplication application = access.readable(user, id);
        Call call = calls.get(application.callId());
        boolean demanded = call.signOff().isDemandedFor(application.appliedAmount());
        Optional<SignOff> last = signatures.findFirstByApplicationIdOrderByIdDesc(id);
        return last.map(signature -> new SignOffState(demanded, call.signOff().from(), signature.signedBy(), signature.signedAt(),
                signature.contentHash(), isStillValid(signature, application)))
            .orElseGet(() -> new SignOffState(demanded, call.signOff().from(), null, null, null, false));
    }

    /** Asks somebody who can open it already to sign. */
    public void ask(User user, UUID id, String username) {
        GrantApplication application = access.led(user, id);
        requireDraft(application);
        TeamView.Person person = roster.of(application).stream().filter(one -> one.username().equals(username)).findFirst()
            .orElseThrow(() -> new NotFound("member " + username));
        members.findByApplicationIdAndUsername(id, username).orElseGet(() -> members.save(
            new ApplicationMember(id, username, person.role(), person.ofOrganisation(), messenger.now()))).isAskedToSign();
        log.note(id, user, TeamDeed.SIGNATURE_ASKED, person.name());
        messenger.tell(TeamNews.Kind.ASKED_TO_SIGN, application, user, person.name(), List.of(person.email()));
    }

    /** The sum of what is written now, to be shown to whoever reads before signing. */
    @Transactional(readOnly = true)
    public String sumOf(User user, UUID id) {
        return hash(access.readable(user, id));
    }

    /**
     * Signs what was read. Refuses {@code application.sign-off.not-asked}, {@code application.sign-off.changed} when something was written after
     * it was read, and on {@code declared} without the declaration.
     *
     * @param read the sum of what the signatory has seen
     */
    public void sign(User user, UUID id, boolean declared, String read) {
        GrantApplication application = access.locked(user, id);
        requireDraft(application);
        if (!access.standing(user, application).signatory()) {
            throw Refusal.conflict("application.sign-off.not-asked");
        }
        if (!declared) {
            throw Refusal.onField("declared", "application.sign-off.declare");
        }
        if (!hash(application).equals(read)) {
            throw Refusal.conflict("application.sign-off.changed");
        }
        signatures.save(new SignOff(id, user.username(), messenger.now(), hash(application)));
        log.note(id, user, TeamDeed.SIGNED, null);
        messenger.tellAll(TeamNews.Kind.SIGNED, application, user, user.name());
    }

    private static void requireDraft(GrantApplication application) {
        if (application.status() != ApplicationStatus.DRAFT) {
            throw Refusal.conflict("application.team.not-a-draft");
        }
    }

    @Override
    public List<Fault> check(GrantApplication application, Call call) {
        if (!call.signOff().isDemandedFor(application.appliedAmount())) {
            return List.of();
        }
        Optional<SignOff> last = signatures.findFirstByApplicationIdOrderByIdDesc(application.id());
        if (last.isEmpty()) {
            return List.of(Fault.on("authorised", "application.missing.sign-off"));
        }
        return isStillValid(last.get(), application) ? List.of() : List.of(Fault.on("authorised", "application.missing.sign-off-again"));
    }

    @Override
    public Map<String, String> sent(GrantApplication application) {
        Map<String, String> lines = new LinkedHashMap<>();
        signatures.findFirstByApplicationIdOrderByIdDesc(application.id()).filter(last -> isStillValid(last, application)).ifPresent(last -> {
            lines.put("signOff.by", last.signedBy());
            lines.put("signOff.at", last.signedAt().toString());
            lines.put("signOff.sha256", last.contentHash());
        });
        return lines;
    }

    private boolean isStillValid(SignOff signature, GrantApplication application) {
        return signature.contentHash().equals(hash(application))
            && members.findByApplicationIdAndUsername(application.id(), signature.signedBy()).filter(ApplicationMember::signatory).isPresent();
    }

    // What is sent beside the form is signed too, but for the signature itself.
    private String hash(GrantApplication application) {
        Map<String, String> beside = new LinkedHashMap<>();
        conditions.orderedStream().filter(condition -> !(condition instanceof SignOffs)).forEach(one -> beside.putAll(one.signed(application)));
        return Sha256.of(CanonicalContent.of(application, beside));
    }
}
