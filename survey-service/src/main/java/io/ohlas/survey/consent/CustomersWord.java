package io.ohlas.survey.consent;

import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.hibernate.query.NativeQuery;

import io.ohlas.platform.tenancy.TenantContext;
import io.ohlas.survey.consent.ConsentRecord.Act;
import io.ohlas.survey.consent.ConsentRecord.Ground;

/** Keeps what customers say of being asked, and takes it back when they do. */
@ApplicationScoped
public class CustomersWord {

    private static final String ADD =
            """
            insert into suppression (tenant_id, kind, value, said_from, since, last_at)
            select distinct cast(:tenant as uuid), word.kind, word.value, mailbox,
                cast(:now as timestamptz), cast(:now as timestamptz)
            from unnest(cast(:mailboxes as text[])) as mailbox
            cross join lateral (values ('CONTACT', cast(:contact as text)), ('EMAIL', mailbox),
                ('EMAIL', cast(:email as text)), ('PHONE', cast(:phone as text))) as word (kind, value)
            where word.value is not null
            on conflict (tenant_id, kind, value, said_from) do update set last_at = excluded.last_at
            """;

    private static final String THEIRS =
            """
            tenant_id = :tenant and (said_from = any (:mailboxes) or kind = 'EMAIL' and value = any (:mailboxes)
                or :all and (kind = 'CONTACT' and value = cast(:contact as text)
                             or kind = 'PHONE' and value = cast(:phone as text)))
            """;

    private static final String MARKED =
            """
            tenant_id = :tenant and opted_out_at is not null
                and (id = :contact or email = any (:mailboxes) or :all and phone = cast(:phone as text))
            """;

    private final EntityManager entities;
    private final TenantContext tenants;
    private final Suppressions suppressions;
    private final ConsentRecords records;

    CustomersWord(EntityManager entities, TenantContext tenants, Suppressions suppressions, ConsentRecords records) {
        this.entities = entities;
        this.tenants = tenants;
        this.suppressions = suppressions;
        this.records = records;
    }

    /**
     * Whose word it is.
     *
     * @param mailboxes those that the link went to through which a customer spoke
     * @param all whether the word is good for all addresses of the contact, because a person knows whom they spoke to;
     *     a link proves its own mailboxes alone
     */
    public record Speaker(Addresses contact, Collection<String> mailboxes, boolean all) {}

    /**
     * No more asking: neither the contact, nor any address that it has or gets, nor the mailboxes. A partner who is
     * changing the contact at this moment is waited for.
     */
    @Transactional(TxType.MANDATORY)
    public void optOut(Speaker speaker, Ground ground, Instant now) {
        suppressions.change();
        Addresses contact = asTheyAre(speaker.contact().contactId());
        entities.createNativeQuery(ADD)
                .setParameter("tenant", tenants.required())
                .setParameter("mailboxes", speaker.mailboxes().toArray(String[]::new))
                .setParameter("contact", contact.contactId())
                .setParameter("email", contact.email())
                .setParameter("phone", contact.phone())
                .setParameter("now", now)
                .executeUpdate();
        records.append(contact, Act.OPTED_OUT, ground, now);
    }

    /** When the last of the words was said that {@link #takeBack} would take back; empty when there is none. */
    @Transactional(TxType.MANDATORY)
    public Optional<Instant> lastNo(Speaker speaker) {
        suppressions.change();
        String query =
                """
                select max(last_at) as last_at from (
                    select last_at from suppression where %s
                    union all select opted_out_at from contact where %s) as word
                """
                        .formatted(THEIRS, MARKED);
        return Optional.ofNullable((Instant)
                bound(query, speaker).addScalar("last_at", Instant.class).getSingleResult());
    }

    /** The customer may be asked again; a partner's mark goes with it, for it is the older word. */
    @Transactional(TxType.MANDATORY)
    public void takeBack(Speaker speaker, Ground ground, Instant at) {
        suppressions.change();
        bound("delete from suppression where " + THEIRS, speaker).executeUpdate();
        bound("update contact set opted_out_at = null, revision = revision + 1 where " + MARKED, speaker)
                .executeUpdate();
        records.append(speaker.contact(), Act.TAKEN_BACK, ground, at);
    }

    // Held until the word is kept: an address that the contact gets later finds the word, one from before is found
    // here.
    private Addresses asTheyAre(UUID contactId) {
        var row = (Tuple) entities.createNativeQuery(
                        "select email, phone from contact where tenant_id = :tenant and id = :contact for share",
                        Tuple.class)
                .setParameter("tenant", tenants.required())
                .setParameter("contact", contactId)
                .getSingleResult();
        return new Addresses(contactId, row.get(0, String.class), row.get(1, String.class));
    }

    private NativeQuery<?> bound(String sql, Speaker speaker) {
        return entities.createNativeQuery(sql)
                .setParameter("tenant", tenants.required())
                .setParameter("mailboxes", speaker.mailboxes().toArray(String[]::new))
                .setParameter("all", speaker.all())
                .setParameter("contact", speaker.contact().contactId())
                .setParameter("phone", speaker.contact().phone())
                .unwrap(NativeQuery.class);
    }
}
