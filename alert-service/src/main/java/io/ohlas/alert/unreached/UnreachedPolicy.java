package io.ohlas.alert.unreached;

import java.util.List;

/**
 * What a tenant asks its people to try before a customer counts as unreached.
 *
 * @param days on how many different days
 * @param channels over how many different ones, where the contact has as many
 */
record UnreachedPolicy(int attempts, int days, int channels, int version) {

    /** Three attempts, on two days, over two channels. */
    static final UnreachedPolicy DEFAULT = new UnreachedPolicy(3, 2, 2, 0);

    /** @throws UnreachedPolicyRejected when a day or a channel would have no attempt */
    UnreachedPolicy {
        if (days > attempts) {
            throw new UnreachedPolicyRejected("days is not more than attempts: each day takes one");
        }
        if (channels > attempts) {
            throw new UnreachedPolicyRejected("channels is not more than attempts: each channel takes one");
        }
    }

    /** @param contactChannels by which the contact can be reached; null when nobody told, which asks for one */
    Tried neededFor(List<String> contactChannels) {
        int known = contactChannels == null ? 1 : Math.max(1, contactChannels.size());
        return new Tried(attempts, days, Math.min(channels, known));
    }
}
