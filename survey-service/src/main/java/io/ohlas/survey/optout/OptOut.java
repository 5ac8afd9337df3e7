package io.ohlas.survey.optout;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.narayana.jta.QuarkusTransaction;

import io.ohlas.survey.consent.ConsentRecord.Ground;
import io.ohlas.survey.consent.CustomersWord;
import io.ohlas.survey.consent.CustomersWord.Speaker;
import io.ohlas.survey.consent.SaidBy;

/** Leaves a customer alone from now on: once this returns, no mail goes to any address of theirs. */
@ApplicationScoped
class OptOut {

    private static final Ground BY_LINK = new Ground(SaidBy.CUSTOMER, "unsubscribe link", null, null);

    private final Speakers speakers;
    private final CustomersWord customersWord;
    private final EndInvitations endInvitations;
    private final Clock clock;

    OptOut(Speakers speakers, CustomersWord customersWord, EndInvitations endInvitations, Clock clock) {
        this.speakers = speakers;
        this.customersWord = customersWord;
        this.endInvitations = endInvitations;
        this.clock = clock;
    }

    /**
     * The word is committed first, by itself and holding no row but the contact's, so that it waits for nothing but mails
     * that are being decided upon, and a change of the contact, at this moment. What goes on after it finds it.
     *
     * @param invitationId the invitation whose mail the customer answered with no
     */
    void optOut(UUID invitationId) {
        Optional<Speaker> speaker = QuarkusTransaction.requiringNew().call(() -> {
            Optional<Speaker> found = speakers.of(invitationId);
            found.ifPresent(each -> customersWord.optOut(each, BY_LINK, clock.instant()));
            return found;
        });
        speaker.ifPresent(endInvitations::end);
    }
}
