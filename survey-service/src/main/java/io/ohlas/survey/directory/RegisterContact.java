package io.ohlas.survey.directory;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import io.ohlas.survey.tenant.TenantLock;
import io.ohlas.survey.tenant.Tenants;

/** Finds the person that details speak of, or meets a new one, and takes over what is said. */
@ApplicationScoped
public class RegisterContact {

    private final Contacts contacts;
    private final Tenants tenants;
    private final TenantLock lock;
    private final PartnersMark partnersMark;
    private final Clock clock;

    RegisterContact(Contacts contacts, Tenants tenants, TenantLock lock, PartnersMark partnersMark, Clock clock) {
        this.contacts = contacts;
        this.tenants = tenants;
        this.lock = lock;
        this.partnersMark = partnersMark;
        this.clock = clock;
    }

    /** @param isNew whether nobody knew the person before */
    public record Registered(Contact contact, boolean isNew) {}

    /**
     * The person is found by external id; without one by e-mail, then by phone, among those that have no external id
     * either. Until the transaction ends, no other one registers or asks the same person.
     *
     * @param pointer where the details stand in the request, for refusals; empty when they are the request
     * @throws ContactRejected when nothing identifies the person, or the phone number cannot be one
     */
    @Transactional
    public Registered register(ContactDetails details, String pointer) {
        String phone = phone(details, pointer);
        lock.hold("contact " + identity(details, phone, pointer));
        Optional<Contact> known = known(details, phone);
        Contact contact = known.orElseGet(Contact::unknown);
        boolean wasMarked = contact.isMarkedOptedOut();
        contact.learn(details, phone, clock.instant());
        contacts.persist(contact);
        if (contact.isMarkedOptedOut() != wasMarked) {
            partnersMark.keep(contact);
        }
        return new Registered(contact, known.isEmpty());
    }

    private Optional<Contact> known(ContactDetails details, String phone) {
        if (details.externalId() != null) {
            return contacts.byExternalId(details.externalId());
        }
        return details.email() == null
                ? contacts.byPhone(phone)
                : contacts.byEmail(details.email().toLowerCase(Locale.ROOT));
    }

    private String phone(ContactDetails details, String pointer) {
        if (details.phone() == null) {
            return null;
        }
        return PhoneNumbers.normalised(details.phone(), tenants.current().country())
                .orElseThrow(() -> new ContactRejected(pointer + "/phone", "is not a phone number"));
    }

    private static String identity(ContactDetails details, String phone, String pointer) {
        if (details.externalId() != null) {
            return details.externalId();
        }
        String address = details.email() == null ? phone : details.email().toLowerCase(Locale.ROOT);
        if (address == null) {
            throw new ContactRejected(pointer, "needs an externalId, an email or a phone");
        }
        return address;
    }
}
