package io.ohlas.survey.directory;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;

import io.ohlas.platform.web.identity.Caller;
import io.ohlas.survey.consent.ConsentRecord.Act;
import io.ohlas.survey.consent.ConsentRecord.Ground;
import io.ohlas.survey.consent.ConsentRecords;
import io.ohlas.survey.consent.SaidBy;

/** Puts on record that a partner marked a contact as opted out, or took that back. */
@ApplicationScoped
class PartnersMark {

    private final ConsentRecords records;
    private final Caller caller;
    private final Clock clock;

    PartnersMark(ConsentRecords records, Caller caller, Clock clock) {
        this.records = records;
        this.caller = caller;
        this.clock = clock;
    }

    void keep(Contact contact) {
        Act act = contact.isMarkedOptedOut() ? Act.OPTED_OUT : Act.TAKEN_BACK;
        var ground = new Ground(SaidBy.PARTNER, "contact details", null, caller.subject());
        records.append(contact.addresses(), act, ground, clock.instant());
    }
}
