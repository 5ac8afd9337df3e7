package io.ohlas.survey.decision;

import java.util.List;

import io.ohlas.survey.directory.Contact;
import io.ohlas.survey.invitation.AskingChannel;

/**
 * How a contact can be asked.
 *
 * @param channel null when none of the channels reaches the contact
 * @param refusal why none does; null when one does
 */
public record Reach(AskingChannel channel, Reason refusal) {

    /**
     * The first of the channels that reaches the contact and that the contact allows.
     *
     * @param contact null for an anonymous one, whom only a link reaches
     */
    public static Reach of(List<AskingChannel> channels, Contact contact) {
        for (AskingChannel channel : channels) {
            if (reaches(channel, contact) && allowed(channel, contact)) {
                return new Reach(channel, null);
            }
        }
        String names =
                String.join(", ", channels.stream().map(AskingChannel::wire).toList());
        boolean forbidden = channels.stream().anyMatch(channel -> !allowed(channel, contact));
        return new Reach(
                null,
                forbidden
                        ? new Reason(ReasonCode.NO_CONSENT, "the contact does not allow " + names)
                        : new Reason(ReasonCode.UNREACHABLE, "the contact has no address for " + names));
    }

    private static boolean reaches(AskingChannel channel, Contact contact) {
        return switch (channel) {
            case EMAIL -> contact != null && contact.email() != null;
            case LINK -> true;
        };
    }

    private static boolean allowed(AskingChannel channel, Contact contact) {
        return contact == null || contact.consentsTo(channel.wire());
    }
}
