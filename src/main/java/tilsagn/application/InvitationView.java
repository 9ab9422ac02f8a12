package tilsagn.application;

import java.time.Instant;

/**
 * What an invitation tells before it is accepted: who invites to what, nothing of what is written.
 *
 * @param email     the address it was sent to
 * @param inviter   name of who invites
 * @param party     the organisation that applies
 * @param call      title of the call
 * @param role      what one will be able to do
 * @param signatory whether one is asked to sign
 * @param until     the last instant the link is good
 */
public record InvitationView(String email, String inviter, String party, String call, TeamRole role, boolean signatory, Instant until) {
}
