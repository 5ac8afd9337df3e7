package io.ohlas.survey.consent;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import io.ohlas.survey.consent.ConsentRecord.Act;
import io.ohlas.survey.consent.ConsentRecord.Ground;

/** The record of who said when that a customer is, or is not, to be asked. */
@ApplicationScoped
public class ConsentRecords implements PanacheRepositoryBase<ConsentRecord, UUID> {

    private final Clock clock;

    ConsentRecords(Clock clock) {
        this.clock = clock;
    }

    /** @param at when it was said, which may be long before now */
    public void append(Addresses who, Act act, Ground ground, Instant at) {
        persist(ConsentRecord.of(who, act, ground, at, clock.instant()));
    }

    /**
     * The newest first.
     *
     * @param before the last one of the page before; null for the first page
     */
    public List<ConsentRecord> of(UUID contactId, UUID before, int most) {
        String older = before == null
                ? ""
                : " and (recordedAt, id) < (select r.recordedAt, r.id from ConsentRecord r where r.id = ?2)";
        Object[] values = before == null ? new Object[] {contactId} : new Object[] {contactId, before};
        return find("contactId = ?1" + older + " order by recordedAt desc, id desc", values)
                .page(0, most)
                .list();
    }
}
