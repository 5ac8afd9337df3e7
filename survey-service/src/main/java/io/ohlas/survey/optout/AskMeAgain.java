package io.ohlas.survey.optout;

import java.time.Clock;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.survey.consent.ConsentRecord.Ground;
import io.ohlas.survey.consent.CustomersWord;
import io.ohlas.survey.consent.CustomersWord.Speaker;
import io.ohlas.survey.consent.SaidBy;

/** Takes a customer at their word who wants to be asked again. */
@ApplicationScoped
class AskMeAgain {

    private static final Ground BY_LINK = new Ground(SaidBy.CUSTOMER, "unsubscribe page", "again_button", null);

    private final Speakers speakers;
    private final CustomersWord customersWord;
    private final Clock clock;

    AskMeAgain(Speakers speakers, CustomersWord customersWord, Clock clock) {
        this.speakers = speakers;
        this.customersWord = customersWord;
        this.clock = clock;
    }

    /** @param invitationId the invitation whose mail the customer holds; changes nothing for one who never opted out */
    @Transactional
    void askMeAgain(UUID invitationId) {
        speakers.of(invitationId)
                .filter(speaker -> customersWord.lastNo(speaker).isPresent())
                .ifPresent(this::takeBack);
    }

    private void takeBack(Speaker speaker) {
        customersWord.takeBack(speaker, BY_LINK, clock.instant());
    }
}
